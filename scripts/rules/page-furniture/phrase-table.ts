import { bare, fold } from './fold-line.ts'
import { furnitureGroups } from './furniture-groups.ts'

/**
 * All phrases as a line is compared with them, a line for each group: its kind, its standing, `counted` or
 * nothing, and its phrases, with tabs between. The program is bundled with the text alone, since to make it is
 * a twentieth of a short build.
 */
const phraseTable = furnitureGroups
  .map(({ kind, standing, counted = false, phrases }) => {
    const folded = Object.values(phrases)
      .flat()
      .map((phrase) => bare(fold(phrase)))
    return [kind, standing, counted ? 'counted' : '', ...folded].join('\t')
  })
  .join('\n')

export default phraseTable

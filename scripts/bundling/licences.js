import { readdirSync, readFileSync, statSync } from 'node:fs'

/**
 * The licences of the packages in the bundle, which ask to be passed on with their code.
 * @param {string} root
 * @param {import('esbuild').Metafile} metafile
 */
export function licencesOf(root, metafile) {
  // Some packages hold copies of others, which have no licence of their own.
  const folders = Object.keys(metafile.inputs)
    .flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? [])
    .filter((folder) => statSync(`${root}${folder}/package.json`, { throwIfNoEntry: false }))
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(`${root}${folder}/package.json`, 'utf8'),
      )
      const files = readdirSync(root + folder).filter((file) =>
        /^(?:licen[cs]e|copying)/i.test(file),
      )
      const texts = files.map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8').trim())
      return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`
    })
    .join(`\n${'-'.repeat(72)}\n\n`)
}

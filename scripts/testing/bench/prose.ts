import type { Random } from './random.ts'

/** Roughly by how often they are used. */
const words = listOf(`
  the of and to a in that was it for on with as at by from his had they which her not but were all
  this one would there been their we him has when who will more no if out so said what up its about
  into than them can only other new some could time these two may then do first any my now such like
  our over man even most made after also many before must through back years where much your way well
  down should because each just those people how too little state good very make world still own see
  men work long get here between both life being under never day same another know while last might us
  great old year off come since against go came right used take three harbour water ship captain tide
  ferry pier lamp wind letter house street bridge river island winter summer morning evening market
  office council survey channel barge crane sailor keeper school church garden bread salt rope anchor
  engine coal paper report meeting question answer committee member village valley mountain railway
  station carriage journey passenger newspaper editor chapter author reader language sentence weather
  storm cloud north south east west building window corner quarter century company worker teacher
  doctor mother father daughter brother neighbour stranger business trouble reason moment silence
  café naïve façade Zürich Málaga Straße señor déjà`)
const names = listOf(
  'Marguerite Halloran Osei Lindqvist Navarro Petrov Adeyemi Castellan Brandt Okafor',
)
/** What a careless converter would take for markup. */
const nasty = [
  'It was 1992. That was the year.',
  'The price is $5 * 3 = $15, or #7 on the list.',
  'See snake_case_name and __init__ in the notes.',
  'They wrote <b>never</b> and &amp; beside [1] and [a](b).',
  'The key {{ page.title }} is left as it was.',
  'Write to office@harbour.example or https://harbour.example/a_b?c=d&e=f.',
  'A ~fair~ share, ~~mostly~~, of 50% | 60% | 70%.',
  'He said \\alpha and `bravo` and 5 < 6 > 4.',
] as const

/** A sentence, with quotes, commas and names where one has them. */
export function sentence(random: Random): string {
  if (random.chance(0.03)) return random.pick(nasty)
  const count = 6 + random.below(18)
  const parts: string[] = []
  for (let index = 0; index < count; index++) {
    const word = random.chance(0.04) ? random.pick(names) : random.pick(words)
    parts.push(word + (index < count - 1 && random.chance(0.07) ? ',' : ''))
  }
  const text = capitalized(parts.join(' '))
  if (random.chance(0.1)) return `"${text}," said ${random.pick(names)}.`
  if (random.chance(0.05)) return `“${text}.”`
  return random.chance(0.05) ? `${text} — it wasn't so.` : `${text}.`
}

export function paragraph(random: Random): string {
  return Array.from({ length: 3 + random.below(5) }, () => sentence(random)).join(' ')
}

/** A few words, without a full stop. */
export function title(random: Random): string {
  return capitalized(
    Array.from({ length: 4 + random.below(5) }, () => random.pick(words)).join(' '),
  )
}

export function name(random: Random): string {
  return `${random.pick(names)} ${random.pick(names)}`
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function listOf(text: string): [string, ...string[]] {
  const [first = '', ...others] = text.trim().split(/\s+/)
  return [first, ...others]
}

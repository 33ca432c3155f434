import { decodeBytes } from './decode-bytes.ts'
import { knownEncoding } from './known-encoding.ts'
import { isPlausibleText } from './plausible-text.ts'

export interface Guess {
  readonly label: string
  readonly text: string
  readonly firstReplaced: number | undefined
  /** The detector's own measure, from 0 to 1; on short texts a right answer can have .02. */
  readonly confidence: number
}

// The encodings of texts on the web. No code page of the Macintosh, of DOS or of mainframes: those win on
// short texts only by chance. But for that of Russian DOS, which is also one of the web.
const likely = [
  ...['utf-8', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be'],
  ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254'],
  ...['windows-1255', 'windows-1256', 'windows-1257', 'windows-1258', 'windows-874'],
  ...['iso-8859-2', 'iso-8859-5', 'iso-8859-7', 'iso-8859-15', 'koi8-r', 'koi8-u', 'cp866'],
  ...['big5', 'cp932', 'cp949', 'euc-jp', 'euc-kr', 'gb18030'],
]

/** How much of a long text before the first byte that is not ASCII is shown to the detector. */
const lead = 4096

/** Below this confidence the detector has seen so little that Western Europe, by far the most frequent, is the better guess. */
const weak = 0.05

/**
 * The most likely encoding of `bytes` that are not UTF-8, or `undefined` where the detector takes them for no text.
 * A candidate counts only when it reads all bytes and gives words that a language could have.
 */
export async function guessEncoding(bytes: Uint8Array): Promise<Guess | undefined> {
  const { detectAll } = await import('jschardet')
  // The detector reads only the start of a long text, which can be ASCII throughout.
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const sample = bytes.subarray(Math.max(0, first - lead))
  let unfit: Guess | undefined
  for (const detectEncodings of [likely, undefined]) {
    const all = { minimumThreshold: 0 }
    const found = detectAll(sample, detectEncodings ? { ...all, detectEncodings } : all)
    for (const { encoding, confidence } of found) {
      const label = encoding === null ? undefined : await knownEncoding(encoding)
      if (label === undefined) continue
      const guess = { label, confidence, ...(await decodeBytes(bytes, label)) }
      if (isFit(guess)) return preferWestern(bytes, guess, found)
      unfit ??= guess
    }
  }
  return unfit
}

/** Windows-1252 instead of a guess that gives the same text, or that is weak and hardly the more likely. */
async function preferWestern(
  bytes: Uint8Array,
  guess: Guess,
  found: readonly { readonly encoding: string | null; readonly confidence: number }[],
): Promise<Guess> {
  const label = 'windows-1252'
  const western = found.find(({ encoding }) => encoding?.toLowerCase() === label)
  if (guess.label === label || western === undefined) return guess
  const { confidence } = western
  const instead = { label, confidence, ...(await decodeBytes(bytes, label)) }
  if (instead.text === guess.text) return instead
  const closeBy = confidence > guess.confidence * 0.6
  return guess.confidence < weak && closeBy && isFit(instead) ? instead : guess
}

function isFit({ firstReplaced, text }: Guess): boolean {
  return firstReplaced === undefined && isPlausibleText(text)
}

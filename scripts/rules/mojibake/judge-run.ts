import type { Sequence } from './find-sequences.ts'

/** Misread characters, one sequence behind the other, and what stands on both sides of them. */
export interface Run {
  readonly sequences: readonly Sequence[]
  readonly previous: string
  readonly next: string
}

/**
 * How sure it is that a run was misread:
 * - `sure`: no writing has these characters side by side, and what they stand for makes sense;
 * - `likely`: so may a text that is right, as in `«BEYONCÉ»`; what stands beside it must tell;
 * - `unlikely`: what they stand for is hardly meant.
 */
export type Verdict = 'sure' | 'likely' | 'unlikely'

export interface Judgement {
  readonly verdict: Verdict
  /** The script of its letters, where that is not Latin. */
  readonly script: string | undefined
}

// Letters with marks of Latin languages, from Latin-1 to Vietnamese; Romanian commas, pinyin, schwa, tone marks.
const latin =
  /^(?:[\u00c0-\u017f\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u0218-\u021b\u0259\u018f\u1e00-\u1eff]|[\u0300-\u030c\u0323\u0327\u0328])$/u

// Signs of Latin-1, and the controls that stand for windows-1252.
const sign = /^[\u0080-\u00bfƒˆ˜]$/u

// Punctuation, currencies, letter-like signs, arrows, mathematics, frames, pictures and what joins them.
const symbol =
  /^(?:[\u200b-\u205e\u20a0-\u20bf\u2100-\u218b\u2190-\u2bff\u{1f000}-\u{1faff}\ufeff]|\ufe0f)$/u

const ligature = /^[\ufb00-\ufb06]$/u

const scripts: Readonly<Record<string, RegExp>> = {
  Greek: /^[\u0370-\u03ff\u1f00-\u1fff]$/u,
  Cyrillic: /^[\u0400-\u052f]$/u,
  Hebrew: /^[\u0590-\u05ff]$/u,
  Arabic: /^[\u0600-\u06ff\u0750-\u077f]$/u,
  Armenian: /^[\u0530-\u058f]$/u,
  Georgian: /^[\u10a0-\u10ff]$/u,
  Indic: /^[\u0900-\u0dff]$/u,
  Thai: /^[\u0e00-\u0eff]$/u,
  Myanmar: /^[\u1000-\u109f]$/u,
  Ethiopic: /^[\u1200-\u139f]$/u,
  Khmer: /^[\u1780-\u17ff]$/u,
  'East Asian':
    /^[\u3000-\u30ff\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uff01-\uffee]$/u,
}

// Marks that may stand behind a word that ends in a capital with a mark, `CAFÉ”`, `PURÉ™`, `5 Å±0.1`.
const behindWord = /^[…’”“‘–—™®©°º«»‹›²³¹·•´`„‚†‡¡¿§±×\u00a0\u00ad]$/u

const lower = /^\p{Ll}$/u
const upper = /^\p{Lu}$/u
const letter = /^[\p{L}\p{M}]$/u

/** Whether anything that is ever written stands for a sequence; a lost character (U+FFFD) does not. */
export function isPlausible({ after }: Sequence): boolean {
  const kinds = [latin, sign, symbol, ligature]
  return scriptOf(after) !== undefined || kinds.some((kind) => kind.test(after))
}

/** `run` must hold plausible sequences alone. */
export function judgeRun({ sequences, previous, next }: Run): Judgement {
  const letters = sequences.flatMap(({ after }) => scriptOf(after) ?? [])
  const [script] = letters
  if (script !== undefined) {
    if (letters.some((other) => other !== script)) return { verdict: 'unlikely', script }
    const before = sequences.map((sequence) => sequence.before).join('')
    return { verdict: letters.length > 1 && isNoWord(before) ? 'sure' : 'likely', script }
  }
  const around = sequences.map((sequence, index) => ({
    ...sequence,
    previous: sequences[index - 1]?.before.at(-1) ?? previous,
    next: sequences[index + 1]?.before.at(0) ?? next,
  }))
  // A capital behind a small letter comes of the wrong encoding, but for one that was misread twice.
  const [first, second] = sequences
  const isTwice = second !== undefined && /[ÂÃÄÅÆÈË]/.test(first?.after ?? '')
  if (lower.test(previous) && upper.test(first?.after ?? '') && !isTwice) {
    return { verdict: 'unlikely', script }
  }
  return { verdict: around.some(isSureSequence) ? 'sure' : 'likely', script }
}

function scriptOf(character: string): string | undefined {
  return Object.keys(scripts).find((name) => scripts[name]?.test(character))
}

/**
 * Whether characters that stand side by side are no words: `РїСЂ`, `Ð¿Ñ€`. Words in Greek or Cyrillic
 * capitals are made of leads and others, `ΧΟΡΌΣ»`, and may have dashes and quotation marks between them.
 */
function isNoWord(text: string): boolean {
  if (/\p{Ll}\p{Lu}/u.test(text)) return true
  if (!/^[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(text)) return /[^\p{L}\p{M}]/u.test(text)
  return /[^\p{L}\p{M}–—’‘“”„«»‹›…·\u00a0\u00ad]./u.test(text)
}

interface Surrounded extends Sequence {
  readonly previous: string
  readonly next: string
}

function isSureSequence({ before, after, previous, next }: Surrounded): boolean {
  const [lead = '', ...others] = before
  const last = others.at(-1) ?? ''
  const isBehindWord = others.every((other) => behindWord.test(other))
  if (ligature.test(after)) return !isBehindWord
  if (symbol.test(after)) return isSureSymbol(lead, others, after)
  if (others.length > 1) return !isBehindWord && !others.every((other) => letter.test(other))
  if (/[£¥€¢]/u.test(after) && /\d/.test(next) && !letter.test(previous)) return true
  if (lead === '√' && /[πΩ∞∂∫∑∏µ±≤≥≠]/u.test(last)) return false
  if (/[\u2500-\u259f]/u.test(last)) return false
  // No word has a capital behind a small letter, or a root, a frame or the sign of a florin within it.
  if (lower.test(previous) && (lead === 'ƒ' || !lower.test(lead))) return true
  if (!letter.test(lead)) return letter.test(previous) && lower.test(next)
  if (letter.test(last) || !upper.test(lead)) return false
  if (/[ÂĀ]/.test(lead)) return isSureSign(last, previous, next)
  if (last === '’') return false
  if (/[–—]/u.test(last)) return lead === 'Ã' && lower.test(next) && !letter.test(previous)
  return lower.test(next) || !isBehindWord
}

/** `â€™`, `â„¢`, `ðŸ˜€`: at least one of the characters has no place behind a letter with a mark. */
function isSureSymbol(lead: string, others: readonly string[], after: string): boolean {
  if (/^[\u2000-\u203f\ufeff]$/u.test(after) || others.length > 2) return true
  return !upper.test(lead) && !others.every((other) => behindWord.test(other))
}

/** `Â© 2019`, `10Â°`, but not the letter `«Â»`, or a word in capitals with `Â` at its end. */
function isSureSign(last: string, previous: string, next: string): boolean {
  if (upper.test(previous) || /[«»‹›“”‘’"'(]/u.test(previous)) return false
  return last !== '»' || letter.test(next) || /[.,;:!?]/u.test(previous)
}

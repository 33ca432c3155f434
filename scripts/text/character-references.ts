import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { readControlsAsWindows1252 } from './windows-1252.ts'

/** A character reference of HTML with its semicolon; whether its name is one is not told. Global: for `matchAll`. */
export const characterReference = /&(?:#(?:\d{1,7}|[xX][\dA-Fa-f]{1,6})|[A-Za-z][\dA-Za-z]{0,31});/g

// Controls, halves of surrogate pairs and what is no character, which no text can hold.
const noText = /[\p{Cc}\p{Cs}\p{Cn}]/u

/**
 * The character or two that `reference`, as `characterReference` finds it, stands for by the HTML
 * Standard; `undefined` where its name is unknown or its number stands for no text.
 */
export function decodeReference(reference: string): string | undefined {
  const body = reference.slice(1, -1)
  if (!body.startsWith('#')) {
    const named = decodeNamedCharacterReference(body)
    return named === false || noText.test(named) ? undefined : named
  }
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1))
  if (code > 0x10ffff) return undefined
  // Numbers of windows-1252, by the same standard.
  const character = readControlsAsWindows1252(String.fromCodePoint(code))
  return noText.test(character) ? undefined : character
}

/** `text` with the characters that its references stand for in their place. */
export function decodeReferences(text: string): string {
  return text.replace(characterReference, (reference) => decodeReference(reference) ?? reference)
}

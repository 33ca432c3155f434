import { styleText } from 'node:util'

type Format = Parameters<typeof styleText>[0]

/** Puts the escapes of a terminal around a text, or leaves it as it is. */
export type Paint = (format: Format | readonly string[], text: string) => string

export function createPaint(color: boolean): Paint {
  if (!color) return (_, text) => text
  return (format, text) => styleText([format].flat() as Format, text, { validateStream: false })
}

/**
 * A source's text must not reach the terminal as anything but text: control characters and those
 * that turn the direction of writing are spelled out. Line ends, as `\n`, and tabs stay.
 */
export function printable(text: string): string {
  const unsafe = /[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu
  return text.replaceAll('\r\n', '\n').replace(unsafe, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

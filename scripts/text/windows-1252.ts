// Bytes 0x80 to 0x9F of windows-1252, by the WHATWG Encoding Standard; those without a meaning stand for themselves.
const meanings = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * What the C1 control characters in `text` (U+0080 to U+009F) mean: bytes of windows-1252 that were
 * read as ISO 8859-1 became such controls. The five that windows-1252 does not have stay.
 */
export function readControlsAsWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) =>
    meanings.charAt(control.charCodeAt(0) - 0x80),
  )
}

/** The words alone, in lower case: two spellings of a title differ in quotation marks and dashes. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}

// East Asian headings have such marks right before their words, newsletters pictures; hands point to what is no text.
const mark =
  /^(?:[■□◆◇●○▼▽▲△★☆◎]\s?(?=[\u3040-\u9fff\uac00-\ud7af])|[\u2600-\u26ff\u2728\u{1f300}-\u{1f445}\u{1f44a}-\u{1faff}]\ufe0f?\s)/u

/** A heading or title without the mark or picture that it may start with. */
export function withoutHeadingMark(line: string): string {
  return line.charCodeAt(0) < 0x2000 ? line : line.replace(mark, '')
}

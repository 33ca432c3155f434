/** Markup in a text, or one end of it. Offsets are UTF-16 code units. */
export interface Mark {
  /**
   * `run` and `bracket` are what may open or close something, `end` closes what was opened last, and
   * what turns out to be text is `none`.
   */
  type: Leaf | Span | 'bracket' | 'run' | 'end' | 'none'
  readonly start: number
  readonly end: number
  /** Code as it stands between its marks, HTML, or the description of a picture. */
  readonly value: string
  /** Where a link or a picture leads. */
  url: string
  title: string | null
  /** Of a run of marks that go in pairs: what they may do. */
  readonly opens: boolean
  readonly closes: boolean
}

type Leaf = 'inlineCode' | 'html' | 'image' | 'break'
type Span = 'emphasis' | 'strong' | 'delete' | 'link'

export function markOf(
  type: Mark['type'],
  start: number,
  end: number,
  { value = '', url = '', title = null, opens = false, closes = false }: Partial<Mark> = {},
): Mark {
  return { type, start, end, value, url, title, opens, closes }
}

/** What random sources found, as small as it got, with what went wrong: it must not come back. */
export const finds: readonly {
  readonly path: string
  readonly text: string
  readonly fault: string
}[] = [
  {
    path: 'alpha.txt',
    text: '---json\n{\n "\\"": ""\n}\n---\n\nAlpha bravo.\n',
    fault: 'front matter whose first key has a quote inside was printed, and read as text',
  },
  {
    path: 'alpha.txt',
    text: '😀__a@b.co',
    fault: 'underscores behind an emoji were no emphasis to the one, and emphasis to the other',
  },
]

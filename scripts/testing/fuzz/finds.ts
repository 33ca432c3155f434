interface Find {
  readonly path: string
  readonly text: string
  /** What went wrong. */
  readonly fault: string
}

/** What random sources found, as small as it got: none of it must come back. */
export const finds: readonly Find[] = [
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
  {
    path: 'alpha.txt',
    text: 'https://x.org{😀_a',
    fault: 'an underscore behind an emoji in an address was markup to the one, not to the other',
  },
  {
    path: 'alpha.md',
    text: '- y\n<b>\n  z\n',
    fault: 'a tag on a line of its own behind an item was no paragraph, and could not be printed',
  },
  {
    path: 'alpha.md',
    text: '1. a\n  <b>\n  c\n',
    fault: 'so was one that is indented by less than the item',
  },
  {
    path: 'alpha.md',
    text: '> - the\n> 1992. the\n',
    fault: 'a list in a quote came back with a blank line between its items',
  },
  {
    path: 'alpha.md',
    text: '[a]: b\n</b>',
    fault: 'a paragraph that starts with a tag, right behind a definition, became a block of HTML',
  },
  {
    path: 'alpha.md',
    text: '&amp;amp;',
    fault: 'the letters of a reference that was written out were missed behind its escape',
  },
  {
    path: 'alpha.md',
    text: '>\u200b',
    fault: 'a zero-width space that kept a line from being blank went in the second run',
  },
  {
    path: 'alpha.md',
    text: 'é&shy;&eacute;\\\n',
    fault: 'a soft hyphen between a letter and a reference went in the second run',
  },
  {
    path: 'alpha.md',
    text: 'https://x.org&eacute;Ã',
    fault: 'a reference in an address, where it is none, was missed in the copy',
  },
  {
    path: 'alpha.txt',
    text: '<%a@b.co>',
    fault: 'a mail address in angle brackets that starts with a sign was printed as it was',
  },
  {
    path: 'alpha.md',
    text: 'https://x.org\\&shy;',
    fault: 'the letters of a reference behind an address were missed in the copy',
  },
  {
    path: 'alpha.md',
    text: 'www.&eacute;===&amp;',
    fault: 'so were those of an address that holds one and ends in another',
  },
  {
    path: 'alpha.md',
    text: '- alpha\n   * * *\n',
    fault: 'a break right below the paragraph of an item came back behind a blank line',
  },
  {
    path: 'alpha.md',
    text: 'a) alpha\n    >[1]: x\n',
    fault: 'a line that starts with a `>` which marks no quote was joined in the second run alone',
  },
  {
    path: 'alpha.txt',
    text: '---\ndate: {a: b}\n---\n\nAlpha bravo.\n',
    fault: 'a map where a day was looked for stopped the document',
  },
  {
    path: 'alpha.md',
    text: '+++\n+++\nhttps://x.org[^1]: x&nbsp;',
    fault: 'a no-break space was written as a reference, which is read anew in a second run',
  },
  {
    path: 'alpha.md',
    text: 'https://x.org`\n{{',
    fault:
      'a tag of a template was escaped beside an address that had to be, and joined in a second run',
  },
  {
    path: 'alpha.md',
    text: '$\n\t[^1]: x',
    fault:
      'a line that would be a note was spelled so that a second run joined it to the one above',
  },
  {
    path: 'alpha.txt',
    text: '[\nfoo\n]: /url\nbar',
    fault: 'brackets that go on over lines were read as the name of a target',
  },
  {
    path: 'alpha.txt',
    text: '[foo\nbar]: /url',
    fault: 'so were those of a text that is nothing else',
  },
  {
    path: 'alpha.md',
    text: '  # Alpha\n\n- bravo\n  - charlie\n',
    fault: 'the indent of a title became one of the list below it',
  },
  {
    path: 'alpha.md',
    text: 'alpha  \n*\nbravo',
    fault: 'a line behind a break was joined, and its mark became that of an item',
  },
  {
    path: 'alpha.md',
    text: '- foo\n-\n[x] ar',
    fault: 'a paragraph behind an item without text was read as a task',
  },
  {
    path: 'alpha.md',
    text: '- \n    <b>\n',
    fault: 'HTML with blanks before it came back as code of the item',
  },
  {
    path: 'alpha.md',
    text: '_http://\u0092_}',
    fault: 'an address that had to be escaped was none to the rules in a second run',
  },
  {
    path: 'alpha.md',
    text: '> > --\n--\n',
    fault: 'two rows of marks in a quotation would have been a thematic break on one line',
  },
  {
    path: 'alpha.md',
    text: '**`alpha**\n**`**`\nBravo\n------\n',
    fault: 'a heading with code over two lines was printed on two, and on one the second time',
  },
  {
    path: 'alpha.md',
    text: '`\nalpha\nbravo\n` charlie\n',
    fault: 'only the second time, lines of code behind a line end of its mark were one',
  },
]

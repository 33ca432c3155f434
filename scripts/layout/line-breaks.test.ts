import { describe, expect, it } from 'vitest'
import { readLayout } from './read-layout.ts'

/** Each line of a text with the reason why it ends. */
function reasons(text: string): string[] {
  return readLayout(text).lineBreaks.map(
    ({ before, reason }) => `${reason}: ${before.text.slice(0, 12)}`,
  )
}

const wrapped = [
  'The lines of this paragraph are all of them',
  'wrapped at forty-four columns, so that their',
  'ends say nothing but that the next word was',
  'too long.',
]

describe('explainLineBreaks', () => {
  it('takes full lines for wrapped', () => {
    expect(reasons(wrapped.join('\n'))).toEqual([
      'wrap: The lines of',
      'wrap: wrapped at f',
      'wrap: ends say not',
    ])
  })

  it('takes a line that ends early in wrapped text for the end of a paragraph', () => {
    expect(reasons([...wrapped, ...wrapped].join('\n'))[3]).toBe('paragraph: too long.')
  })

  it('keeps the lines of an address that stands in wrapped text', () => {
    const text = `${wrapped.join('\n')}\n\nAlpha Bravo\n5 Charlie Street\nDelta`
    expect(reasons(text).slice(4)).toEqual(['kept: Alpha Bravo', 'kept: 5 Charlie St'])
  })

  it('keeps what is quoted in a mail, and its signature', () => {
    const quoted = wrapped.map((line) => `> ${line}`)
    const text = [...quoted, '', ...wrapped, '', '-- ', 'Alpha', 'Bravo'].join('\n')
    const found = reasons(text)
    expect(found.slice(0, 3)).toEqual(
      quoted.slice(0, 3).map((line) => `kept: ${line.slice(0, 12)}`),
    )
    expect(found.slice(-2)).toEqual(['kept: --', 'kept: Alpha'])
  })

  it('starts a paragraph at an indent, in text whose other lines have none', () => {
    const indented = [`   ${wrapped[0]}`, ...wrapped.slice(1, 3)]
    expect(reasons([...indented, ...indented, ...indented].join('\n'))).toEqual([
      'wrap: The lines of',
      'wrap: wrapped at f',
      'paragraph: ends say not',
      'wrap: The lines of',
      'wrap: wrapped at f',
      'paragraph: ends say not',
      'wrap: The lines of',
      'wrap: wrapped at f',
    ])
  })

  it('parts no sentences of a text in which only quotations stand in', () => {
    const prose = [
      'The lines of this paragraph are wrapped, as',
      'a few of its sentences end with their line.',
      'They go on nonetheless, for whoever wrote it',
      'has no blank lines at all, neither here nor',
      'elsewhere:',
    ]
    const quotation = [
      '     And what is quoted stands in a little,',
      '     with a full stop where a line is full.',
      '     So it does to the end.',
    ]
    const found = reasons([...prose, ...quotation, ...prose, ...quotation].join('\n'))
    expect(found.filter((reason) => !reason.startsWith('wrap'))).toEqual([
      'paragraph: elsewhere:',
      'paragraph: So it does t',
      'paragraph: elsewhere:',
    ])
  })

  it('counts the columns of a block from its margin', () => {
    const last = 'too long, and so it ends with this.'
    const indented = [...wrapped.slice(0, 3), last, ...wrapped].map((line) => `        ${line}`)
    expect(reasons(indented.join('\n'))[3]).toBe('paragraph: too long, an')
  })

  it('parts code from what leads to it, and joins that', () => {
    const text = [
      ...wrapped.slice(0, 3),
      'so long, and then it goes on to the end of',
      'this.',
      '',
      '   What they need is in a file, where all of',
      '   it can be changed:',
      '$ grep EASYRSA vars',
      'if [ -z "$EASYRSA_CALLER" ]; then',
    ].join('\n')
    expect(reasons(text).slice(5)).toEqual([
      'wrap: What they ne',
      'paragraph: it can be ch',
      'kept: $ grep EASYR',
    ])
  })

  it.each([['Section 12.3.3, where'], ['« Alpha » is what they'], ['mot : so it is written']])(
    'takes a line for full that could not take all of what stays together: %s',
    (next) => {
      const last = 'too long, for here it goes on to the end'
      const text = [
        ...wrapped.slice(0, 3),
        last.slice(0, 44 - next.split(' ', 2).join(' ').length),
        next,
      ]
      expect(reasons([...text, ...wrapped].join('\n'))[3]).toBe('wrap: too long, fo')
    },
  )

  it('joins what was wrapped by hand, where the sentences go on', () => {
    const byHand = [
      ...wrapped.slice(0, 2),
      'ends say no more than the next word',
      'was too long to stand there, which is what a',
      'reader takes it for.',
    ]
    const all = ['The lines of', 'wrapped at f', 'ends say no ', 'was too long']
    for (const indent of ['', '    ']) {
      const text = byHand.map((line) => indent + line).join('\n')
      expect(reasons(text)).toEqual(all.map((start) => `wrap: ${start}`))
    }
  })

  it('keeps a row of years from filling the line above', () => {
    const text = ['Files: gl/*', 'Copyright: 2001, 2003, 2004, 2005, 2006, 2007, Alpha, Bravo']
    expect(reasons(text.join('\n'))).toEqual(['kept: Files: gl/*'])
  })

  it('reads a text with a blank line below every line', () => {
    const text = [...wrapped, '', ...wrapped].join('\n\n')
    expect(reasons(text)).toEqual([
      'wrap: The lines of',
      'wrap: wrapped at f',
      'wrap: ends say not',
      'paragraph: too long.',
      'wrap: The lines of',
      'wrap: wrapped at f',
      'wrap: ends say not',
    ])
  })

  it('keeps the items of a list apart, and joins their wrapped lines', () => {
    const text = [
      '- The first item of the list goes on below',
      '  its bullet, since it is too long for one.',
      '- The second does not.',
      '- The third one goes on to the line below it,',
      '  too.',
    ].join('\n')
    expect(reasons(text)).toEqual([
      'wrap: - The first ',
      'kept: its bullet, ',
      'kept: - The second',
      'wrap: - The third ',
    ])
  })

  it('does not take a wrapped line that starts like an item for a list', () => {
    const text = [
      'The inner mole was lengthened in the summer',
      '1992. That was the year in which nobody was',
      'surprised by anything that happened.',
    ].join('\n')
    expect(reasons(text)).toEqual(['wrap: The inner mo', 'wrap: 1992. That w'])
  })

  it.each([
    ['one line', 'Alpha bravo charlie.'],
    ['nothing', ''],
    ['blank lines', '\n \n\t\n'],
  ])('finds no break in %s', (_, text) => {
    expect(reasons(text)).toEqual([])
  })

  it.each([
    ['verse', 'Red the rose,\nblue the sea,\nwhite the foam\nthat comes to me.'],
    [
      'verse in even lines',
      'Above the hill the moon is high,\nBelow the hill the waters lie,\nBetween the two the road goes by,\nAnd on the road go you and I.',
    ],
    ['a dialogue', '– Alpha?\n– Bravo.\n– And charlie?\n– Delta.'],
    ['a table', 'alpha    1.20\nbravo   12.50\ncharlie  3.75'],
  ])('keeps the lines of %s', (_, text) => {
    expect(readLayout(text).lineBreaks.map(({ reason }) => reason)).toEqual(
      ['kept', 'kept', 'kept'].slice(0, text.split('\n').length - 1),
    )
  })
})

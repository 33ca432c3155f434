import { describe, expect, it } from 'vitest'
import { fairCopy } from './pipeline.ts'

async function warningsOf(text: string): Promise<string[]> {
  const file = await fairCopy({ path: 'text.txt', bytes: Buffer.from(text) })
  return file.messages
    .filter(({ ruleId }) => ruleId === 'report-markup')
    .map(({ reason, place }) => {
      const start = place && 'start' in place ? place.start : place
      return `${start?.line}:${start?.column} ${reason}`
    })
}

const prose = 'The harbour has never been closed in thirty years, says who has been there.'

describe('a plain text in a language of markup', () => {
  it.each([
    [
      'Markdown',
      `${prose}\n\n## What fell\n\nThe **old crane**, see [the survey](https://harbour.example/survey).\n`,
    ],
    ['HTML', `<p>${prose}</p>\n<ul>\n<li>the crane</li>\n<li>two buoys</li>\n</ul>\n`],
    [
      'wikitext',
      `'''Northport''' is a [[harbour]].<ref>Halloran</ref>\n\n== History ==\n\n${prose}\n`,
    ],
    ['BBCode', `[b]The quay[/b]\n\n[quote="Otto"]It fell.[/quote]\nI have [i]never[/i] seen it.\n`],
    [
      'reStructuredText',
      `The Quay\n========\n\n.. note:: ${prose}\n\nSee \`the survey\`_ and :ref:\`crane\`.\n`,
    ],
    [
      'LaTeX',
      `\\documentclass{article}\n\\begin{document}\n\\section{Quay}\n${prose}\n\\end{document}\n`,
    ],
    ['Org', `#+TITLE: The quay\n#+AUTHOR: Anna Berg\n\n* What fell\n\n${prose}\n`],
    ['troff', `.TH QUAY 1\n.SH NAME\nquay\n.SH DESCRIPTION\n${prose}\n`],
    ['RTF', `{\\rtf1\\ansi\\deff0 ${prose}\\par}\n`],
  ])('has one warning that says so: %s', async (name, text) => {
    const warnings = await warningsOf(text)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain(`Unexpected marks of ${name}, such as`)
  })

  it('has it at the first mark in the file', async () => {
    const text = `${prose}\r\n\r\n${prose} **Never.**\r\n\r\n## What fell\r\n\r\nThe **crane**.\r\n`
    expect((await warningsOf(text)).map((warning) => warning.split(' ')[0])).toEqual(['3:77'])
  })
})

describe('a plain text', () => {
  it.each([
    [
      'of a few words with stars',
      `The **old crane** fell.\n\n${prose}\n\nThe **new one** did not. **Never.**\n`,
    ],
    ['about HTML', `Write <b>crane</b> and </p>.\n\n${prose}\n\n${prose}\n\n${prose}\n`],
    ['with notes', `${prose}[1]\n\n${prose}[2]\n\n[1] Halloran.\n[2]: https://harbour.example/\n`],
    [
      'with rows below its headings',
      `The Quay\n========\n\n${prose}\n\nWhat fell\n---------\n\n* the crane\n* two buoys\n`,
    ],
    ['of a script', `# The quay\n\n# and the crane\n\nif [[ -e quay ]]; then echo "**"; fi\n`],
    [
      'that was mailed',
      `From: Anna <anna@harbour.example>\nDate: Thu, 14 Jun 2018 08:30:00 +0200\nSubject: The quay\n\n# What fell\n\nThe **crane**, see [it](https://harbour.example/).\n`,
    ],
  ])('has none: %s', async (_, text) => {
    expect(await warningsOf(text)).toEqual([])
  })
})

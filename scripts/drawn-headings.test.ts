import { describe, expect, it } from 'vitest'
import { fairCopy } from './pipeline.ts'

async function copyOf(text: string): Promise<string> {
  const file = await fairCopy({ path: 'drawn.txt', bytes: Buffer.from(text) })
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([])
  return String(file)
}

/** A paragraph that is no heading. */
const prose = 'Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike.'

describe('headings with rows of marks', () => {
  it('are as deep as their kinds of rows come, below the title', async () => {
    const text = [
      ...['=====', 'Kites', '=====', '', prose, ''],
      ...['Building one', '============', prose, ''],
      ...['The frame', '---------', '', prose, ''],
      ...['Flying it', '=========', '', prose, ''],
    ].join('\n')
    expect(await copyOf(text)).toBe(`---
title: "Kites"
description: "${prose}"
lang: "en"
---

${prose}

## Building one

${prose}

### The frame

${prose}

## Flying it

${prose}
`)
  })

  it('stay where another title is known, one level down', async () => {
    const copy = await copyOf(`---\ntitle: Other\n---\nKites\n=====\n\n${prose}\n`)
    expect(copy).toContain('---\n\n## Kites\n')
  })

  it('leave other short lines paragraphs, and numbered ones no list', async () => {
    const text = `1. Alpha\n========\n\n${prose}\n\nBravo charlie\n\n${prose}\n\n2. Delta\n========\n\n${prose}\n`
    const copy = await copyOf(text)
    expect(copy).toContain('\n## 2. Delta\n')
    expect(copy).toContain('\nBravo charlie\n')
  })

  it('are no part of the head, whatever day they name', async () => {
    const text = `Kites\n=====\n\n1.2 (2019-05-01)\n----------------\n\n* alpha\n* bravo\n\n${prose}\n`
    const copy = await copyOf(text)
    expect(copy).not.toContain('byline')
    expect(copy).toContain('\n## 1.2 (2019-05-01)\n')
  })
})

/** More than half of a text is no frame. */
const long = new Array(8).fill(prose).join(' ')

const notes = (footer: string) => `View this email in your browser (https://alpha.example/bravo)


** Notes from the quay
------------------------------------------------------------

${prose}


** What is on
------------------------------------------------------------
* 3 May: open day
* 9 May: concert

${long}

============================================================
${footer}`

describe('a newsletter', () => {
  it('is its text, without what it says of itself', async () => {
    const footer = `** Facebook (https://facebook.example/alpha)
** Twitter (https://twitter.example/alpha)

Copyright © 2019 Alpha, All rights reserved.
You are receiving this email because you opted in on our website.

Want to change how you receive these emails?
You can ** update your preferences (https://alpha.example/charlie)
or ** unsubscribe from this list (https://alpha.example/delta)
.
`
    expect(await copyOf(notes(footer))).toBe(`---
title: "Notes from the quay"
description: "${prose}"
lang: "en"
---

${prose}

## What is on

-   3 May: open day
-   9 May: concert

${long}
`)
  })

  it('keeps what stands below its last row and is none of it', async () => {
    const copy = await copyOf(notes(`${prose}\n`))
    expect(copy).toContain(`${prose}\n\n---\n\n${prose}\n`)
  })
})

describe('what programs write of links', () => {
  it.each([
    `${prose}\n\nShare this article [ https://alpha.example/bravo ]\n`,
    `${prose}\n\nShare this article <https://alpha.example/bravo?charlie=delta>\n`,
    `${prose}\n\nUnsubscribe from this list: https://alpha.example/bravo\n`,
  ])('makes no text of a label', async (text) => {
    expect(await copyOf(text)).toMatch(new RegExp(`---\n\n${prose}\n$`))
  })

  it('stays with words', async () => {
    const text = `${prose}\n\nShare this article with Bravo <https://alpha.example/bravo>\n`
    expect(await copyOf(text)).toContain('Share this article with Bravo')
  })
})

describe('headings between marks', () => {
  it('are as deep as wikis write them, whatever stands between the lines', async () => {
    const text = `${prose}\n\n\n== History ==\n${prose}\n\n\n=== Early days ===\n${prose}\n\n== See also ==\n`
    expect(await copyOf(text)).toContain(
      `\n\n## History\n\n${prose}\n\n### Early days\n\n${prose}\n\n## See also\n`,
    )
  })

  it('are as deep as a readme.txt has them, below the title', async () => {
    const text = [
      ...['=== The Long Quay ===', 'Contributors: alpha, bravo', '', prose, ''],
      ...['== Description ==', '', prose, '', '== Changelog ==', ''],
      ...['= 1.1 =', '* Alpha bravo.', '* Charlie.', '', '= 1.0 =', '* Delta.', '* Echo.'],
    ].join('\n')
    const copy = await copyOf(text)
    expect(copy).toMatch(/^title: "The Long Quay"$/m)
    expect(copy.match(/^#+ .*/gm)).toEqual([
      ...['## Description', '## Changelog', '### 1.1', '### 1.0'],
    ])
  })

  it('are as deep as in the page that html2text read, and on one line', async () => {
    const text = [
      '****** The Long Quay ******',
      ...[prose, '***** What the quay was for, and who had built it', 'there in 1912 *****', prose],
      ...['**** The ferry ****', prose, '***** Who goes there now? *****', prose],
    ].join('\n')
    const copy = await copyOf(text)
    expect(copy).toMatch(/^title: "The Long Quay"$/m)
    expect(copy.match(/^#+ .*/gm)).toEqual([
      '## What the quay was for, and who had built it there in 1912',
      ...['### The ferry', '## Who goes there now?'],
    ])
  })

  it('are no titles where they are days', async () => {
    const text = `== 18 January 2012 ==\n\n${prose}\n\n=== 20 December 2011 ===\n\n${prose}\n`
    expect(await copyOf(text)).toContain('\n## 18 January 2012\n')
  })
})

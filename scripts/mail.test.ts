import { describe, expect, it } from 'vitest'
import { createFairCopy, fairCopy } from './pipeline.ts'

async function copyOf(text: string): Promise<string> {
  const file = await fairCopy({ path: 'mail.txt', bytes: Buffer.from(text) })
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([])
  return String(file)
}

const reply = `From mira@harbour.example  Thu Mar 14 09:12:44 2024
Received: from quay.example (quay.example [192.0.2.7])
\tby harbour.example with ESMTP; Thu, 14 Mar 2024 09:12:40 +0100
From: "Mira Lund" <mira@harbour.example>
To: survey@harbour.example
Date: Thu, 14 Mar 2024 09:12:33 +0100
Subject: Re: [survey] Depths at
 the north quay

Dear all

On Wed, 13 Mar 2024 at 17:40, Tomas Berg
<tomas@harbour.example> wrote:

> On Tuesday, Mira Lund wrote:
>
>> The boat was back by noon, and we have all of the depths but those below the
> crane, which
>> nobody could reach.
>
> When can you go there?

Tomorrow, if the crane stands still. Would you please read the numbers that
we have, before we make a map of them, and tell me what you think?

> The script is wrong for the last column.

Here is what I changed in it:

--- a/depths.py
+++ b/depths.py
@@ -1,6 +1,6 @@
 import sys

-rows = 11
+rows = 12

 for line in sys.stdin:
     print(line)

Best regards

Mira

--\x20
Harbour office, Northport
`

const replied = `---
title: "Re: [survey] Depths at the north quay"
date: "2024-03-14"
authors:
  - "Mira Lund"
mail: "From mira@harbour.example  Thu Mar 14 09:12:44 2024\\nReceived: from quay.example (quay.example [192.0.2.7])\\n\\tby harbour.example with ESMTP; Thu, 14 Mar 2024 09:12:40 +0100\\nFrom: \\"Mira Lund\\" <mira@harbour.example>\\nTo: survey@harbour.example\\nDate: Thu, 14 Mar 2024 09:12:33 +0100\\nSubject: Re: [survey] Depths at\\n the north quay"
lang: "en"
---

Dear all

On Wed, 13 Mar 2024 at 17:40, Tomas Berg  
&#60;tomas@harbour.example> wrote:

> On Tuesday, Mira Lund wrote:
>
> > The boat was back by noon, and we have all of the depths but those below the crane, which nobody could reach.
>
> When can you go there?

Tomorrow, if the crane stands still. Would you please read the numbers that we have, before we make a map of them, and tell me what you think?

> The script is wrong for the last column.

Here is what I changed in it:

\`\`\`
--- a/depths.py
+++ b/depths.py
@@ -1,6 +1,6 @@
 import sys

-rows = 11
+rows = 12

 for line in sys.stdin:
     print(line)
\`\`\`

Best regards

Mira

&#45;&#45;  
Harbour office, Northport
`

const forwarded = `Von:\tJana Weiß
Gesendet:\tFreitag, 1. März 2024 08:15
An:\tRedaktion
Betreff:\tDer Markt am Sonntag

Liebe Redaktion,

der Markt ist am Sonntag von acht bis zwölf, und es kommen mehr Händler als im letzten Jahr.

Jana

-----Ursprüngliche Nachricht-----
Von: Emil Roth
Betreff: Markt

Wann ist der Markt?
`

const forwardedCopy = `---
title: "Der Markt am Sonntag"
description: "der Markt ist am Sonntag von acht bis zwölf, und es kommen mehr Händler als im letzten Jahr."
date: "2024-03-01"
authors:
  - "Jana Weiß"
mail: "Von:\\tJana Weiß\\nGesendet:\\tFreitag, 1. März 2024 08:15\\nAn:\\tRedaktion\\nBetreff:\\tDer Markt am Sonntag"
lang: "de"
---

Liebe Redaktion,

der Markt ist am Sonntag von acht bis zwölf, und es kommen mehr Händler als im letzten Jahr.

Jana

&#45;&#45;&#45;&#45;&#45;Ursprüngliche Nachricht-----  
Von: Emil Roth  
Betreff: Markt

Wann ist der Markt?
`

describe('a mail that was saved', () => {
  it.each([
    ['a reply with a patch', reply, replied],
    ['in German, with what it answers below', forwarded, forwardedCopy],
  ])('%s', async (_, text, expected) => {
    expect(await copyOf(text)).toBe(expected)
    expect(await copyOf(text.replaceAll('\n', '\r\n'))).toBe(expected)
  })

  it('keeps what it quotes out of its own metadata', async () => {
    const text =
      'Alpha wrote:\n\n> From: Bravo Charlie <bravo@charlie.example>\n> 14 June 2018\n>\n> Delta echo.\n\nFoxtrot golf.\n'
    const file = await fairCopy({ path: 'mail.txt', bytes: Buffer.from(text) })
    expect(Object.keys(file.data.record?.metadata ?? {})).toEqual(['lang'])
  })

  it('ends a patch with the quotation that it stands in', async () => {
    const text =
      'Alpha wrote:\n\n> @@ -1,9 +1,9 @@\n> -bravo\n> +charlie\n\n- delta\n- echo\n\nFoxtrot golf.\n'
    const expected =
      'Alpha wrote:\n\n> ```\n> @@ -1,9 +1,9 @@\n> -bravo\n> +charlie\n> ```\n\n-   delta\n-   echo\n\nFoxtrot golf.\n'
    expect(await copyOf(text)).toBe(expected)
  })

  it('has its head where no policy lets anything be moved', async () => {
    const copy = createFairCopy({ policies: { edits: { moved: 'report' } } })
    const file = await copy({ path: 'mail.txt', bytes: Buffer.from(forwarded) })
    expect(String(file)).toContain('Der Markt am Sonntag\n')
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('move-mail-header')
  })
})

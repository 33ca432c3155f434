import { describe, expect, it } from 'vitest'
import { fairCopy } from './pipeline.ts'

async function copyOf(text: string): Promise<string> {
  const file = await fairCopy({ path: 'release.txt', bytes: Buffer.from(text) })
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([])
  return String(file)
}

const english = `FOR IMMEDIATE RELEASE

Contact:
Anna Berg
Harbour Office
+1 555 0100

Northport Opens Its New Quay to Ferries

The quay, built in eleven months, takes ships of up to 120 metres

NORTHPORT, March 5, 2024 — The town of Northport opened its new quay to ferries on Tuesday, eleven months after the work began. Four hundred people came to see the first ship.

About Northport Harbour

Northport Harbour is owned by the town, and has been open since 1871. It serves two hundred ships a year.
`

const german = `Pressemitteilung

Der neue Kai von Nordhafen ist offen

Nordhafen, 5. März 2024 – Die Stadt Nordhafen hat am Dienstag ihren neuen Kai eröffnet, elf Monate nachdem die Arbeit begonnen hat.
`

const french = `Communiqué de presse – 5 mars 2024

Le nouveau quai de Port-Nord est ouvert

La ville de Port-Nord a ouvert mardi son nouveau quai aux ferries, onze mois après le début des travaux. Quatre cents personnes sont venues.
`

describe('a press release', () => {
  it('has its own title, and the day and place of its dateline', async () => {
    const copy = await copyOf(english)
    expect(copy).toContain('title: "Northport Opens Its New Quay to Ferries"\n')
    expect(copy).toContain('date: "2024-03-05"\ndateline: "NORTHPORT, March 5, 2024"\n')
    expect(copy).toContain('\n---\n\nFOR IMMEDIATE RELEASE\n\nContact:  \nAnna Berg')
    expect(copy).toContain('\n## About Northport Harbour\n')
    expect(copy).not.toContain('## The quay')
  })

  it('may name any place, where a day stands with it', async () => {
    const copy = await copyOf(german)
    expect(copy).toContain('title: "Der neue Kai von Nordhafen ist offen"\n')
    expect(copy).toContain('dateline: "Nordhafen, 5. März 2024"\n')
    expect(copy).toContain('\n---\n\nPressemitteilung\n\nNordhafen, 5. März 2024 – Die Stadt')
  })

  it('may say its day beside what it is', async () => {
    const copy = await copyOf(french)
    expect(copy).toContain('title: "Le nouveau quai de Port-Nord est ouvert"\n')
    expect(copy).not.toContain('## ')
  })

  it('keeps the title that its front matter gives', async () => {
    const copy = await copyOf(`---\ntitle: Other\n---\n${german}`)
    expect(copy).toContain('title: "Other"\n')
    expect(copy).toContain('\nDer neue Kai von Nordhafen ist offen\n')
  })
})

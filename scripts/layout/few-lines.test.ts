import { describe, expect, it } from 'vitest'
import { readLayout } from './read-layout.ts'
import { joinWraps, partParagraphs } from './unwrap.ts'

const unwrap = (text: string): string =>
  joinWraps(readLayout(partParagraphs(readLayout(text)).text)).text

// Lines of another kind, so that no width explains those of the text.
const list = 'alpha\nbravo\ncharlie\ndelta\necho\nfoxtrot\ngolf\nhotel'

describe('a few lines that no width of the text explains', () => {
  it('are joined where a sentence goes on over the end of a long one', () => {
    const caption =
      'Security men at the gate of the museum in the old town of the harbour,\nwhere nobody had been let in since the morning.'
    expect(unwrap(`${list}\n\n${caption}`)).toBe(`${list}\n\n${caption.replace('\n', ' ')}`)
  })

  it('keep a question and its answer apart', () => {
    const answer =
      'A. At 14 Customs Quay, between the church and the old crane, which you cannot\nmiss when you come.'
    expect(unwrap(`${list}\n\nQ. Where is it?\n${answer}`)).toBe(
      `${list}\n\nQ. Where is it?\n${answer.replace('\n', ' ')}`,
    )
  })

  it('stay where any of them may go on, and does not do so for sure', () => {
    const lines =
      'Nobody may enter the north basin (or leave the southern)\nBefore the light is green, which it is whenever the tide is high enough and no\nship is seen.'
    expect(unwrap(`${list}\n\n${lines}`)).toBe(`${list}\n\n${lines}`)
  })

  it('stay where they are verse', () => {
    const verse =
      'The quay at dawn is grey and wide and long and still and cold and wet,\nThe gulls go out upon the tide.'
    expect(unwrap(`${list}\n\n${verse}`)).toBe(`${list}\n\n${verse}`)
  })

  it('stay where they are many', () => {
    const menu =
      'Home\nNews\nThe harbour office tells of all that has come to pass on the quays of\nthe town\nSport'
    expect(unwrap(menu)).toBe(menu)
  })
})

describe('a paragraph of a script without spaces', () => {
  it('goes on where its first line alone stands in', () => {
    const first =
      '　港は三十年の間、一度も閉じられたことがなかった。冬の嵐で二つの浮標とクレーンが失われ、十一日の間、誰も港を'
    expect(unwrap(`${first}\n出ることができなかった。\n\n　浚渫は続いている。`)).toBe(
      `${first}出ることができなかった。\n\n　浚渫は続いている。`,
    )
  })
})

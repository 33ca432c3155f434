import { describe, expect, it } from 'vitest'
import { fairCopy } from './pipeline.ts'

async function copyOf(text: string): Promise<string> {
  const file = await fairCopy({ path: 'report.txt', bytes: Buffer.from(text) })
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([])
  return String(file)
}

const chinese =
  '三十年来，港口从未关闭过。去年冬天的风暴卷走了两个浮标和一台起重机，十一天里没有人能够离开港口。'
const russian = 'Гавань не закрывалась тридцать лет, сообщила начальник порта Маргарита Халлоран.'

describe('a report of an agency or a paper', () => {
  it.each([
    ['新华社北港6月14日电（记者王小明、李红）', '王小明', '李红'],
    ['本报讯（记者 王小明 李红）', '王小明', '李红'],
    ['（中央社記者王小明台北14日電）', '王小明', undefined],
  ])('of China starts with its dateline: %s', async (dateline, first, second) => {
    const copy = await copyOf(`港口三十年来从未关闭\n\n${dateline}${chinese}\n\n疏浚仍在继续。\n`)
    expect(copy).toContain(`dateline: "${dateline}"\n`)
    expect(copy).toContain(`description: "${chinese}"\n`)
    const authors = [first, second].filter((name) => name !== undefined)
    expect(copy).toContain(`authors:\n${authors.map((name) => `  - "${name}"\n`).join('')}dateline`)
    expect(copy).toContain(`\n\n${dateline}三十年来`)
  })

  it('of China may be one of the labels of its head', async () => {
    const head = '2018-06-14 08:30　来源：北港日报　作者：王小明'
    const copy = await copyOf(`黎明的码头\n\n${head}\n\n${chinese}${chinese}\n`)
    expect(copy).toContain(`date: "2018-06-14"\nauthors:\n  - "王小明"\nbyline: "${head}"\n`)
  })

  it('of Korea names its reporter', async () => {
    const text = '항구는 삼십 년 동안 한 번도 닫힌 적이 없었다고 항만장이 14일 밝혔다.'
    const dateline = '(서울=연합뉴스) 홍길동 기자'
    const copy = await copyOf(`새벽의 부두는 열려 있다\n\n${dateline} = ${text} ${text}\n`)
    expect(copy).toContain(`authors:\n  - "홍길동"\ndateline: "${dateline}"\n`)
    expect(copy).toContain(`description: "${text} ${text}"\n`)
  })

  it.each([
    ['СЕВЕРНЫЙ ПОРТ, 14 июня — РИА Новости', undefined],
    ['СЕВЕРНЫЙ ПОРТ, 14 июня — РИА Новости, Анна Берг', 'Анна Берг'],
    ['СЕВЕРНЫЙ ПОРТ, 14 июня. /Корр. ТАСС Анна Берг/', 'Анна Берг'],
  ])('of Russia names the agency: %s', async (dateline, author) => {
    const copy = await copyOf(`Причал на рассвете\n\n${dateline}. ${russian}\n`)
    expect(copy).toContain(`dateline: "${dateline}"\n`)
    expect(copy).toContain(`description: "${russian}"\n`)
    expect(/authors:\n {2}- "(.*)"/.exec(copy)?.[1]).toBe(author)
  })

  it('of Japan says at its end who wrote it', async () => {
    const text =
      '港は三十年の間、一度も閉じられたことがなかった。冬の嵐で二つの浮標とクレーンが失われた。'
    const copy = await copyOf(`夜明けの埠頭\n\n${text}${text}\n\n（文・写真　山田太郎）\n`)
    expect(copy).toContain('authors:\n  - "山田太郎"\n')
    expect(copy).toContain('\n（文・写真　山田太郎）')
  })
})

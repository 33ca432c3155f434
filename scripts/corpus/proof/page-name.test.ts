import { describe, expect, it } from 'vitest'
import { pageName } from './page-name.ts'

describe('the name of a page', () => {
  it('is the name of the source where every disk and archive takes it', () => {
    expect(pageName('a/b c.txt')).toBe('a/b c.txt.html')
    expect(pageName('茶/山.md')).toBe('茶/山.md.html')
  })

  it.each(['a:b.txt', 'a?.txt', '.hidden.txt', 'a\\b.txt', `${'é'.repeat(124)}.txt`, '..\\x.txt'])(
    'is another where not: %s',
    (name) => {
      const page = pageName(`folder/${name}`)
      expect(page).toMatch(/^folder\/[^\\:*?"<>|]+-[0-9a-f]{8}\.html$/)
      expect(Buffer.byteLength(page.slice(7))).toBeLessThan(256)
    },
  )
})

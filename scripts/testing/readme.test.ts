import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { messageHelp } from '../messages/message-help.ts'
import { publishRuleHelp } from '../messages/publish.js'
import ruleHelp from '../messages/rule-help.json' with { type: 'json' }
import { allRules } from '../rules/all-rules.ts'
import { messageTable, ruleTable } from './rule-table.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readme = readFileSync(`${root}README.md`, 'utf8')
const recipes = readFileSync(`${root}scripts/testing/consumers/README.md`, 'utf8')

/** The blocks of code below a comment that names the file which they are taken from. */
const excerpts = [
  ...(readme + recipes).matchAll(/<!-- from (\S+) -->\n+```\w*\n([\s\S]*?)\n```/g),
].map(([, path = '', text = '']) => ({ path, lines: text.split('\n') }))

describe('the README', () => {
  it('shows excerpts', () => {
    expect(excerpts.length).toBeGreaterThan(5)
  })

  it.each(excerpts)('shows $path as it is', ({ path, lines }) => {
    const file = readFileSync(root + path, 'utf8')
    for (const line of lines) {
      // An ellipsis stands for what was left out.
      for (const piece of line.split(/ ?… ?/)) expect(file).toContain(piece.trimEnd())
    }
  })

  it('has the tables of the rules and messages that the code gives', () => {
    expect(readme).toContain(ruleTable())
    expect(readme).toContain(messageTable())
  })

  it('is linked to from the help that reports give', () => {
    expect(publishRuleHelp()).toEqual(ruleHelp)
    expect(Object.keys(ruleHelp)).toEqual(allRules.map(({ name }) => name).sort())
    const missing = Object.keys(messageHelp).filter((id) => !readme.includes(`<a id="${id}"></a>`))
    expect(missing).toEqual([])
  })

  it('has the help of the program', () => {
    const help = execFileSync(process.execPath, [`${root}.program/cli.js`, '--help'], {
      encoding: 'utf8',
    })
    expect(readme).toContain(help.trim())
  })

  it('shows a message as the build prints it', () => {
    const [line = ''] = /^sources\/\S+:\d+:\d+ {2}.*$/m.exec(readme) ?? []
    const args = [`${root}.program/cli.js`, 'build', '--check']
    const { stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    for (const piece of line.split('…')) expect(stderr).toContain(piece)
    expect(line).not.toBe('')
  })

  it('has an example of the library that works', () => {
    const example = /```js\n(import[\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const code = `${example}\nprocess.stdout.write(String(file) + file.data.record.counts.words)`
    const args = ['--input-type=module', '--eval', code]
    expect(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })).toBe(
      'Alpha bravo.\n2',
    )
  })

  it('shows proofs as verify prints them', () => {
    const args = [`${root}.program/cli.js`, 'verify']
    const { stdout, status } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    expect(status).toBe(0)
    const lines = readme.match(/^proved .*$/gm) ?? []
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(stdout).toContain(line)
  })

  it('has an example of a config that works', () => {
    const example = /```ts\n(import \{ defineConfig[\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const folder = mkdtempSync(join(tmpdir(), 'readme-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    mkdirSync(join(folder, 'texts'))
    writeFileSync(join(folder, 'texts/alpha.txt'), 'Alpha bravo.\n\nCharlie delta.\n')
    writeFileSync(join(folder, 'fair-copy.config.ts'), example)
    execFileSync(process.execPath, [`${root}.program/cli.js`, '--quiet'], { cwd: folder })
    expect(existsSync(join(folder, 'copies/alpha.md'))).toBe(true)
  })

  it('names scripts that there are', () => {
    const scripts = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '')
    expect(scripts.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([])
  })

  it('links to files that there are', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path ?? '')
    expect(links.filter((path) => !existsSync(root + path))).toEqual([])
  })

  it('names every message', () => {
    const options = ['-rhoE', "ruleId: '[a-z-]+'|rule: '[a-z-]+'", 'scripts']
    const files = ['--include=*.ts', '--exclude=*.test.ts', '--exclude-dir=testing']
    const texts = execFileSync('grep', [...options, ...files], { cwd: root, encoding: 'utf8' })
    const ids = [...texts.matchAll(/'([a-z-]+)'/g)].map(([, id]) => id ?? '')
    expect(ids.length).toBeGreaterThan(20)
    expect(ids.filter((id) => id !== 'extract-front-matter' && !(id in messageHelp))).toEqual([])
  })
})

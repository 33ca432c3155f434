import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const scripts = fileURLToPath(new URL('..', import.meta.url))

/** What each part may import, besides itself: the flow, from the shell down. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'cli.ts': ['commands', 'start', 'text'],
  // What the program and its threads start with, before any other code is loaded.
  start: [],
  commands: ['corpus', 'filter', 'document', 'contract', 'messages', 'reporters', 'verify'],
  'index.ts': ['corpus', 'pipeline.ts', 'plugins', 'rules', 'document', 'contract', 'verify'],
  reporters: ['contract', 'messages', 'verify'],
  filter: ['corpus', 'pipeline.ts', 'document', 'contract', 'markdown', 'messages'],
  corpus: ['pipeline.ts', 'rules', 'document', 'contract', 'markdown', 'messages', 'proof'],
  // Pages of records, and nothing made anew.
  proof: ['contract', 'messages'],
  'pipeline.ts': ['plugins', 'rules', 'document', 'markdown', 'messages'],
  plugins: ['source', 'rules', 'document', 'contract', 'check', 'markdown', 'messages', 'text'],
  // Shares nothing with what it proves.
  verify: [],
  source: ['text'],
  rules: ['layout', 'markdown', 'text'],
  document: ['contract', 'markdown', 'text'],
  // Types alone, and what is published of them.
  contract: [],
  // What messages are about.
  messages: [],
  check: ['text'],
  layout: ['text'],
  markdown: ['text'],
  text: [],
}

interface Module {
  readonly path: string
  /** The folder or, at the top, the file. */
  readonly part: string
  readonly text: string
  readonly imports: readonly string[]
}

function readModules(): Module[] {
  return readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .filter((path) => !/(?:^|\/)testing\//.test(path))
    .map((path) => {
      const text = readFileSync(scripts + path, 'utf8')
      const imports = [...text.matchAll(/(?:from|import\() ?'([^']+)'/g)].map(
        ([, name]) => name ?? '',
      )
      return { path, part: path.split('/')[0] ?? path, text, imports }
    })
}

const modules = readModules()

describe.each(modules.map((module) => [module.path, module] as const))('%s', (path, module) => {
  it('imports only what lies below it', () => {
    const parts = module.imports
      .filter((name) => name.startsWith('.') && !name.endsWith('package.json'))
      .map((name) => posix.join(posix.dirname(path), name).split('/')[0] ?? '')
      .filter((part) => part !== module.part)
    const allowed = mayImport[module.part] ?? []
    expect(parts.filter((part) => !allowed.includes(part))).toEqual([])
  })

  it('imports no rule into a rule', () => {
    if (
      module.part !== 'rules' ||
      ['all-rules.ts', 'apply-rules.ts'].includes(posix.basename(path))
    )
      return
    const rules = module.imports.filter(
      (name) => /^\.\/[a-z-]+\.ts$/.test(name) && name !== './rule.ts',
    )
    const namesOfRules = rules.filter((name) =>
      modules.some(
        ({ path, text }) => path === `rules/${name.slice(2)}` && /: Rule = \{/.test(text),
      ),
    )
    expect(namesOfRules).toEqual([])
  })

  it('touches disk and threads in corpus alone', () => {
    if (module.part === 'corpus' || path === 'start/kept-code.ts') return
    if (path === 'verify/read-inside.ts') {
      expect(module.text).not.toMatch(
        /\b(?:write|append|rename|rm|unlink|mkdir)\w*Sync\b|openSync\((?!.*, 'r'\))/,
      )
      return
    }
    expect(
      module.imports.filter((name) => /^node:(?:fs|worker_threads|child_process)/.test(name)),
    ).toEqual([])
  })

  it('listens on the network in the server of pages alone', () => {
    if (path === 'commands/page-server.ts') return
    expect(module.imports.filter((name) => /^node:(?:https?2?|net|tls|dgram)$/.test(name))).toEqual(
      [],
    )
  })

  it('prints and reads the environment in the shell alone', () => {
    if (['cli.ts', 'start/kept-code.ts'].includes(path)) return
    expect(module.text).not.toMatch(/\bconsole\.|\bprocess\./)
    // Whether the build that holds the lock of dist still runs, the system alone can tell.
    if (path === 'corpus/process-start.ts') return
    expect(module.imports).not.toContain('node:process')
  })

  it('holds no mutable state', () => {
    expect(module.text).not.toMatch(/^(?:export )?(?:let|var) /m)
    expect(module.text).not.toMatch(
      /^(?:export )?const \w+(?:: [^=]+)? = new (?:Map|Set|WeakMap|WeakSet)(?:<[^>]*>)?\(\)/m,
    )
  })

  it('is short, unless it is a table', () => {
    const isTable = path.startsWith('rules/page-furniture/')
    expect(module.text.split('\n').length).toBeLessThan(isTable ? 1000 : 220)
  })
})

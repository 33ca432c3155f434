import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Workspace } from '../../corpus/testing/workspace.ts'
import {
  actionProblems,
  actionRuns,
  readmeWorkflow,
  runsOf,
  workflowProblems,
} from './github-files.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const action = readFileSync(`${root}.github/actions/fair-copy/action.yml`, 'utf8')

vi.setConfig({ testTimeout: 300_000 })

let workspace: Workspace
beforeEach(() => {
  workspace = new Workspace()
  workspace.setSources({ 'alpha.txt': 'Alpha bravo.\n' })
})
afterEach(() => workspace.remove())

describe('GitHub takes', () => {
  it.each(readdirSync(`${root}.github/workflows`))('the workflow %s', async (name) => {
    const text = readFileSync(`${root}.github/workflows/${name}`, 'utf8')
    expect(await workflowProblems(text)).toEqual([])
  })

  it.each(['matrix:', 'actions/fair-copy'])(
    'the workflow in the README with “%s”',
    async (text) => {
      expect(await workflowProblems(readmeWorkflow(text))).toEqual([])
    },
  )

  it.each([
    ['nothing', {}, 'npx --yes fair-copy@'],
    ['the package', { 'package.json': '{"devDependencies": {"fair-copy": "1"}}' }, 'npx fair-copy'],
  ])('the workflow that init writes beside %s', async (_, files, command) => {
    for (const [path, text] of Object.entries(files)) workspace.write(path, text)
    workspace.run(['init'])
    const workflow = readFileSync(workspace.path('.github/workflows/fair-copy.yml'), 'utf8')
    expect(await workflowProblems(workflow)).toEqual([])
    expect(runsOf(workflow).at(-1)).toMatch(new RegExp(`^${command}.* build --check`))
  })

  it('the action', async () => {
    expect(await actionProblems(action)).toEqual([])
  })

  it('nothing that is wrong', async () => {
    expect(await actionProblems(action.replace('using: composite', 'using: magic'))).not.toEqual([])
    expect(
      await workflowProblems(readmeWorkflow('matrix:').replace('steps:', 'step:')),
    ).not.toEqual([])
  })
})

describe('the action', () => {
  /** Runs its commands as a runner does. */
  function act(inputs: Record<string, string>) {
    const [only, ...more] = actionRuns(action, { package: root, ...inputs })
    expect(more).toEqual([])
    workspace.write('output', '')
    const { status, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', only?.run ?? ''],
      {
        cwd: workspace.path(inputs['working-directory'] ?? '.'),
        encoding: 'utf8',
        env: {
          ...{ ...process.env, ...only?.env, RUNNER_TEMP: workspace.folder },
          ...{ GITHUB_OUTPUT: workspace.path('output'), npm_config_prefer_offline: 'true' },
        },
      },
    )
    const [, changes] = /^changes=(.*)$/m.exec(readFileSync(workspace.path('output'), 'utf8')) ?? []
    return { status, stderr, changes: changes === undefined ? undefined : JSON.parse(changes) }
  }

  it('builds, and gives what changed to the next step', () => {
    const { status, changes } = act({})
    expect(status).toBe(0)
    expect(changes).toMatchObject({ changed: [], removed: [] })
    expect(changes.added).toContain('alpha.md')
    expect(workspace.list().has('alpha.md')).toBe(true)
    expect(act({}).changes).toEqual({ added: [], changed: [], removed: [] })
  })

  it('goes by its inputs, with spaces in them, and fails when the build does', () => {
    workspace.write('my texts/alpha.txt', 'Alpha\n\nBravo ( charlie.\n')
    const inputs = { sources: 'my texts', dist: 'my copies' }
    const strict = act({ ...inputs, args: '--strict  --quiet' })
    expect(strict.status).toBe(1)
    expect(strict.stderr).toContain('my texts/alpha.txt:3:')
    expect(strict.changes.added).toContain('alpha.md')
    expect(act({ ...inputs, args: '--check' }).status).toBe(0)
    expect(workspace.list('my copies').has('alpha.md')).toBe(true)
    expect(act({ args: '--chek' })).toMatchObject({ status: 2, changes: undefined })
  })

  it('joins shards', () => {
    for (const shard of ['1/2', '2/2']) {
      const dist = `shards/${shard[0]}`
      expect(act({ args: `--shard ${shard}`, dist }).status).toBe(0)
    }
    expect(act({ command: 'merge shards/*' }).status).toBe(0)
    expect(workspace.list().has('index.json')).toBe(true)
  })
})

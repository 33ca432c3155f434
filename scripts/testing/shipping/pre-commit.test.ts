import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { Workspace } from '../../corpus/testing/workspace.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const isThere = spawnSync('pre-commit', ['--version']).status === 0

// It clones this repository and installs it as it does for a user, which takes a while.
it.skipIf(!isThere)(
  `pre-commit finds hooks that work${isThere ? '' : ' (skipped: there is no pre-commit here)'}`,
  { timeout: 600_000 },
  () => {
    const workspace = new Workspace()
    onTestFinished(() => workspace.remove())
    const git = (...args: string[]) => execFileSync('git', args, { cwd: workspace.folder })
    workspace.setSources({ 'alpha.txt': 'Alpha bravo.\n' })
    workspace.run(['build'])
    workspace.write('sources/alpha.txt', 'Alpha charlie.\n')
    git('init', '--quiet')
    git('add', '.')
    const { stdout } = spawnSync('pre-commit', ['try-repo', root, '--all-files', '--verbose'], {
      cwd: workspace.folder,
      encoding: 'utf8',
      env: { ...process.env, npm_config_prefer_offline: 'true' },
    })
    const [, build = '', check = ''] = stdout.split(/^(?=fair copies)/m)
    expect(build).toMatch(/^fair copies\.+Failed\n/)
    expect(build).toContain('files were modified by this hook')
    expect(check).toMatch(/^fair copies are up to date\.+Passed\n/)
    expect(workspace.list().get('alpha.md')).toContain('Alpha charlie.')
  },
)

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const quiet = ['--prefer-offline', '--no-audit', '--no-fund']

/** A folder of a user, who got the package from the npm client. */
export class InstalledProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'fair-copy-project-'))
  /** The tarball that was installed. */
  readonly tarball: string

  constructor() {
    const args = ['pack', '--silent', '--pack-destination', this.folder]
    const name = execFileSync('npm', args, { cwd: root, encoding: 'utf8' })
      .trim()
      .split('\n')
      .at(-1)
    this.tarball = join(this.folder, name ?? '')
    this.write('package.json', '{"name": "alpha", "private": true, "type": "module"}\n')
    execFileSync('npm', ['install', ...quiet, this.tarball], { cwd: this.folder, stdio: 'pipe' })
  }

  /** Runs a line of a shell in the folder, with `node` first on the path if one is named. */
  sh(line: string, { env = {}, node = execPath }: ShellOptions = {}) {
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', line], {
      cwd: this.folder,
      encoding: 'utf8',
      env: {
        ...{
          ...process.env,
          npm_config_prefer_offline: 'true',
          npm_config_update_notifier: 'false',
        },
        ...{ PATH: `${dirname(node)}${delimiter}${process.env['PATH']}`, ...env },
      },
    })
    return { status, stdout, stderr }
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    writeFileSync(join(this.folder, path), text)
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  list(path: string): string[] {
    const entries = readdirSync(join(this.folder, path), { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile())
    const names = files.map((entry) => join(entry.parentPath, entry.name))
    return names.map((name) => name.slice(join(this.folder, path).length + 1)).sort()
  }

  remove(path = ''): void {
    rmSync(join(this.folder, path), { recursive: true, force: true })
  }
}

interface ShellOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly node?: string
}

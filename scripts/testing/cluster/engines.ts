import { execFileSync, spawnSync } from 'node:child_process'

/** What the trial is run with. */
export interface Engines {
  readonly parallel: string
  /** A Python that has `distributed`. */
  readonly python: string
}

// The first of the path may be another than the system's, for which Debian's packages are.
const pythons = ['python3', '/usr/bin/python3']
const packages = ['parallel', 'python3-distributed']

/**
 * Finds GNU parallel and Dask, and installs Debian's packages of them where they are missing and that can be
 * done. Throws an error that says what is missing where it cannot.
 */
export function findEngines(): Engines {
  const found = find()
  if (typeof found !== 'string') return found
  if (process.getuid?.() !== 0 || !runs('apt-get', ['--version'])) throw new Error(found)
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  execFileSync('apt-get', ['update'], options as { stdio: 'ignore' })
  const install = ['install', '--yes', '--no-install-recommends', ...packages]
  execFileSync('apt-get', install, options as { stdio: 'ignore' })
  const installed = find()
  if (typeof installed === 'string') throw new Error(installed)
  return installed
}

function find(): Engines | string {
  const python = pythons.find((name) => runs(name, ['-c', 'import distributed, psutil']))
  if (python !== undefined && runs('parallel', ['--version'])) {
    return { parallel: 'parallel', python }
  }
  return `Unexpected system without ${python === undefined ? 'distributed (Dask) for Python' : 'GNU parallel'}, expected both; install Debian's ${packages.join(' and ')}`
}

function runs(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

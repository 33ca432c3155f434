import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Corpus, Kind } from './corpus.ts'
import type { Command } from './run-program.ts'

/** A program that is measured, by its name in the table. */
export interface Subject {
  readonly name: string
  readonly kinds: readonly Kind[]
  /** Puts what it makes of `corpus` into the folder `out`, which is not there. Nothing where there is no such program. */
  readonly command: (corpus: Corpus, out: string) => Command | undefined
}

export interface Places {
  /** The repository, with `/` at its end. */
  readonly root: string
  /** The folder for what is written while it is measured. */
  readonly work: string
}

/** This program, with the options behind the name. */
export const own = 'fair-copy'
export const loop = 'remark loop'
export const gfmLoop = 'remark loop with GFM'
export const floor = 'read, split, write'

export function listSubjects({ root, work }: Places): Subject[] {
  const bench = join(root, 'scripts/testing/bench')
  const packages = join(bench, 'node_modules')
  const gfm = join(packages, 'remark-gfm/index.js')
  const runNode = (program: string, ...args: string[]): Command | undefined =>
    existsSync(program)
      ? { file: process.execPath, args: [program, ...args], folder: work }
      : undefined
  const bundled = (name: string) => join(root, `scripts/testing/bench/.program/${name}.js`)
  const everywhere: readonly Kind[] = ['txt', 'md']
  return [
    {
      name: floor,
      kinds: everywhere,
      command: ({ folder }, out) => runNode(bundled('floor'), folder, out),
    },
    {
      name: loop,
      kinds: everywhere,
      command: ({ folder }, out) => runNode(bundled('loop'), folder, out),
    },
    {
      name: gfmLoop,
      kinds: everywhere,
      command: ({ folder }, out) =>
        existsSync(gfm)
          ? runNode(bundled('loop'), folder, out, pathToFileURL(gfm).href)
          : undefined,
    },
    {
      name: 'remark-cli',
      kinds: ['md'],
      command({ folder }, out) {
        mkdirSync(out)
        const options = ['-o', out, '--use', gfm, '--quiet']
        return runNode(join(packages, 'remark-cli/cli.js'), folder, ...options)
      },
    },
    {
      name: 'velite',
      kinds: ['md'],
      command({ folder }, out) {
        const config = writeVeliteConfig({ packages, folder, out })
        return runNode(join(packages, 'velite/bin/velite.js'), 'build', '--config', config)
      },
    },
    {
      name: 'pandoc',
      kinds: ['md'],
      command: onPath('pandoc', '-f', 'gfm', '-t', 'gfm', '--wrap=none', '-o'),
    },
    { name: 'cmark', kinds: ['md'], command: onPath('cmark', '-t', 'commonmark') },
  ]
}

/** Front matter, and the Markdown as HTML. */
function writeVeliteConfig({
  packages,
  folder,
  out,
}: Record<'packages' | 'folder' | 'out', string>): string {
  const library = pathToFileURL(join(packages, 'velite/dist/index.js')).href
  const file = `${out}.config.mjs`
  const collection = `{ name: 'Article', pattern: '**/*.md', schema: s.object({ title: s.string(), content: s.markdown() }) }`
  const settings = `{ root: ${JSON.stringify(folder)}, output: { data: ${JSON.stringify(out)} }, collections: { articles: ${collection} } }`
  writeFileSync(
    file,
    `import { defineConfig, s } from '${library}'\nexport default defineConfig(${settings})\n`,
  )
  return file
}

/** One process for all texts, which it joins; with `-o` at the end of `args`, it is told the file. */
function onPath(program: string, ...args: readonly string[]): Subject['command'] {
  return ({ folder, paths }, out) => {
    if (spawnSync(program, ['--version']).status !== 0) return undefined
    mkdirSync(out)
    const target = args.at(-1) === '-o' ? [join(out, 'all.md')] : []
    return { file: program, args: [...args, ...target, ...paths], folder }
  }
}

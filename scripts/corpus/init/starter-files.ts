import manifest from '../../../package.json' with { type: 'json' }

/** What a first config sets. */
export interface Folders {
  readonly sources: string
  readonly dist: string
}

/** How the workflow gets the program. */
export interface Project {
  /** The folder of the project below that of the repository, with `/`; empty where they are one. */
  readonly below: string
  /** The command that installs the program; left out where the project does not name it. */
  readonly install?: string
}

/** `fair-copy.config.ts`, which works without TypeScript: the program reads it by itself. */
export function printConfig({ sources, dist }: Folders): string {
  return `import { defineConfig } from 'fair-copy'

export default defineConfig({
  sources: ${quote(sources)},
  dist: ${quote(dist)},
  // strict: true, // let warnings fail the build
  // site: { url: 'https://example.org/', title: 'My texts' }, // write feeds and a site map
})
`
}

/** A text that shows what is done to it. */
export const sample = `What a fair copy is

A fair copy is a neat and exact copy of a corrected draft. This text is
wrapped at 72 columns, as mails and exports are, and Markdown would take
one of its lines for the start of a list, since it begins with a number:
1992. Here that stays a year, for no word is lost or changed on the way.

What to do next

  * Put texts of your own beside this one, or into folders.
  * Build them, and look into the folder of copies.
  * Remove this text.

Related posts
`

/** Keeps git from changing line ends in sources, which are bytes, and in copies, which are the same everywhere. */
export function printAttributes({ sources, dist }: Folders): string {
  return `${sources}/** -text\n${dist}/** text eol=lf linguist-generated\n`
}

/** The workflow for GitHub that holds dist to what the sources make. */
export function printWorkflow({ below, install }: Project): string {
  const place =
    below === '' ? '' : `    defaults:\n      run:\n        working-directory: ${quote(below)}\n`
  const program =
    install === undefined ? `npx --yes fair-copy@${manifest.version}` : 'npx fair-copy'
  const steps = install === undefined ? '' : `      - run: ${install}\n`
  return `# Holds the committed copies to what the sources make. Problems are shown at their lines.
name: Fair Copy
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
${place}    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
${steps}      # Where the copies are not committed, leave --check out, and publish what the build writes.
      - run: ${program} build --check --reporter text --reporter github
`
}

/** As a string of JavaScript and of YAML. */
function quote(text: string): string {
  return /["'\\\n]/.test(text) ? JSON.stringify(text) : `'${text}'`
}

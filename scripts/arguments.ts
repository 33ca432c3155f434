import { parseArgs } from 'node:util'
import { suggest } from './corpus/config/suggest.ts'

export const help = `Usage: fair-copy [build] [options]
       fair-copy explain FILE [options]
       fair-copy verify [options]

build    makes a fair copy, clean Markdown and JSON, of every raw text in a
         folder, and proves for each that no word was lost or changed
explain  shows one raw text with all that is changed in it, and by which rule;
         writes nothing
verify   proves dist from the sources once more, with other code than made it:
         another decoder, other parsers; writes nothing

Options:
  --sources DIR   the folder of raw texts (default: sources)
  --dist DIR      the folder to write (default: dist)
  --config FILE   the settings; when left out, a fair-copy.config file (.ts, .mts,
                  .js, .mjs or .json) here or in the nearest folder above
  --charset NAME  the encoding of sources without a byte-order mark; when left
                  out, it is found out for each
  --check         build in memory and compare with dist; write nothing
  --strict        let warnings fail the build
  --json          explain: print the record, which is what build writes;
                  verify: print a proof a line
  --quiet         print warnings and errors only; verify: what is not proved
  --no-color      print without colours
  --help          print this help
  --version       print the version

Sources are .txt and .text (plain text, in which nothing is markup), and .md
and .markdown (CommonMark with GFM).

Exit codes: 0 all is well; 1 a source has errors, or --strict warnings, or dist
is not what --check expects, or verify could not prove all of it; 2 the program
or its options failed.
`

const options = {
  sources: { type: 'string' },
  dist: { type: 'string' },
  config: { type: 'string' },
  charset: { type: 'string' },
  check: { type: 'boolean', default: false },
  strict: { type: 'boolean' },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  color: { type: 'boolean' },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
} as const

export type Values = ReturnType<typeof readArguments>['values']

/** The options and the words of a command line. Throws an error with a hint for an option that is not known. */
export function readArguments(args: readonly string[]) {
  const [unknown] = args.filter(isUnknown)
  if (unknown !== undefined) {
    const name = nameOf(unknown)
    const hint = suggest(name, Object.keys(options))
    throw new Error(`Unexpected option “--${name}”, expected one of --help${hint}`)
  }
  return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true })
}

function isUnknown(argument: string): boolean {
  return argument.startsWith('--') && argument !== '--' && !Object.hasOwn(options, nameOf(argument))
}

/** `no-color` and `charset=latin1` are about `color` and `charset`. */
function nameOf(argument: string): string {
  const name = argument.slice(2).replace(/=.*$/s, '')
  return Object.hasOwn(options, name) ? name : name.replace(/^no-/, '')
}

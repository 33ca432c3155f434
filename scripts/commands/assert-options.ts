import { type ParseArgsConfig, parseArgs } from 'node:util'
import { suggest } from '../messages/suggest.ts'

type Options = NonNullable<ParseArgsConfig['options']>

interface OptionToken {
  readonly name: string
  /** As it was written: `--no-color` is about `color`. */
  readonly rawName: string
  readonly value: string | undefined
  /** Whether the value stands behind `=`. */
  readonly inlineValue: boolean | undefined
}

/** Throws for an option of `args` that is not known, or not with a value where it has one, before `parseArgs` does. */
export function assertOptions(args: readonly string[], options: Options): void {
  const { tokens } = parseArgs({
    ...{ args: [...args], options, strict: false },
    ...{ allowPositionals: true, allowNegative: true, tokens: true },
  })
  for (const token of tokens) if (token.kind === 'option') assertOption(token, options)
}

function assertOption({ name, rawName, value, inlineValue }: OptionToken, options: Options): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (option === undefined) {
    const near = rawName.startsWith('--') ? suggest(rawName, namesOf(options)) : ''
    throw new Error(
      `Unexpected option “${rawName}”, expected one of “fair-copy --help”${near || '; see there'}`,
    )
  }
  if (option.type === 'boolean') {
    if (value === undefined) return
    throw new Error(`Unexpected value “${value}” of --${name}, expected none; leave it out`)
  }
  if (rawName !== `--${name}`) {
    throw new Error(`Unexpected ${rawName}, expected --${name} with a value; write that`)
  }
  if (value === undefined || value === '') {
    throw new Error(`Unexpected --${name} without a value, expected one behind it; give it`)
  }
  if (!inlineValue && value.startsWith('-') && value !== '-') {
    throw new Error(
      `Unexpected option “${value}” behind --${name}, expected a value; write --${name}=${value} if it is meant as one`,
    )
  }
}

function namesOf(options: Options): string[] {
  return Object.entries(options).flatMap(([name, { type }]) => {
    return type === 'boolean' ? [`--${name}`, `--no-${name}`] : [`--${name}`]
  })
}

const decimal = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/

/**
 * The value of an unquoted scalar: a number or a boolean only where printing it gives back what was
 * written, otherwise the string that was written. `undefined` for what stands for no value.
 */
export function typedValue(written: string): string | number | boolean | undefined {
  if (written === '' || written === '~' || written === 'null') return undefined
  if (written === 'true') return true
  if (written === 'false') return false
  if (!decimal.test(written)) return written
  const number = Number(written)
  // From 2^53 on, two integers can share one number, so even a printed equal proves nothing.
  const exact = !Number.isInteger(number) || Number.isSafeInteger(number)
  return exact && String(number) === written ? number : written
}

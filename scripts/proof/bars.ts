import { type Html, html } from './html.ts'

/** A part of a bar. */
export interface Part {
  /** How it is coloured. */
  readonly kind: string
  readonly amount: number
}

/** A bar in parts, for the eye alone: the figures stand beside it. In SVG, whose attributes are no style. */
export function stackedBar(parts: readonly Part[]): Html {
  const total = parts.reduce((sum, { amount }) => sum + amount, 0)
  let x = 0
  const shapes = parts.flatMap(({ kind, amount }) => {
    if (amount === 0) return []
    // What there is must be seen.
    const width = Math.max(0.4, (amount / total) * 100)
    const shape = html`<rect class="${kind}" x="${rounded(x)}%" width="${rounded(width)}%" height="100%"/>`
    x += (amount / total) * 100
    return [shape]
  })
  return html`<svg class="bar" aria-hidden="true">${shapes}</svg>`
}

/** A bar of a chart, as long as `share` of the longest. */
export function chartBar(kind: string, share: number): Html {
  return html`<svg class="bar" aria-hidden="true"><rect class="${kind}" width="${rounded(share * 100)}%" height="100%"/></svg>`
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100
}

/** A share of the whole, in per cent, such that what there is is not told as nothing, nor as all. */
export function percent(amount: number, total: number): string {
  if (total === 0 || amount === 0) return '0 %'
  const share = (amount / total) * 100
  if (share < 0.1) return '< 0.1 %'
  if (share > 99.9 && amount < total) return '> 99.9 %'
  return `${share.toFixed(1).replace(/\.0$/, '')} %`
}

/** With thin marks between thousands, the same everywhere. */
export function figure(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

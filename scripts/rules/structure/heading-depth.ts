/** By its number: `2.1` stands below `2`. The title is the only heading of the first depth. */
export function depthOf(heading: string): 2 | 3 | 4 | 5 | 6 {
  const [number = ''] = /^\d+(?:\.\d+)+(?=\.?\s)/.exec(heading) ?? []
  const depths = [2, 3, 4, 5, 6] as const
  return depths[Math.min(number.split('.').length, depths.length) - 1] ?? 2
}

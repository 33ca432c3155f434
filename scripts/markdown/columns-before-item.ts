/** How many columns in the text of an item stands: four, or eight behind a long number. */
export function columnsBeforeItem(bullet: string): number {
  return Math.ceil((bullet.length + 1) / 4) * 4
}

const forms: readonly RegExp[] = [
  // What a picture shows, by the credit at its end or the label at its start.
  /[([][^)\]]*\b(?:credit|file|foto|image|photo|source|getty|reuters|ap|afp)\b[^)\]]*[)\]]$/iu,
  /\/\s?(?:AP|AFP|EPA|Getty|Reuters|Shutterstock)\b[^/]*$/u,
  /(?:^|\s)(?:photo|image|gallery|illustration|credit|source|foto|bild|quelle|crédit|fonte|fuente|фото|источник)\s?:/iu,
  /^(?:photo|image|illustration|foto|bild)\s(?:by|for|of|von|por|par)\s/iu,
]

/** Whether a line tells what a picture shows, as it says by a credit or a label. */
export function isCaption(line: string): boolean {
  return forms.some((form) => form.test(line))
}

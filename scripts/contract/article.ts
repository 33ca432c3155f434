/** An article as schema.org has it (https://schema.org/Article); what is not known is left out. */
export interface Article {
  readonly '@context': 'https://schema.org'
  readonly '@type': 'Article'
  /** With a `site` in the config: where the document is published. */
  readonly url?: string
  readonly headline?: string
  readonly alternativeHeadline?: string
  readonly description?: string
  /** The section in which it was published. */
  readonly articleSection?: string
  readonly author?: readonly Person[]
  /** `YYYY-MM-DD`, or with a time and its zone. */
  readonly datePublished?: string
  readonly dateModified?: string
  readonly inLanguage?: string
  readonly keywords?: readonly string[]
  /** The address from which the text was taken. */
  readonly isBasedOn?: string
  readonly wordCount: number
  /** With a `site` in the config. */
  readonly isPartOf?: WebSite
}

interface Person {
  readonly '@type': 'Person'
  readonly name: string
}

interface WebSite {
  readonly '@type': 'WebSite'
  readonly name: string
  readonly url: string
}

import type { Article } from '../contract/article.ts'
import type { Counts, Metadata } from '../contract/record.ts'
import { dateOf, textOf, textsOf } from './publication.ts'
import { pageAddress, type Site } from './site.ts'

/** The metadata of a document in the words of schema.org. A value of another form is left out. */
export function jsonLdOf(
  { metadata, counts, slug }: { metadata: Metadata; counts: Counts; slug: string },
  site: Site | undefined,
): Article {
  const authors = textsOf(metadata['authors'] ?? metadata['author'])
  const tags = textsOf(metadata['tags'])
  const article = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    url: site && pageAddress(site, slug),
    headline: textOf(metadata['title']),
    alternativeHeadline: textOf(metadata['subtitle']),
    description: textOf(metadata['description']),
    articleSection: textOf(metadata['section']),
    author: notEmpty(authors.map((name) => ({ '@type': 'Person', name }) as const)),
    datePublished: dateOf(metadata['date']),
    dateModified: dateOf(metadata['updated']),
    inLanguage: textOf(metadata['lang'] ?? metadata['language']),
    keywords: notEmpty(tags),
    isBasedOn: textOf(metadata['source']),
    wordCount: counts.words,
    isPartOf: site && ({ '@type': 'WebSite', name: site.title, url: site.url } as const),
  } as const
  return Object.fromEntries(
    Object.entries(article).filter(([, value]) => value !== undefined),
  ) as unknown as Article
}

function notEmpty<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length > 0 ? list : undefined
}

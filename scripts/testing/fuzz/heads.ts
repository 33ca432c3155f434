import fc from 'fast-check'

const titles = fc.constantFrom(
  ...['Why the Harbour Stayed Closed', 'Von der Idee zum Hafen', 'A Walk along the\nHarbour'],
  ...[
    'The Quay',
    'Title: The Quay',
    '标题：港口',
    '港口周一为什么全天关闭',
    '“We were there first”',
    '2018 in the Harbour',
  ],
)
const sections = fc.constantFrom('OPINION', 'News › Politics', 'Politik', 'Press release')
const summaries = fc.constantFrom(
  'Nobody knew why the boats did not leave the port on Monday, but the market was full.',
  'The port is quiet',
  'The port is quiet, and nobody in the town knows what will happen next, says a woman who has lived there for years and who has seen more of the sea than most of us.',
)
const bylines = fc.constantFrom(
  ...['By Anna Berg', 'Anna Berg', 'Anna B. Berg', 'Anna Berg @annaberg', 'By Reuters'],
  ...['By Anna Berg, Carl Dorn and Eva Falk', 'Anna Berg in London\n@annaberg', '* Anna Berg'],
  ...['Author: Anna Berg', 'by', 'BYLINE: Anna Berg\nLENGTH: 812 words', 'A story by Anna Berg'],
  ...['Posted by Anna Berg on September 25, 2018', 'September 25, 2018 by Anna Berg'],
  ...['Anna Berg <anna@example.org>', 'Anna Berg, Staff Writer', '作者：茶山', 'By the river'],
)
const days = fc.constantFrom(
  ...['25 September 2018', 'Sept. 25, 2018, 3:57 p.m.', 'Published\n25 September 2018'],
  ...['25.09.2018, 15:57', 'Last updated 25 September 2018', '09/08/2018', '* Sept. 25, 2018'],
  ...[
    'Date: 25 September 2018',
    'Tags: a, b',
    '2018-09-25T15:57:00Z',
    '11.15.2018 10:09 AM',
    'Sep 25, 2018 · 4 min read',
  ],
)
const others = fc.constantFrom(
  ...['Image', 'A boat in the harbour. Credit: Carl Dorn/Reuters', 'Share', '2 responses', '-----'],
  ...['* Facebook\n* Twitter', '> quoted', '[photo.jpg]', 'Dear Anna,', 'Key points:'],
)
const paragraphs = fc.constantFrom(
  'The harbour of the town was closed for the whole of the day on Monday, and nobody knew why, as they do whenever nobody has told them what is going to happen next.',
  'A short one.',
  'Anna Berg is a writer in London.',
)

const indents = fc.constantFrom('', '', '', '   ')
const breaks = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n')

/** What sites write above their articles, in any order, and around summaries and paragraphs. */
export const heads = fc
  .tuple(
    fc.option(sections, { nil: '' }),
    titles,
    fc.array(fc.oneof(summaries, bylines, days, others, titles), { maxLength: 7 }),
    fc.array(fc.oneof(paragraphs, paragraphs, bylines, days), { maxLength: 6 }),
    fc.tuple(indents, breaks, breaks),
  )
  .map(([section, title, head, text, [indent, within, below]]) =>
    [[section, title, ...head].join(within), ...text].join(below).replace(/^(?=.)/gm, indent),
  )

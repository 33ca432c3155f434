/** Words with which the names of papers, stations and agencies end: in lower case. */
const outlets: ReadonlySet<string> = new Set([
  ...['news', 'times', 'post', 'daily', 'weekly', 'journal', 'magazine', 'herald'],
  ...['tribune', 'gazette', 'today', 'leader', 'inquirer', 'chronicle', 'globe', 'mail'],
  ...['observer', 'guardian', 'telegraph', 'standard', 'examiner', 'dispatch', 'courier'],
  ...['ledger', 'sentinel', 'bulletin', 'register', 'press', 'wire', 'agency', 'service'],
  ...['services', 'network', 'tv', 'radio', 'online', 'media', 'zeitung', 'presse'],
  ...['nachrichten', 'noticias', 'notizie', 'новости'],
])

/** Where people write, and what they do there: in lower case. */
const offices: ReadonlySet<string> = new Set([
  ...['staff', 'editor', 'editors', 'editorial', 'desk', 'team', 'bureau', 'reporter'],
  ...['writer', 'correspondent', 'contributor', 'columnist', 'author', 'department'],
  ...['university', 'institute', 'office', 'company', 'group', 'foundation', 'inc'],
  ...['redaktion', 'redakteur', 'redakteurin', 'korrespondent', 'korrespondentin'],
  ...['rédaction', 'rédacteur', 'rédactrice', 'journaliste', 'redacción', 'redactor'],
  ...['redactora', 'periodista', 'corresponsal', 'redação', 'jornalista', 'repórter'],
  ...['redazione', 'giornalista', 'redacteur', 'verslaggever', 'journalist', 'redakcja'],
  ...['dziennikarz', 'dziennikarka', 'редакция', 'журналист', 'корреспондент'],
  ...['обозреватель', 'кореспондент'],
])

/** Words that stand in other names, and hardly in those of people: in lower case. */
const others: ReadonlySet<string> = new Set([
  // Places
  ...['new', 'san', 'santa', 'los', 'las', 'saint', 'st', 'rio', 'port', 'fort', 'cape'],
  ...['north', 'south', 'east', 'west', 'hong', 'kuala', 'tel', 'buenos', 'são', 'mexico'],
  ...['united', 'city', 'beach', 'bad', 'den', 'republic', 'states', 'kingdom', 'island'],
  ...['islands', 'county', 'valley', 'lake', 'river', 'falls', 'springs', 'rapids', 'heights'],
  // Sections, and kinds of texts
  ...['world', 'politics', 'sport', 'sports', 'business', 'opinion', 'culture', 'health'],
  ...['tech', 'technology', 'science', 'travel', 'life', 'style', 'money', 'market'],
  ...['markets', 'finance', 'entertainment', 'music', 'film', 'movies', 'books', 'food'],
  ...['fashion', 'football', 'local', 'national', 'international', 'home', 'latest'],
  ...['breaking', 'live', 'top', 'stories', 'story', 'video', 'photos', 'review'],
  ...['reviews', 'release', 'notes', 'report', 'reports', 'update', 'updates', 'blog'],
  ...['guide', 'interview', 'analysis', 'feature', 'features', 'case', 'study', 'paper'],
  ...['article', 'articles', 'politik', 'wirtschaft', 'kultur', 'meinung', 'aktuelles'],
  ...['politique', 'économie', 'monde', 'actualités', 'cultura', 'economía', 'mundo'],
  ...['política', 'notícias', 'economia', 'политика', 'экономика', 'культура', 'новини'],
  // What a page says
  ...['read', 'more', 'share', 'follow', 'save', 'print', 'comments', 'related', 'key'],
  ...['points', 'view', 'sign', 'log', 'subscribe', 'image', 'photo', 'credit', 'black'],
  ...['friday'],
])

/** Whether a word ends the name of a paper, a station, an agency. */
export function isOutlet(word: string): boolean {
  return outlets.has(word.toLowerCase())
}

/** Whether a word tells what somebody does who writes, or for whom. */
export function isOfOffice(word: string): boolean {
  return isOutlet(word) || offices.has(word.toLowerCase())
}

/** Whether the words of a name may all be those of a person. */
export function mayBePerson(name: string): boolean {
  return !name.split(' ').some((word) => isOfOffice(word) || others.has(word.toLowerCase()))
}

// Of an agency or a paper; more words are a heading.
const mostOfOutlet = 4
const place = /^[\p{Lu}\s.]+,[\p{Lu}\s.]+$/u

/** Whether a line is where a text was written, or by whom, in capitals: `BAAR, SWITZERLAND`. */
export function isPlace(line: string): boolean {
  return place.test(line)
}

/** Whether a line above a text is no more than who published it: `Associated Press`. */
export function isPublisher(line: string): boolean {
  const words = line.split(' ')
  return words.length <= mostOfOutlet && isOutlet(words.at(-1) ?? '') && !line.includes(':')
}

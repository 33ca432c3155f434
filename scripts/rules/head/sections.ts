/** The names of the sections of papers and sites, by language, in lower case. */
const names: ReadonlySet<string> = new Set([
  // English
  ...['news', 'latest news', 'breaking news', 'world', 'world news', 'u.s.', 'us news'],
  ...['uk', 'uk news', 'national', 'national news', 'local', 'local news', 'international'],
  ...['politics', 'opinion', 'opinions', 'business', 'economy', 'money', 'markets'],
  ...['finance', 'personal finance', 'technology', 'tech', 'science', 'health'],
  ...['environment', 'climate', 'education', 'sport', 'sports', 'football', 'culture'],
  ...['arts', 'books', 'film', 'movies', 'music', 'theater', 'theatre', 'television'],
  ...['entertainment', 'lifestyle', 'life', 'style', 'fashion', 'food', 'travel'],
  ...['real estate', 'obituaries', 'crime', 'analysis', 'commentary', 'comment'],
  ...['editorial', 'editorials', 'interview', 'review', 'reviews', 'feature', 'features'],
  ...['column', 'essay', 'longread', 'profile', 'research', 'video', 'magazine'],
  // German
  ...['nachrichten', 'aktuelles', 'politik', 'inland', 'ausland', 'wirtschaft', 'finanzen'],
  ...['geld', 'kultur', 'feuilleton', 'wissen', 'wissenschaft', 'gesundheit'],
  ...['gesellschaft', 'panorama', 'meinung', 'kommentar', 'leitartikel', 'kolumne'],
  ...['glosse', 'reportage', 'digital', 'technik', 'netzwelt', 'reise', 'reisen', 'leben'],
  ...['lokales', 'regional', 'umwelt', 'bildung', 'rezension', 'porträt'],
  // French
  ...['actualité', 'actualités', 'politique', 'économie', 'société', 'monde', 'sciences'],
  ...['santé', 'tribune', 'éditorial', 'chronique', 'entretien', 'enquête', 'analyse'],
  ...['environnement', 'planète', 'cinéma', 'livres', 'musique', 'voyage', 'portrait'],
  ...['critique', 'idées'],
  // Spanish, Portuguese
  ...['noticias', 'actualidad', 'política', 'economía', 'sociedad', 'mundo'],
  ...['internacional', 'nacional', 'cultura', 'ciencia', 'salud', 'deportes', 'tecnología'],
  ...['opinión', 'columna', 'entrevista', 'reportaje', 'crónica', 'análisis', 'viajes'],
  ...['libros', 'cine', 'música', 'notícias', 'economia', 'sociedade', 'ciência', 'saúde'],
  ...['esportes', 'desporto', 'tecnologia', 'opinião', 'reportagem', 'análise'],
  // Italian, Dutch
  ...['notizie', 'cronaca', 'esteri', 'interni', 'scienza', 'scienze', 'salute'],
  ...['opinioni', 'intervista', 'commenti', 'spettacoli', 'viaggi', 'libri', 'nieuws'],
  ...['binnenland', 'buitenland', 'economie', 'cultuur', 'wetenschap', 'gezondheid'],
  ...['opinie', 'recensie', 'achtergrond'],
  // Swedish, Danish, Norwegian
  ...['nyheter', 'inrikes', 'utrikes', 'ekonomi', 'vetenskap', 'hälsa', 'ledare', 'debatt'],
  ...['krönika', 'nyheder', 'indland', 'udland', 'økonomi', 'videnskab', 'sundhed'],
  ...['debat', 'innenriks', 'utenriks', 'vitenskap', 'helse', 'leder'],
  // Polish, Czech
  ...['wiadomości', 'aktualności', 'polityka', 'gospodarka', 'kraj', 'świat', 'nauka'],
  ...['zdrowie', 'felieton', 'wywiad', 'recenzja', 'zprávy', 'domácí', 'zahraničí'],
  ...['ekonomika', 'věda', 'zdraví', 'názory'],
  // Russian, Ukrainian
  ...['новости', 'политика', 'экономика', 'общество', 'мир', 'культура', 'наука'],
  ...['здоровье', 'спорт', 'мнения', 'интервью', 'репортаж', 'новини', 'політика'],
  ...['економіка', 'суспільство', 'світ', 'здоров’я', 'думки', 'інтерв’ю'],
  // Greek, Turkish
  ...['ειδήσεις', 'πολιτική', 'οικονομία', 'κοινωνία', 'κόσμος', 'πολιτισμός', 'επιστήμη'],
  ...['υγεία', 'απόψεις', 'haberler', 'gündem', 'siyaset', 'dünya', 'bilim', 'sağlık'],
  ...['spor', 'görüş', 'söyleşi'],
  // Arabic, Hebrew
  ...['أخبار', 'سياسة', 'اقتصاد', 'ثقافة', 'علوم', 'صحة', 'رياضة', 'رأي', 'חדשות'],
  ...['פוליטיקה', 'כלכלה', 'תרבות', 'מדע', 'בריאות', 'ספורט', 'דעות'],
  // Chinese, Japanese, Korean
  ...[
    '新闻',
    '新聞',
    '政治',
    '经济',
    '經濟',
    '社会',
    '社會',
    '国际',
    '國際',
    '文化',
    '科技',
    '健康',
    '体育',
    '體育',
  ],
  ...[
    '评论',
    '評論',
    '観点',
    'ニュース',
    '経済',
    '国際',
    '科学',
    'スポーツ',
    'コラム',
    '社説',
    '뉴스',
    '정치',
    '경제',
  ],
  ...['사회', '국제', '문화', '과학', '건강', '스포츠', '사설', '칼럼'],
])

// In UTF-16 code units.
const longest = 40
const parts = /\s*[|/›»·•>&]\s*|\s+[—–-]\s+/u

/** Whether a line is the name of a section, or the way to one: `Economy`, `News › Politics`. */
export function isSection(line: string): boolean {
  if (line.length > longest) return false
  const lower = line.toLowerCase()
  return names.has(lower) || lower.split(parts).every((part) => names.has(part))
}

/** What the fields of a text's head are called, in lower case, by the key of the metadata that they give. */
export const headLabels = {
  title: [
    ...['title', 'headline', 'heading', 'titel', 'überschrift', 'schlagzeile'],
    ...['titre', 'título', 'titular', 'titolo', 'kop', 'rubrik', 'overskrift'],
    ...['otsikko', 'tytuł', 'nadpis', 'název', 'cím', 'titlu', 'заголовок'],
    ...['название', 'назва', 'τίτλος', 'başlık', 'العنوان', 'כותרת', '标题', '標題'],
    ...['タイトル', '題名', '제목'],
  ],
  authors: [
    ...['author', 'authors', 'by', 'byline', 'writer', 'autor', 'autorin', 'autoren'],
    ...['verfasser', 'verfasserin', 'von', 'auteur', 'auteurs', 'par', 'autora'],
    ...['autores', 'por', 'autore', 'autori', 'di', 'door', 'författare', 'forfatter'],
    ...['kirjoittaja', 'autorzy', 'autoři', 'szerző', 'автор', 'авторы', 'автори'],
    ...['συγγραφέας', 'yazar', 'الكاتب', 'מאת', '作者', '撰文', '记者', '記者', '著者', '執筆'],
    ...['글쓴이'],
  ],
  date: [
    ...['date', 'published', 'publication date', 'date published', 'posted'],
    ...['pubdate', 'datum', 'veröffentlicht', 'erschienen', 'date de publication'],
    ...['publié le', 'fecha', 'publicado', 'fecha de publicación', 'data'],
    ...['data de publicação', 'data di pubblicazione', 'pubblicato', 'publicerad'],
    ...['dato', 'julkaistu', 'data publikacji', 'kelt', 'дата', 'дата публикации'],
    ...['опубликовано', 'ημερομηνία', 'tarih', 'التاريخ', 'תאריך', '日期', '发布时间'],
    ...['公開日', '날짜'],
  ],
  source: [
    ...['url', 'link', 'permalink', 'source', 'source url', 'web', 'quelle'],
    ...['adresse', 'lien', 'enlace', 'fuente', 'fonte', 'bron', 'källa', 'kilde'],
    ...['lähde', 'źródło', 'zdroj', 'источник', 'джерело', 'ссылка', 'kaynak', 'πηγή'],
    ...['المصدر', 'קישור', '来源', '來源', '链接', '出典', '출처'],
  ],
  section: [
    ...['section', 'category', 'column', 'ressort', 'kategorie', 'rubrique'],
    ...['catégorie', 'sección', 'categoría', 'seção', 'categoria', 'sezione'],
    ...['rubriek', 'categorie', 'kategori', 'kategoria', 'рубрика', 'категория'],
    ...['κατηγορία', 'القسم', 'מדור', '栏目', '版面', '分类', 'カテゴリ', '분류'],
  ],
  tags: [
    ...['tags', 'keywords', 'topics', 'schlagwörter'],
    ...['stichwörter', 'mots-clés', 'étiquettes', 'etiquetas', 'palabras clave'],
    ...['palavras-chave', 'parole chiave', 'trefwoorden', 'nyckelord', 'tagi'],
    ...['słowa kluczowe', 'klíčová slova', 'теги', 'ключевые слова', 'etiketler'],
    ...['ετικέτες', 'الوسوم', 'תגיות', '标签', '标籤', '关键词', 'タグ', 'キーワード', '태그'],
  ],
  description: [
    ...['summary', 'abstract', 'description', 'teaser', 'standfirst', 'dek', 'lead'],
    ...['excerpt', 'zusammenfassung', 'vorspann', 'beschreibung', 'résumé', 'chapô'],
    ...['resumen', 'resumo', 'sommario', 'samenvatting', 'sammanfattning'],
    ...['streszczenie', 'zajawka', 'аннотация', 'лид', 'περίληψη', 'özet', 'ملخص'],
    ...['תקציר', '摘要', '概要', '요약'],
  ],
} as const

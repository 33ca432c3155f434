/** What stands before the name of who wrote a text, by language, in lower case. */
export const bylineLabels: readonly string[] = [
  // English
  ...['by', 'written by', 'story by', 'text by', 'words by', 'author', 'from', 'posted by'],
  ...['published by', 'reported by', 'reporting by', 'writing by', 'submitted by'],
  ...['report by', 'analysis by'],
  ...['opinion by', 'review by', 'a review by', 'interview by', 'essay by', 'an essay by'],
  ...['commentary by', 'column by', 'perspective by', 'guest post by', 'a guest post by'],
  ...['a story by', 'a short story by', 'a poem by', 'by our correspondent', 'by our reporter'],
  // German
  ...['von', 'text', 'autor', 'autorin', 'geschrieben von', 'verfasst von'],
  ...['veröffentlicht von', 'erstellt von', 'ein beitrag von', 'gastbeitrag von'],
  ...['ein gastbeitrag von', 'analyse von', 'eine analyse von', 'kommentar von'],
  ...['ein kommentar von', 'eine kolumne von', 'eine reportage von', 'ein bericht von'],
  ...['interview von', 'ein interview von', 'ein essay von', 'eine rezension von'],
  ...['artikel von', 'ein artikel von', 'aufgezeichnet von', 'von unserem redakteur'],
  ...['von unserer redakteurin', 'von unserem korrespondenten'],
  ...['von unserer korrespondentin'],
  // French, Dutch
  ...['par', 'texte', 'auteur', 'écrit par', 'publié par', 'rédigé par', 'posté par'],
  ...['propos recueillis par', 'entretien réalisé par', 'par notre correspondant'],
  ...['par notre correspondante', 'door', 'geschreven door', 'geplaatst door'],
  ...['door onze redacteur', 'door onze redacteuren', 'door onze correspondent'],
  // Spanish, Portuguese
  ...['por', 'texto', 'autora', 'escrito por', 'publicado por', 'postado por'],
  ...['entrevista de', 'entrevista por', 'por nuestro corresponsal'],
  ...['por nuestra corresponsal'],
  // Italian
  ...['di', 'testo di', 'a cura di', 'autore', 'scritto da', 'pubblicato da'],
  ...['intervista di', 'dal nostro inviato', 'dalla nostra inviata'],
  ...['dal nostro corrispondente'],
  // Swedish, Danish, Norwegian
  ...['tekst', 'av', 'af', 'skriven av', 'publicerad av', 'skrevet af', 'skrevet av'],
  ...['publisert av', 'forfatter'],
  // Polish
  ...['opracował', 'opracowała', 'napisał', 'napisała', 'opublikowane przez'],
  // Russian, Ukrainian
  ...['автор', 'текст', 'автори'],
  // Greek
  ...['του', 'της', 'γράφει ο', 'γράφει η', 'από'],
  // Turkish, Arabic, Hebrew
  ...['yazan', 'yazar', 'بقلم', 'كتب', 'מאת'],
]

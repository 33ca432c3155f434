/**
 * The months by their names, as they stand beside a day and in the nominative, without accents and in
 * lower case; each line is a language, its months separated by `|`, the forms of one by blanks. Not
 * Croatian, whose “listopad” is October, and in Polish and Czech November.
 */
const languages: readonly string[] = [
  // English
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec',
  // German
  'januar janner|februar|marz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez',
  // French
  'janvier janv|fevrier fevr|mars|avril avr|mai|juin|juillet juil|aout|septembre|octobre|novembre|decembre',
  // Spanish
  'enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre|diciembre dic',
  // Portuguese
  'janeiro|fevereiro fev|marco|abril|maio|junho|julho|agosto|setembro set|outubro out|novembro|dezembro',
  // Italian
  'gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre|ottobre ott|novembre|dicembre',
  // Dutch
  'januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december',
  // Polish
  'stycznia styczen|lutego luty|marca marzec|kwietnia kwiecien|maja maj|czerwca czerwiec|lipca lipiec|sierpnia sierpien|wrzesnia wrzesien|pazdziernika pazdziernik|listopada listopad|grudnia grudzien',
  // Czech
  'ledna leden|unora unor|brezna brezen|dubna duben|kvetna kveten|cervna cerven|cervence cervenec|srpna srpen|zari|rijna rijen|listopadu|prosince prosinec',
  // Russian
  'января январь янв|февраля февраль фев|марта март|апреля апрель апр|мая маи|июня июнь|июля июль|августа август авг|сентября сентябрь сен|октября октябрь окт|ноября ноябрь ноя|декабря декабрь дек',
  // Ukrainian
  'січня січень|лютого лютии|березня березень|квітня квітень|травня травень|червня червень|липня липень|серпня серпень|вересня вересень|жовтня жовтень|листопада листопад|грудня грудень',
  // Swedish, Danish, Norwegian
  'januari januar|februari februar|mars marts|april|maj mai|juni|juli|augusti august|september|oktober|november|december desember',
  // Catalan
  'gener|febrer|marc|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre',
  // Romanian
  'ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie',
  // Slovak, Slovene
  'januara januar|februara februar|marca marec|aprila april|maja maj|juna jun junij|jula jul julij|augusta avgust|septembra september|oktobra oktober|novembra november|decembra december',
  // Bulgarian, Serbian
  'януари јануар|февруари фебруар|март|април|маи мај|юни јун|юли јул|август|септември септембар|октомври октобар|ноември новембар|декември децембар',
  // Hungarian
  'januar|februar|marcius|aprilis|majus|junius|julius|augusztus|szeptember|oktober|november|december',
  // Finnish
  'tammikuuta tammikuu|helmikuuta helmikuu|maaliskuuta maaliskuu|huhtikuuta huhtikuu|toukokuuta toukokuu|kesakuuta kesakuu|heinakuuta heinakuu|elokuuta elokuu|syyskuuta syyskuu|lokakuuta lokakuu|marraskuuta marraskuu|joulukuuta joulukuu',
  // Estonian
  'jaanuar|veebruar|marts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember',
  // Indonesian
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember',
  // Hebrew, behind a preposition as well
  'ינואר בינואר|פברואר בפברואר|מרץ במרץ|אפריל באפריל|מאי במאי|יוני ביוני|יולי ביולי|אוגוסט באוגוסט|ספטמבר בספטמבר|אוקטובר באוקטובר|נובמבר בנובמבר|דצמבר בדצמבר',
  // Arabic, of Egypt and of the Levant
  'يناير|فبراير شباط|مارس اذار|ابريل نيسان|مايو ايار|يونيو حزيران|يوليو تموز|اغسطس اب|سبتمبر ايلول|اكتوبر|نوفمبر|ديسمبر',
  // Turkish
  'ocak|subat|mart|nisan|mayıs mayis|haziran|temmuz|agustos|eylul|ekim|kasım kasim|aralık aralik',
  // Greek
  'ιανουαριου ιανουαριος|φεβρουαριου φεβρουαριος|μαρτιου μαρτιος|απριλιου απριλιος|μαιου μαιος|ιουνιου ιουνιος|ιουλιου ιουλιος|αυγουστου αυγουστος|σεπτεμβριου σεπτεμβριος|οκτωβριου οκτωβριος|νοεμβριου νοεμβριος|δεκεμβριου δεκεμβριος',
]

const months: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) =>
    language
      .split('|')
      .flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1] as const)),
  ),
)

/** The days of the week in the languages that write them with a capital, as names are. */
const days: ReadonlySet<string> = new Set([
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'],
  ...['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag'],
  ...['pazartesi', 'salı', 'carsamba', 'persembe', 'cuma', 'cumartesi', 'pazar'],
  ...['δευτερα', 'τριτη', 'τεταρτη', 'πεμπτη', 'παρασκευη', 'σαββατο', 'κυριακη'],
])

/** The number of the month that a word names, from 1; nothing for any other word. */
export function monthOf(word: string): number | undefined {
  return months.get(fold(word))
}

/** Whether a word names a month or a day of the week. */
export function isDateWord(word: string): boolean {
  const folded = fold(word)
  return months.has(folded) || days.has(folded)
}

function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.]+/gu, '')
    .toLowerCase()
}

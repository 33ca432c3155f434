import { rightsReserved } from '../head/rights.ts'
import type { Standing } from './furniture-group.ts'
import { networks } from './share-bars.ts'

/** Phrases of one kind with a part that varies. */
export interface FurniturePattern {
  readonly kind: string
  readonly standing: Standing
  /** What each of them holds, and most lines do not: it is looked for first. */
  readonly sign: string
  /** Each in lower case and anchored at both ends. */
  readonly sources: readonly string[]
}

const anyNetwork = [
  ...networks.map((name) => name.toLowerCase().replace('+', '\\+')),
  ...['e-?mail', 'e-posta'],
].join('|')

// Slavic and Turkish endings: "na Facebooku", "Facebook'ta".
const network = `(?:${anyNetwork})(?:'?\\p{L}{1,4})?`
const newWindow = String.raw`(?: \([^()]{1,60}\))?`

const shareOnNetwork: readonly string[] = [
  `(?:click to )?(?:share|tweet|post|pin|save|send|follow(?: us)?|like us|find us|join us)(?: this(?: article| post| story| page)?)? (?:on|via|to|by|with) ${network}`,
  `(?:auf|bei|mit|per|über|via) ${network} teilen`,
  `klick,? um (?:auf|über) ${network} zu teilen`,
  `(?:cliquez pour )?(?:partager|partagez|suivez-nous|envoyer) (?:sur|via|par) ${network}`,
  `(?:haz clic para )?(?:compartir|comparte|síguenos|enviar) (?:en|por|a través de) ${network}`,
  `(?:condividi|seguici|clicca per condividere|fai clic per condividere|fai clic qui per condividere) (?:su|via|tramite) ${network}`,
  `(?:clique para )?(?:compartilhar|compartilhe|partilhar|partilhe|siga-nos|curta-nos) (?:no|na|em|pelo|por) ${network}`,
  `(?:delen|deel|deel dit|volg ons) (?:op|via|met) ${network}`,
  `(?:kliknij, aby )?(?:udostępnij|udostępnić|polub nas|obserwuj nas) (?:na|przez) ${network}`,
  `(?:поделиться|поделитесь|отправить|рассказать|мы|читайте нас|подписывайтесь на нас) (?:в|во|на|через) ${network}`,
  `(?:поділитися|поділитись|поширити|надіслати|ми) (?:у|в|на|через) ${network}`,
  `${network} (?:üzerinden |üzerinde )?paylaş(?:ın|mak için tıklayın)?`,
  `(?:κοινοποίηση|μοιραστείτε το|ακολουθήστε μας|βρείτε μας) (?:στο|σε|μέσω) ${network}`,
  `(?:شارك|مشاركة|انشر|تابعنا) (?:على|عبر|في) ${network}`,
  `(?:שתף|שתפו|שיתוף) ב[-־]?${network}`,
  `分享(?:到|至)${network}`,
  `${network}(?:で|に)(?:シェア|共有|投稿|送る)(?:する)?`,
  `${network}(?:으로|로|에) ?공유(?:하기)?`,
  `dela (?:på|via) ${network}`,
]

const minutes = '\\d{1,3} ?(?:min|мин|хв|dk|dakika|λεπτ|分|분|دق|דק)\\p{L}{0,6}\\.?'

const readingTime: readonly string[] = [
  `(?:estimated )?(?:reading|read) time ?:? ?${minutes}`,
  `${minutes} (?:read|reading time|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|czytania|чтения|читання|okuma(?: süresi)?|ανάγνωση|lästid)`,
  `(?:lesezeit|temps de lecture|durée de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|czas czytania|время чтения|час читання|okuma süresi|χρόνος ανάγνωσης|وقت القراءة|זמן קריאה|阅读时间|閱讀時間|読了時間|読む時間|읽는 시간|lästid) ?:? ?(?:ca\\.? |約|约)?${minutes}`,
]

const year = String.raw`\d{4}(?: ?[-\u2013] ?\d{4})?`
const copyrightMark = '(?:copyright )?(?:©|\\(c\\)|copyright)'
const reserved = `(?:${rightsReserved.join('|')})`

/** By whom a reader was put on the list. */
const reasons: readonly string[] = [
  `you(?:'re| are)(?: currently)? receiving this (?:e-?mail|mail|message|newsletter) (?:because|as) .{5,100}`,
  `you(?:'ve| have)? received this (?:e-?mail|mail|message|newsletter) (?:because|as) .{5,100}`,
  `this (?:e-?mail|mail|message|newsletter) was sent to \\S{3,60}`,
  `(?:sie erhalten|du erhältst|du bekommst|sie bekommen) dies(?:e e-?mail|e nachricht|en newsletter),? (?:weil|da) .{5,100}`,
  `diese e-?mail wurde an \\S{3,60} (?:gesendet|geschickt|versandt)`,
  `vous recevez (?:cet e-?mail|ce mail|ce message|cette newsletter) (?:car|parce que) .{5,100}`,
  `(?:recibes|recibe|has recibido|ha recibido) este (?:correo|e-?mail|mensaje)(?: electrónico)? (?:porque|ya que) .{5,100}`,
  `(?:ricevi|hai ricevuto|ha ricevuto) questa (?:e-?mail|newsletter) perché .{5,100}`,
  `(?:você (?:está recebendo|recebeu)|está a receber|recebeu) este e-?mail porque .{5,100}`,
  `(?:je|u) (?:ontvangt|krijgt) deze (?:e-?mail|nieuwsbrief|mail) omdat .{5,100}`,
]

/**
 * Where the line must hold a name, a number or a year. Every repetition is bounded, so that each
 * is linear. Absent: "Read more: a headline" and "Tags: a, b", whose variable part is text.
 */
export const furniturePatterns: readonly FurniturePattern[] = [
  {
    kind: 'share bar',
    standing: 'edges',
    sign: anyNetwork,
    sources: shareOnNetwork.map((source) => `^${source}${newWindow}$`),
  },
  {
    // Not a title, and nothing that is said inside of a text.
    kind: 'reading time',
    standing: 'anywhere',
    sign: '\\d',
    sources: readingTime.map((source) => `^${source}$`),
  },
  {
    kind: 'copyright line',
    standing: 'tail',
    sign: copyrightMark,
    sources: [`^${copyrightMark}.{0,80}${reserved}\\.?$`],
  },
  {
    kind: 'way out of a newsletter',
    standing: 'edges',
    sign: 'mail|newsletter|message|nachricht|correo|mensaje|nieuwsbrief',
    sources: reasons.map((source) => `^${source}$`),
  },
  {
    kind: 'subscription',
    standing: 'anywhere',
    sign: 'thanks for reading|reader-supported',
    sources: [
      '^thanks for reading .{1,60}! (?:subscribe for free to receive new posts and support my work|this post is public so feel free to share it)\\.?$',
      '^.{1,60} is a reader-supported publication\\. to receive new posts and support my work, consider becoming a free or paid subscriber\\.?$',
    ],
  },
  // Without the rights it may be the credit of a picture.
  {
    kind: 'copyright line',
    standing: 'in-company',
    sign: copyrightMark,
    sources: [`^${copyrightMark} ?${year},? .{1,60}$`],
  },
  {
    kind: 'copyright line',
    standing: 'tail',
    sign: 'powered by',
    sources: [
      '^(?:proudly )?powered by (?:wordpress|blogger|disqus|ghost|drupal|joomla|jekyll|hugo)$',
    ],
  },
]

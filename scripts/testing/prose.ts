/**
 * The same few sentences in many languages, with the marks that each of them writes, for tests that
 * encode and misread: two paragraphs each, of which the first alone is a short text.
 */
export const prose: Readonly<Record<string, string>> = {
  en: 'The ferry left at noon — “on time,” said the captain.\n\nIt’s a café now, and the naïve visitor pays £5 for a coffee there. Nobody knows who the old owner’s heirs are…',
  de: 'Die Fähre fuhr pünktlich ab, sagte der Kapitän.\n\nÜber den Fluß führt heute eine größere Brücke; früher mußte man für die Überfahrt „fünf Groschen“ zahlen. Österreichische Gäste hörten’s gern.',
  fr: 'Le bac est parti à l’heure, a déclaré le capitaine.\n\nÇa n’étonne personne : « L’été, dit-elle, le fleuve est bas, et la traversée coûte très peu. » Où irions-nous dîner après la fête, là-bas ?',
  es: 'El señor Núñez llegó mañana y tarde: ¿dónde está el niño?\n\n¡Qué río tan tranquilo! Según la compañía, el puente se construirá el año próximo, y después la ciudad tendrá más turismo.',
  pt: 'A estação não está longe: é só atravessar a praça.\n\nNão há informações sobre a reunião de amanhã; as crianças já voltaram à escola, e o avô ficou à janela. Três irmãos vivem lá.',
  it: 'La città è così bella perché il fiume è già più pulito.\n\nNon c’è più nessuno sull’isola: l’estate è finita, e lunedì tornerà la normalità. Perché no? Sarà un po’ triste, però.',
  nl: 'De veerpont voer op tijd, zei de kapitein één keer.\n\nZoë en België’s ministers financiën overleggen over de brug; daarná volgt het café. ’s Avonds kost de overtocht vijf euro.',
  da: 'Færgen sejlede til tiden, sagde kaptajnen på øen.\n\nÅen løber gennem en lille købstad, hvor børnene spiser smørrebrød og blåbærgrød. Ærø ligger længere mod syd.',
  sv: 'Färjan gick i tid, sade kaptenen på ön.\n\nÅn rinner genom en liten stad där barnen äter ärtsoppa och våfflor. Över bron går det fortare än förr, men färjan är roligare.',
  is: 'Ferjan fór á réttum tíma, sagði skipstjórinn.\n\nÞað er gott að búa við ána; þar er kyrrð og ró, og börnin læra að synda. Æskan líður hjá eins og hún á að gera.',
  fi: 'Lautta lähti ajallaan, sanoi kapteeni työpäivän jälkeen.\n\nÄiti käveli hämärässä järven ympäri ja söi mätiä. Sillan yli pääsee nopeammin kuin ennen, mutta lähtö venyy yöhön.',
  pl: 'Prom odpłynął o czasie, powiedział kapitan.\n\nŻółte światło gaśnie nad rzeką; dzieci wracają ze szkoły, a dziadek śpi już przy piecu. Mówią, że most będzie gotów w październiku.',
  cs: 'Přívoz odjel včas, řekl kapitán a šel domů.\n\nŘeka je dnes čistší než dřív; děti se tu učí plavat a babička peče koláče. Říká se, že příští rok postaví nový most.',
  sk: 'Kompa odišla načas, povedal kapitán a šiel domov.\n\nRieka je dnes čistejšia; deti sa tu učia plávať a stará mama pečie koláče. Ľudia hovoria, že môžu čakať už len rok.',
  hu: 'A komp időben indult, mondta a kapitány.\n\nŐszre elkészül az új híd; a gyerekek úszni tanulnak, a nagymama pedig süteményt süt. Úgy hírlik, hogy jövőre több vendég érkezik.',
  ro: 'Bacul a plecat la timp, a spus căpitanul.\n\nRâul este mai curat decât înainte; copiii învață să înoate și bunica face plăcinte. În oraș se zice că anul viitor vor construi un pod.',
  hr: 'Trajekt je krenuo na vrijeme, rekao je kapetan.\n\nRijeka je danas čišća; djeca uče plivati, a baka peče kolače. Šuška se da će iduće godine početi graditi još jedan most. Živjeli, kažu đaci.',
  lt: 'Keltas išplaukė laiku, pasakė kapitonas.\n\nUpė šiandien švaresnė; vaikai mokosi plaukti, o močiutė kepa pyragą. Žmonės sako, kad kitąmet čia jau stovės tiltas.',
  lv: 'Prāmis aizgāja laikā, teica kapteinis.\n\nUpe šodien ir tīrāka; bērni mācās peldēt, un vecmāmiņa cep pīrāgus. Ļaudis saka, ka nākamgad te jau būs tilts.',
  tr: 'Vapur zamanında kalktı, dedi kaptan.\n\nIrmak bugün daha temiz; çocuklar yüzmeyi öğreniyor, büyükanne de çörek pişiriyor. İstanbul’da söylenene göre gelecek yıl köprü açılacak, ağaçlar dikilecek.',
  vi: 'Chuyến phà đã rời bến đúng giờ, thuyền trưởng nói.\n\nDòng sông hôm nay sạch hơn trước; trẻ em học bơi, còn bà thì làm bánh. Người ta nói rằng sang năm sẽ có một cây cầu mới.',
  ru: 'Паром ушёл вовремя, сказал капитан.\n\nРека сегодня чище, чем раньше; дети учатся плавать, а бабушка печёт пироги. Говорят, что в будущем году здесь построят мост — и кто знает, может быть, не один.',
  uk: 'Пором відійшов вчасно, сказав капітан.\n\nРіка сьогодні чистіша; діти вчаться плавати, а бабуся пече пиріжки. Її сусід каже, що міст збудують уже наступного року. Їжак спить під ґанком.',
  bg: 'Фериботът тръгна навреме, каза капитанът.\n\nРеката днес е по-чиста; децата се учат да плуват, а баба пече баница. Говори се, че догодина ще построят мост.',
  el: 'Το πλοίο έφυγε στην ώρα του, είπε ο καπετάνιος.\n\nΤο ποτάμι είναι σήμερα πιο καθαρό· τα παιδιά μαθαίνουν κολύμπι και η γιαγιά φτιάχνει πίτες. Λένε ότι του χρόνου θα χτίσουν γέφυρα.',
  he: 'המעבורת יצאה בזמן, אמר רב החובל.\n\nהנהר נקי היום יותר מבעבר; הילדים לומדים לשחות וסבתא אופה עוגות. אומרים שבשנה הבאה ייבנה כאן גשר.',
  ar: 'غادرت العبّارة في موعدها، قال القبطان.\n\nالنهر اليوم أنظف من ذي قبل؛ يتعلم الأطفال السباحة وتخبز الجدة الفطائر. يقال إن جسرا سيبنى هنا في العام المقبل.',
  th: 'เรือข้ามฟากออกตรงเวลา กัปตันกล่าว\n\nวันนี้แม่น้ำสะอาดกว่าเมื่อก่อน เด็กๆ หัดว่ายน้ำ และคุณยายอบขนม เขาว่ากันว่าปีหน้าจะมีสะพานใหม่',
  ja: '渡し船は時間どおりに出たと船長は言った。\n\n川は昔よりきれいになり、子どもたちは泳ぎを習い、祖母はケーキを焼いている。来年には新しい橋ができるそうだ。',
  zh: '船长说，渡船准时开了。\n\n今天的河水比以前干净；孩子们在学游泳，奶奶在烤点心。听说明年这里要修一座新桥。',
  'zh-Hant':
    '船長說，渡船準時開了。\n\n今天的河水比以前乾淨；孩子們在學游泳，奶奶在烤點心。聽說明年這裡要修一座新橋。',
  ko: '나룻배는 제시간에 떠났다고 선장이 말했다.\n\n강은 예전보다 깨끗하다. 아이들은 헤엄을 배우고 할머니는 떡을 만든다. 내년에는 새 다리가 놓인다고 한다.',
}

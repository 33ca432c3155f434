/**
 * What the fields of a mail's head are called, in lower case: by RFC 5322, and where programs for mail save or
 * forward it in a language of their own.
 */
export const mailLabels = {
  from: [
    ...['from', 'von', 'de', 'da', 'van', 'från', 'fra', 'od', 'от', 'от кого', 'від', 'kimden'],
    ...[
      'gönderen',
      'από',
      'lähettäjä',
      'feladó',
      '发件人',
      '寄件者',
      '差出人',
      '보낸 사람',
      'من',
      'מאת',
    ],
  ],
  subject: [
    ...['subject', 'betreff', 'objet', 'sujet', 'asunto', 'assunto', 'oggetto', 'onderwerp'],
    ...[
      'ämne',
      'emne',
      'temat',
      'předmět',
      'тема',
      'konu',
      'θέμα',
      'aihe',
      'tárgy',
      '主题',
      '主題',
    ],
    ...['主旨', '件名', '제목', 'الموضوع', 'נושא'],
  ],
  date: [
    ...['date', 'sent', 'datum', 'gesendet', 'envoyé', 'enviado', 'enviado el', 'enviada em'],
    ...['fecha', 'data', 'inviato', 'verzonden', 'skickat', 'sendt', 'dato', 'wysłano', 'odesláno'],
    ...['дата', 'отправлено', 'надіслано', 'gönderildi', 'tarih', 'ημερομηνία', 'στάλθηκε'],
    ...[
      'lähetetty',
      'päivämäärä',
      'elküldve',
      'dátum',
      '日期',
      '发送时间',
      '寄件日期',
      '送信日時',
      '日付',
    ],
    ...['보낸 날짜', '날짜', 'تاريخ', 'תאריך'],
  ],
  other: [
    ...['an', 'kopie', 'à', 'a', 'para', 'copie à', 'aan', 'till', 'til', 'do', 'кому', 'копия'],
    ...[
      'копія',
      'kime',
      'bilgi',
      'προς',
      'κοινοποίηση',
      'vastaanottaja',
      'címzett',
      '收件人',
      '抄送',
    ],
    ...['收件者', '副本', '宛先', '받는 사람', '참조', 'إلى', 'אל'],
  ],
} as const

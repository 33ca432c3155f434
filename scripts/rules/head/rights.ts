/** All rights reserved, in lower case. */
export const rightsReserved: readonly string[] = [
  ...['all rights reserved', 'alle rechte vorbehalten', 'tous droits réservés'],
  ...['todos los derechos reservados', 'tutti i diritti riservati', 'todos os direitos reservados'],
  ...['alle rechten voorbehouden', 'wszelkie prawa zastrzeżone', 'все права защищены'],
  ...['всі права захищені', 'усі права захищені', 'всі права захищено', 'усі права захищено'],
  ...['tüm hakları saklıdır', 'με επιφύλαξη παντός δικαιώματος', 'جميع الحقوق محفوظة'],
  ...['כל הזכויות שמורות', '版权所有', '版權所有', 'alla rättigheter förbehållna'],
]

/** What licences say, and who refers to one, in lower case. */
const phrases: readonly string[] = [
  ...rightsReserved,
  // English
  ...['permission is granted', 'permission is hereby granted', 'is hereby granted'],
  ...[
    'permission to use, copy',
    'unlimited permission to copy',
    'copying and distribution of this',
  ],
  ...['redistribute it and/or modify', 'distribution of modified copies', 'may be freely copied'],
  ...['no part of this publication may', 'no part of this book may', 'no part of this work may'],
  ...['reproduced without permission', 'without the prior written permission'],
  ...['terms of the gnu', 'under the mozilla public licen', 'under the apache licen'],
  ...['under the mit licen', 'under the bsd licen'],
  ...['creative commons attribution', 'an open access article', 'an open-access article'],
  ...['express or implied warrant', 'trademarks and copyrights', 'are trademarks of'],
  ...['registered trademark of', 'registered trademarks of', 'placed in the public domain'],
  // German, Dutch, Swedish, Danish
  ...['creative-commons-lizenz', 'creative-commons-namensnennung', 'creative commons-licentie'],
  ...['creative commons-licens', 'nachdruck, auch auszugsweise'],
  // French, Spanish, Portuguese, Italian, Catalan
  ...['licence creative commons', 'licencia creative commons', 'licença creative commons'],
  ...['licenza creative commons', 'llicència creative commons', 'toute reproduction'],
  ...['prohibida la reproducción', 'é proibida a reprodução', 'riproduzione riservata'],
  // Polish, Czech, Hungarian, Turkish
  ...['licencji creative commons', 'licencí creative commons', 'creative commons-licenc'],
  ...['creative commons lisansı'],
  // Russian, Ukrainian
  ...['лицензии creative commons', 'ліцензією creative commons', 'перепечатка материалов'],
  // Chinese, Japanese, Korean
  ...['未经许可', '未經許可', '無断転載', '禁無断転載', '無断複製', '무단 전재', '무단전재'],
]

const start = /^(?:copyright:? ?(?:©|\(c\)|by |\d{4})|© ?|\(c\) ?\d{4})/i

/** Whether a sentence tells who may do what with a text, and not what the text is about. */
export function isOfRights(sentence: string): boolean {
  if (start.test(sentence)) return true
  const folded = sentence.toLowerCase()
  return phrases.some((phrase) => folded.includes(phrase))
}

import fc from 'fast-check'

const fields = fc.constantFrom(
  ...['From: alpha@bravo.example', 'From: Alpha Bravo <alpha@bravo.example>', 'Von: Alpha'],
  ...[
    'Subject: Charlie delta',
    'Subject:',
    'Subject: Re: [echo] 1. foxtrot',
    'Betreff: &amp; *golf*',
  ],
  ...['Date: Fri, 01 Nov 2002 13:36:23 -0500', 'Date: never', 'To: "A, B" <a@b.c>, d@e.f'],
  ...[
    'X-Mailer: 5',
    '\tand more',
    ' of it',
    'From alpha Fri Nov  1 13:36:23 2002',
    'The next: day',
  ],
)

const marks = fc.constantFrom('', '', '', '> ', '> ', '>> ', '> > ', '>', '>>', '>>>', ' > ', '| ')

const texts = fc.constantFrom(
  ...[
    '',
    '',
    'alpha',
    'the bravo',
    'Charlie.',
    'On 5 April 2018,',
    'Alpha wrote:',
    'Hi Alpha',
    '--',
  ],
  ...[
    '-- ',
    'Regards,',
    'Best regards',
    '-----Original Message-----',
    'https://alpha.example/bravo',
  ],
  'The first line of a mail that is wrapped is as long as a line of a mail is, so',
  'that what was wrapped out of it, when somebody quoted it, is short. Is it not?',
  ...[
    '@@ -1,2 +1,3 @@',
    '@@ -5 +5 @@ alpha',
    '--- a/alpha',
    '+++ b/alpha',
    'diff --git a b',
    '-alpha',
  ],
  ...['+bravo();', '+\tcharlie = 5;', ' delta', '+', '-', '- echo', '+ foxtrot', '\\ No newline'],
  ...[
    ' alpha | 12 +-',
    ' 1 file changed, 1 insertion(+)',
    '_____',
    '1. golf',
    '| hotel | 5 |',
    '+--+--+',
  ],
)

const line = fc
  .tuple(marks, texts, fc.constantFrom('\n', '\n', '\n', '\n', '\n\n', '\r\n'))
  .map((parts) => parts.join(''))

/** Mails with their heads, quotations in one another and pieces of patches, in no good order. */
export const mail = fc
  .tuple(
    fc.array(fields, { maxLength: 5 }).map((lines) => lines.map((field) => `${field}\n`).join('')),
    fc.constantFrom('\n', '\n', '', '\n\n'),
    fc.array(line, { maxLength: 24 }).map((lines) => lines.join('')),
  )
  .map((parts) => parts.join(''))

import { ownLabels } from './decode-bytes.ts'

/**
 * The lower-case label of an encoding that can be read, for a name as people write it; `undefined`
 * for any other. Labels are those of the WHATWG where it has one.
 */
export async function knownEncoding(name: string): Promise<string | undefined> {
  const lowered = name.trim().toLowerCase()
  const label = aliases.get(lowered.replace(/[^a-z0-9]/g, '')) ?? lowered
  if (ownLabels.includes(label)) return label
  const { default: iconv } = await import('iconv-lite')
  if (notText.test(label) || !iconv.encodingExists(label)) return undefined
  return label
}

// Encodings of bytes as text that `iconv-lite` knows beside those of text.
const notText = /^(?:base64|hex|binary|internal)/

/** Names without punctuation, as detectors and people write them. */
const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    utf8: 'utf-8',
    utf16: 'utf-16le',
    utf16le: 'utf-16le',
    ucs2: 'utf-16le',
    utf16be: 'utf-16be',
    utf32le: 'utf-32le',
    utf32be: 'utf-32be',
    // ISO 8859-1 and ASCII are read as their superset, as the WHATWG does: the rest of them are controls.
    ascii: 'windows-1252',
    usascii: 'windows-1252',
    latin1: 'windows-1252',
    iso88591: 'windows-1252',
    cp1250: 'windows-1250',
    cp1251: 'windows-1251',
    cp1252: 'windows-1252',
    cp1253: 'windows-1253',
    cp1254: 'windows-1254',
    iso88599: 'windows-1254',
    cp1255: 'windows-1255',
    cp1256: 'windows-1256',
    cp1257: 'windows-1257',
    cp1258: 'windows-1258',
    cp874: 'windows-874',
    tis620: 'windows-874',
    cp932: 'shift_jis',
    sjis: 'shift_jis',
    shiftjis: 'shift_jis',
    eucjp: 'euc-jp',
    cp949: 'euc-kr',
    euckr: 'euc-kr',
    gb2312: 'gb18030',
    gbk: 'gb18030',
    iso88592: 'iso-8859-2',
    iso88595: 'iso-8859-5',
    iso88597: 'iso-8859-7',
    iso885915: 'iso-8859-15',
    koi8r: 'koi8-r',
    koi8u: 'koi8-u',
    cp866: 'ibm866',
  }),
)

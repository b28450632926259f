import iconv from 'iconv-lite'

import type { Encoding } from '../../src/encoding/charset.ts'

const plain = 'aăâeêioôơuưy'
const tones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']

/** VNI for Windows as its keyboard manual prints it: rows by vowel, columns by tone (level, á, à, ả, ã, ạ). */
const vniRows = [
  'a aù aø aû aõ aï',
  'aê aé aè aú aü aë',
  'aâ aá aà aå aã aä',
  'e eù eø eû eõ eï',
  'eâ eá eà eå eã eä',
  'i í ì æ ó ò',
  'o où oø oû oõ oï',
  'oâ oá oà oå oã oä',
  'ô ôù ôø ôû ôõ ôï',
  'u uù uø uû uõ uï',
  'ö öù öø öû öõ öï',
  'y yù yø yû yõ î',
].map((row) => row.split(' '))

const vni = new Map(
  Array.from(plain).flatMap((vowel, row) =>
    tones.flatMap((tone, column): [string, string][] => {
      const letter = (vowel + tone).normalize('NFC')
      const code = vniRows[row]?.[column] ?? ''
      return [
        [letter, code],
        [letter.toUpperCase(), code.toUpperCase()],
      ]
    }),
  ),
)
vni.set('đ', 'ñ').set('Đ', 'Ñ')

/** Every Vietnamese letter that is not ASCII, small and capital. */
export const vietnameseLetters = [...vni.keys()].filter((letter) => letter > '\u007f')

const encoders: Readonly<Record<Encoding, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  'windows-1252': (text) => iconv.encode(text, 'windows-1252'),
  'windows-1258': (text) => iconv.encode(splitTones(text), 'windows-1258'),
  viscii: (text) => iconv.encode(text, 'viscii'),
  vni: (text) =>
    iconv.encode(
      mapLetters(text, (letter) => vni.get(letter) ?? letter),
      'windows-1252',
    ),
  // TCVN3 has the upper half of TCVN 5712 and no toned capitals.
  tcvn3: (text) =>
    Buffer.concat(
      Array.from(text, (letter) => {
        if (/[\u2010-\u2026]/u.test(letter)) return iconv.encode(letter, 'windows-1252')
        const isToned = /[\u0300\u0301\u0303\u0309\u0323]/u.test(letter.normalize('NFD'))
        return iconv.encode(isToned ? letter.toLowerCase() : letter, 'tcvn')
      }),
    ),
}

/** Encodes NFC text the way the programs of an encoding did; an oracle apart from the readers under test. */
export function encode(text: string, encoding: Encoding): Buffer {
  return encoders[encoding](text)
}

function mapLetters(text: string, map: (letter: string) => string): string {
  return Array.from(text, map).join('')
}

function splitTones(text: string): string {
  return mapLetters(text, (letter) => {
    const marks = letter.normalize('NFD')
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(marks)?.[0] ?? ''
    return marks.replace(tone, '').normalize('NFC') + tone
  })
}

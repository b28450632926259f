import { readPage } from './windows.ts'

const tones = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const circumflex = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' }
const breve = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' }

/** What each mark adds to the letter before it. */
const marks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...tones, ...prefixed('\u0302', circumflex), ...prefixed('\u0306', breve) },
  e: { ...tones, ...prefixed('\u0302', circumflex) },
  o: { ...tones, ...prefixed('\u0302', circumflex) },
  u: tones,
  y: tones,
  ô: tones,
  ö: tones,
}

const alone: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

/**
 * VNI for Windows: a letter of windows-1252, then a mark. The mark's own case does not matter; a mark that follows no
 * letter it fits stays what it is in windows-1252.
 */
export function readVni(bytes: string): string {
  return readPage(bytes, 'windows-1252').replace(
    /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñíìæóòîaeouy]/giu,
    (whole, letter: string | undefined, mark: string | undefined) => {
      if (letter === undefined || mark === undefined) return single(whole)
      const added = marks[letter.toLowerCase()]?.[mark.toLowerCase()]
      return added === undefined ? single(letter) + mark : (single(letter) + added).normalize('NFC')
    },
  )
}

function single(letter: string): string {
  const lower = letter.toLowerCase()
  const meant = alone[lower] ?? lower
  return letter === lower ? meant : meant.toUpperCase()
}

function prefixed(letterMark: string, byMark: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(byMark).map(([mark, tone]) => [mark, letterMark + tone]))
}

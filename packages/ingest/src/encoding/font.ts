import type { LegacyCharset } from './charset.ts'
import { readCarried } from './reading.ts'

/** What a font name says of the letters set in it. */
export interface FontLetters {
  readonly letters: LegacyCharset
  /** True for the TCVN3 fonts that draw small letters as capitals, as .VnTimeH. */
  readonly capitals: boolean
}

/** The legacy charset a font belongs to; undefined for Unicode fonts. */
export function lettersOfFont(font: string): FontLetters | undefined {
  const name = font.trim()
  if (/^\.vn/iu.test(name)) return { letters: 'tcvn3', capitals: name.endsWith('H') }
  if (/^vni[-\s]/iu.test(name)) return { letters: 'vni', capitals: false }
  return undefined
}

/**
 * Text of a cell or run set in a font. A cell that keeps an old font's name but is Unicode already stays.
 */
export function readInFont(text: string, font: string): string {
  const found = lettersOfFont(font)
  if (!found) return text
  const read = readCarried(text, found.letters)
  return found.capitals ? read.toUpperCase() : read
}

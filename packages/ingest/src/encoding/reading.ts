import { mapCells } from '../text/cells.ts'
import { mendText } from '../text/mend.ts'
import { judgeWord, wordPattern } from '../text/word.ts'
import { type LegacyCharset, readCharset } from './charset.ts'
import { restoreCapitals } from './tcvn3.ts'
import { bytesOf } from './windows.ts'

/** How bytes become text. */
export interface TextReading {
  /** Unicode form of the bytes, or `bytes` for a charset older than Unicode. */
  readonly container: 'utf-8' | 'utf-16le' | 'utf-16be' | 'bytes'
  /** The charset of the letters: of the bytes, or of letters that an export carried over into Unicode unconverted. */
  readonly letters?: LegacyCharset | 'windows-1252'
  /** True when most of the text is sound Unicode and only some cells have those letters. */
  readonly mixed?: boolean
  /** True when some text needs {@link mendText}. */
  readonly mend?: boolean
}

/** Name of a reading: `tcvn3`, `utf-8`, `utf-8+tcvn3`; `+repair` when text was mended. */
export function readingName({ container, letters, mend }: TextReading): string {
  const name = container === 'bytes' ? letters : letters ? `${container}+${letters}` : container
  return `${name}${mend ? '+repair' : ''}`
}

/**
 * Text of a piece that ends with a line, as Unicode or, for `bytes`, one character a byte. NFC, where anything had to be
 * changed at all.
 */
export function readPiece(piece: string, reading: TextReading): string {
  const text = reading.letters === undefined ? piece : readLetters(piece, reading.letters, reading)
  return reading.mend ? mendText(text) : text
}

/**
 * Text of one cell whose letters are of a legacy charset carried into Unicode. A cell that is Unicode already, by a
 * letter Windows does not have or by reading better as it is, stays; with `mixed` also one that reads as well.
 */
export function readCarried(cell: string, letters: LegacyCharset, mixed = false): string {
  const bytes = bytesOf(cell, 'windows-1252')
  if (bytes === undefined || isPlain(cell)) return cell
  const text = readBytes(bytes, letters)
  const gain = validWords(text) - validWords(cell)
  return gain > 0 || (gain === 0 && !mixed) ? text : cell
}

function readLetters(
  piece: string,
  letters: LegacyCharset | 'windows-1252',
  { container, mixed }: TextReading,
): string {
  if (letters === 'windows-1252') return container === 'bytes' ? readCharset(piece, letters) : piece
  if (container !== 'bytes') return mapCells(piece, (cell) => readCarried(cell, letters, mixed))
  return letters === 'tcvn3'
    ? mapCells(piece, (cell) => readBytes(cell, letters))
    : readCharset(piece, letters)
}

function readBytes(bytes: string, letters: LegacyCharset): string {
  const text = readCharset(bytes, letters)
  return letters === 'tcvn3' && !isPlain(bytes) ? restoreCapitals(text) : text
}

function isPlain(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text)
}

function validWords(text: string): number {
  return (text.match(wordPattern) ?? []).filter((word) => judgeWord(word) === 'valid').length
}

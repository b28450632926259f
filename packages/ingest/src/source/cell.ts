import type { SheetRow } from '../layout/cells.ts'

/**
 * Text that `cleanText` may change: anything but letters and signs below U+0300 and in Latin Extended Additional, which NFC
 * leaves alone, or a space where none belongs.
 */
const unclean = String.raw`[\x{0}-\x{1f}\x{a0}\x{300}-\x{1dff}\x{1f00}-\x{10ffff}]|  |^ | $|^$`

/** Signs of no width, which parted nothing that was seen, and marks that turn the direction of writing. */
const invisible = String.raw`[\x{200b}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2060}\x{2066}-\x{2069}\x{feff}]`
const allInvisible = new RegExp(invisible.replaceAll(String.raw`\x`, String.raw`\u`), 'gu')

/**
 * SQL of a cell's text: NFC, white space collapsed, without signs that cannot be seen, NULL when nothing is left.
 */
export function cleanText(cell: string): string {
  const plain = `nfc_normalize(regexp_replace(${cell}, '${invisible}', '', 'g'))`
  const cleaned = String.raw`nullif(trim(regexp_replace(${plain}, '[\s\x{00a0}]+', ' ', 'g')), '')`
  // Nearly every cell is clean, and finding that out costs a tenth of cleaning it.
  return `CASE WHEN regexp_matches(${cell}, '${unclean}') THEN ${cleaned} ELSE ${cell} END`
}

const mayBeUnclean = /[^ -~\u00a1-\u02ff\u1e00-\u1eff]| {2}|^ | $|^$/u

/** What {@link cleanText} makes of a cell, for one that the database does not hold. */
export function cleanedText(cell: string): string | null {
  if (!mayBeUnclean.test(cell)) return cell
  const plain = cell.replace(allInvisible, '').normalize('NFC')
  const cleaned = plain.replace(/[\t\n\f\r \u00a0]+/gu, ' ')
  const text = cleaned.replace(/^\p{Zs}+|\p{Zs}+$/gu, '')
  return text === '' ? null : text
}

/** SQL of c0, c1 … with clean text. */
export function cleanColumns(columns: number): string {
  return columnNames(columns)
    .map((name) => `${cleanText(name)} AS ${name}`)
    .join(', ')
}

/**
 * SQL that is true only of cells with text in them, and cheap: blank ones, and a few others, fail to start with a letter or
 * sign between U+0021 and U+1FFF.
 */
export function surelyFilled(cell: string): string {
  return `coalesce((${cell} >= '!' AND ${cell} < '\u00a0') OR (${cell} >= '\u00a1' AND ${cell} < '\u2000'), false)`
}

/** SQL of all cells of a record, as a list. */
export function cellList(columns: number): string {
  return `[${columnNames(columns).join(', ')}]`
}

/** c0, c1 … */
export function columnNames(columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => `c${column}`)
}

/** Query rows with `record` and `cells` columns as sheet rows. */
export function sheetRows(rows: readonly Record<string, unknown>[]): SheetRow[] {
  return rows.map((row) => ({ record: Number(row['record']), cells: row['cells'] as (string | null)[] }))
}

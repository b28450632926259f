import { ownText } from '../text/own-text.ts'
import { cleanedText } from './cell.ts'
import { headRows } from './head.ts'
import type { CsvFile } from './read-csv.ts'
import type { Sheet } from './sheet.ts'

/** What a first look at a sheet sees. */
export type FirstLook = Required<Pick<Sheet, 'head' | 'mayHead'>>

/** As `mayHead` has it. */
const fewestHeadings = 3

/**
 * What `readHeads` sees in a delimited text without blank lines, told from the text alone: to ask the database about a small
 * file takes many times as long. Undefined where only the database can tell the records: lines end in several ways, or a
 * quote stands where none begins or ends a cell. Instead of the text it may be given its plain bytes, and what reads them.
 */
export function lookAtText(
  text: string,
  { delimiter, columns }: Pick<CsvFile, 'delimiter' | 'columns'>,
  read: (plain: string) => string = (own) => own,
): FirstLook | undefined {
  if (columns < 2 || /[\d"]/u.test(delimiter)) return undefined
  const head: (readonly string[])[] = []
  const mayHead: number[] = []
  const lines = new Lines(text)
  for (let record = 0; !lines.areDone; record += 1) {
    const line = lines.take()
    const isHead = record < headRows
    const isQuoted = line.includes('"')
    if (line === '' || line.includes('\r')) return undefined
    if (!isHead && !isQuoted && /\d/u.test(line)) continue
    const cells = isQuoted ? quotedCells(line, delimiter, lines) : line.split(delimiter)
    if (!cells) return undefined
    if (isHead) head.push(cells)
    if (!cells.some((cell) => /\d/u.test(cell)) && cells.filter(isFilled).length >= fewestHeadings)
      mayHead.push(record)
  }
  return { head: headOf(head, columns, read), mayHead }
}

/** Neither stands in a text that is read. */
const [betweenCells, betweenRecords] = ['\u0000', '\u0001']

function headOf(
  records: readonly (readonly string[])[],
  columns: number,
  read: (plain: string) => string,
): FirstLook['head'] {
  if (records.length === 0) return []
  const whole = read(records.map((cells) => cells.join(betweenCells)).join(betweenRecords))
  return whole.split(betweenRecords).map((text, record) => {
    const cells = text.split(betweenCells)
    return { record, cells: Array.from({ length: columns }, (_, at) => ownCell(cells[at])) }
  })
}

function ownCell(cell = ''): string | null {
  const text = cleanedText(cell)
  return text === null ? null : ownText(text)
}

function isFilled(cell: string): boolean {
  return /\P{Zs}/u.test(cell)
}

/** The lines of a text, which all end alike; one that does not has the mark of the others' end in it. */
class Lines {
  readonly #lines: string[]
  readonly #end: string
  /** The last line has an end, too. */
  readonly #isClosed: boolean
  #at = 0

  constructor(text: string) {
    this.#end = text.includes('\r') ? '\r' : ''
    this.#lines = text.split('\n')
    this.#isClosed = this.#lines.at(-1) === ''
    if (this.#isClosed) this.#lines.pop()
  }

  get areDone(): boolean {
    return this.#at >= this.#lines.length
  }

  /** The next line without its end. */
  take(): string {
    const line = this.#lines[this.#at] ?? ''
    const isLast = ++this.#at === this.#lines.length
    if (this.#end === '') return line
    if (line.endsWith(this.#end)) return line.slice(0, -1)
    return isLast && !this.#isClosed ? line : `${line}${this.#end}`
  }
}

/** The cells of a record some of which are quoted, and may go on in the next lines; undefined when one is not quoted well. */
function quotedCells(line: string, delimiter: string, lines: Lines): string[] | undefined {
  const cells: string[] = []
  let text = line
  let at = 0
  for (;;) {
    if (text[at] !== '"') {
      const end = text.indexOf(delimiter, at)
      const cell = text.slice(at, end === -1 ? undefined : end)
      if (cell.includes('"')) return undefined
      cells.push(cell)
      if (end === -1) return cells
      at = end + 1
      continue
    }
    let end = closingQuote(text, at + 1)
    while (end === -1) {
      if (lines.areDone) return undefined
      text += `\n${lines.take()}`
      if (text.includes('\r')) return undefined
      end = closingQuote(text, at + 1)
    }
    cells.push(text.slice(at + 1, end).replaceAll('""', '"'))
    if (end + 1 === text.length) return cells
    if (text[end + 1] !== delimiter) return undefined
    at = end + 2
  }
}

/** Where a quoted cell ends whose text begins at a place; -1 when it goes on. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

import { Quotes } from './quotes.ts'
import type { LineEnd } from './read-csv.ts'

/** How a delimited file is written. */
export interface Dialect {
  readonly delimiter: string
  /** Most cells found in one record of the sample. */
  readonly columns: number
  /** A quote is open where the sample ends. */
  readonly endsQuoted: boolean
  /** How records end, where the first line end stands inside a cell and is another one. */
  readonly lineEnd: LineEnd | undefined
}

/** The line by which a file tells Excel its delimiter. */
const declaration = /^sep=(.)\r?\n/iu

const delimiters = [';', ',', '\t', '|'] as const

/**
 * Tells the delimiter from a sample of text: the one that splits most records into the same number of cells, counting
 * only records it splits at all. Letterheads and notes have few cells, so they do not outvote the table. A first line
 * `sep=;` settles it.
 */
export function detectDialect(sample: string): Dialect {
  const lines = sample.split('\n')
  const declared = declaration.exec(sample)?.[1]
  if (declared !== undefined) {
    const { counts, endsQuoted } = split(lines, declared)
    return {
      delimiter: declared,
      columns: most(counts),
      endsQuoted,
      lineEnd: lineEndBehind(sample, declared),
    }
  }
  const [best] = delimiters
    .filter((delimiter) => sample.includes(delimiter))
    .map((delimiter) => ({ delimiter, ...split(lines, delimiter) }))
    .map(({ delimiter, counts, endsQuoted }) => ({
      delimiter,
      columns: most(counts),
      endsQuoted,
      score: agreement(counts),
    }))
    .toSorted((a, b) => b.score - a.score)
  const delimiter = best?.delimiter ?? ','
  return {
    delimiter,
    lineEnd: lineEndBehind(sample, delimiter),
    columns: best?.columns ?? 1,
    endsQuoted: best?.endsQuoted ?? split(lines, ',').endsQuoted,
  }
}

/** Excel ends records with CRLF and the lines inside a cell with LF. */
function lineEndBehind(text: string, delimiter: string): LineEnd | undefined {
  const ends = (at: number): LineEnd => (text[at - 1] === '\r' ? '\r\n' : '\n')
  const first = text.indexOf('\n')
  const quotes = new Quotes(delimiter)
  let at = -1
  do {
    const start = at + 1
    at = text.indexOf('\n', start)
    if (at === -1) return undefined
    for (let place = start; place <= at; place += 1) quotes.take(text.charCodeAt(place))
  } while (quotes.isOpen)
  return ends(at) === ends(first) ? undefined : ends(at)
}

/** The largest of many numbers, or 1. */
function most(counts: readonly number[]): number {
  return counts.reduce((largest, count) => Math.max(largest, count), 1)
}

/** Cells of the records split into the most usual number of cells above one. */
function agreement(counts: readonly number[]): number {
  const tally = new Map<number, number>()
  for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1)
  return most([...tally].map(([cells, records]) => (cells - 1) * records))
}

interface Split {
  /** Cells of each record that is not blank. */
  readonly counts: readonly number[]
  /** The last record ends inside quotes. */
  readonly endsQuoted: boolean
}

/** Lines of a text split into records and cells, quotes honoured. */
function split(lines: readonly string[], delimiter: string): Split {
  const counts: number[] = []
  const quotes = new Quotes(delimiter)
  let cells = 1
  let length = 0
  for (const line of lines) {
    cells +=
      quotes.isOpen || line.includes('"')
        ? separatorsIn(`${line}\n`, delimiter, quotes)
        : countOf(line, delimiter)
    length += line.length
    if (quotes.isOpen) continue
    if (length > 0) counts.push(cells)
    cells = 1
    length = 0
  }
  if (length > 0) counts.push(cells)
  return { counts, endsQuoted: quotes.isOpen }
}

/** Delimiters that stand outside quotes, which go on where they are. */
function separatorsIn(text: string, delimiter: string, quotes: Quotes): number {
  const separator = delimiter.charCodeAt(0)
  let count = 0
  for (let position = 0; position < text.length; position += 1) {
    const char = text.charCodeAt(position)
    quotes.take(char)
    if (char === separator && !quotes.isOpen) count += 1
  }
  return count
}

/** How often a text has a letter; most lines have no quotes to be followed. */
function countOf(text: string, letter: string): number {
  let count = 0
  for (let at = text.indexOf(letter); at !== -1; at = text.indexOf(letter, at + 1)) count += 1
  return count
}

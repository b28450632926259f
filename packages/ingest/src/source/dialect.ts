/** How a delimited file is written. */
export interface Dialect {
  readonly delimiter: string
  /** Most cells found in one record of the sample. */
  readonly columns: number
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
  const declared = declaration.exec(sample)?.[1]
  if (declared !== undefined) {
    return { delimiter: declared, columns: most(cellCounts(sample, declared)) }
  }
  const [best] = delimiters
    .filter((delimiter) => sample.includes(delimiter))
    .map((delimiter) => ({ delimiter, counts: cellCounts(sample, delimiter) }))
    .map(({ delimiter, counts }) => ({
      delimiter,
      columns: most(counts),
      score: agreement(counts),
    }))
    .toSorted((a, b) => b.score - a.score)
  return { delimiter: best?.delimiter ?? ',', columns: best?.columns ?? 1 }
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

const [quote, lineEnd] = ['"', '\n'].map((char) => char.charCodeAt(0))

/** Cells per record, quotes honoured. */
function cellCounts(text: string, delimiter: string): number[] {
  const counts: number[] = []
  const separator = delimiter.charCodeAt(0)
  let cells = 1
  let quoted = false
  let length = 0
  let atFieldStart = true
  for (let position = 0; position < text.length; position += 1) {
    const char = text.charCodeAt(position)
    if (char === lineEnd && !quoted) {
      if (length > 0) counts.push(cells)
      cells = 1
      length = 0
      atFieldStart = true
      continue
    }
    length += 1
    const isQuote: boolean = char === quote && (quoted || atFieldStart)
    if (isQuote) quoted = !quoted
    const isSeparator: boolean = char === separator && !quoted && !isQuote
    if (isSeparator) cells += 1
    atFieldStart = isSeparator || (char === quote && !quoted)
  }
  if (length > 0) counts.push(cells)
  return counts
}

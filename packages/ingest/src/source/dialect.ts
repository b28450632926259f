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

/** Cells per record, quotes honoured. */
function cellCounts(text: string, delimiter: string): number[] {
  const counts: number[] = []
  let cells = 1
  let quoted = false
  let length = 0
  let atFieldStart = true
  for (const char of text) {
    if (char === '"' && (quoted || atFieldStart)) {
      quoted = !quoted
    } else if (char === '\n' && !quoted) {
      if (length > 0) counts.push(cells)
      cells = 1
      length = 0
      atFieldStart = true
      continue
    } else if (char === delimiter && !quoted) {
      cells += 1
      atFieldStart = true
      length += 1
      continue
    }
    atFieldStart = char === '"' && !quoted
    length += 1
  }
  if (length > 0) counts.push(cells)
  return counts
}

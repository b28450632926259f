import { chunksOf } from '#platform'

const LF = 10
const CR = 13
const QUOTE = 34
const BOM = [0xef, 0xbb, 0xbf]

/**
 * Finds the blank lines of a CSV file. DuckDB skips them, but a person counts them, so a row's place must too.
 * Returns, for each blank line that a record follows, the number of records that stand before it, in file order.
 */
export async function blankLinesBefore(path: string, delimiter: string): Promise<number[]> {
  const blanks: number[] = []
  const separator = delimiter.charCodeAt(0)
  let records = 0
  let length = 0
  let quoted = false
  let atFieldStart = true
  let position = 0
  for await (const part of chunksOf(path)) {
    for (const byte of part) {
      const isBom = position < 3 && byte === BOM[position]
      position += 1
      if (isBom || (byte === CR && !quoted)) continue
      if (byte === LF && !quoted) {
        if (length === 0) blanks.push(records)
        else records += 1
        length = 0
        atFieldStart = true
        continue
      }
      if (byte === QUOTE && (quoted || atFieldStart)) quoted = !quoted
      atFieldStart = (byte === separator && !quoted) || (byte === QUOTE && !quoted)
      length += 1
    }
  }
  if (length > 0) records += 1
  return blanks.filter((before) => before < records)
}

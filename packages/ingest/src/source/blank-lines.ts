import { Quotes, textChunks } from './quotes.ts'

const LF = 10
const CR = 13

/**
 * Finds the blank lines of a CSV file. DuckDB skips them, but a person counts them, so a row's place must too.
 * Returns, for each blank line that a record follows, the number of records that stand before it, in file order.
 */
export async function blankLinesBefore(path: string, delimiter: string): Promise<number[]> {
  const blanks: number[] = []
  const quotes = new Quotes(delimiter)
  let records = 0
  let length = 0
  for await (const chunk of textChunks(path)) {
    for (const byte of chunk) {
      if (byte === CR && !quotes.isOpen) continue
      quotes.take(byte)
      if (byte !== LF || quotes.isOpen) {
        length += 1
      } else {
        if (length === 0) blanks.push(records)
        else records += 1
        length = 0
      }
    }
  }
  if (length > 0) records += 1
  return blanks.filter((before) => before < records)
}

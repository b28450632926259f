import { hedgeWords, numberReadings } from './money.ts'
import { broken, doubtful, known, type Outcome } from './outcome.ts'
import { foldText } from '../text/fold.ts'

/** Reads a count of a table of sums, in which a dash stands for nought, and which may have its share behind it: "9 (75%)". */
export function parseTally(raw: string): Outcome<number> {
  const text = foldText(raw).replace(/ ?\([\d.,]+ ?%\)$/u, '')
  return /^[-–—]+$|^không$/u.test(text) ? known(0) : parseCount(text)
}

/**
 * Reads a whole count as "942", "09", "1.344.522" or "55,086", where the comma can only group, since what is counted has no
 * fractions. "khoảng 30" comes with `approximate_amount`.
 */
export function parseCount(raw: string): Outcome<number> {
  const text = foldText(raw)
  const hedge = hedgeWords.exec(text)?.[0] ?? ''
  const value = numberReadings(text.slice(hedge.length)).find((reading) => Number.isSafeInteger(reading))
  if (value === undefined) return broken('invalid_number')
  return hedge === '' ? known(value) : doubtful(value, 'approximate_amount', hedge.trim())
}

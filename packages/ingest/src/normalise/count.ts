import { parseNumber } from './money.ts'
import { broken, known, type Outcome } from './outcome.ts'

/** Reads a whole count as "942" or "1.344.522". */
export function parseCount(raw: string): Outcome<number> {
  const value = parseNumber(raw)
  return value !== undefined && Number.isSafeInteger(value) ? known(value) : broken('invalid_number')
}

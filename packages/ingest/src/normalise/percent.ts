import { foldText } from '../text/fold.ts'
import { type Evidence, sumEvidence } from './evidence.ts'
import { numberReadings } from './money.ts'
import { broken, doubtful, known, type Outcome } from './outcome.ts'

/** How a column writes its shares: 78.77 (`percent`), 0.7877 (`fraction`), or not to be told from its values. */
export type PercentColumn = 'percent' | 'fraction' | 'unclear'

const written =
  /^(?:(?:đạt|được|khoảng|hoàn thành|ht|thực hiện|trên|hơn|gần) ?)*([+-]?)(\d[\d.,\s]*?) ?(%?)(?: (?:khối lượng|kế hoạch|kh|tiến độ|công việc))?$/u
const range = /^(\d[\d.,]*) ?%? ?- ?(\d[\d.,]* ?%?)$/u

/**
 * Reads a share in percent: "78,77%", "78.77 %", "78,77", or 0.7877 in a column of fractions. A signed number is a change,
 * not a share, and breaks `invalid_percent`; above 100 it comes with `percent_above_100`. A number that the column does not
 * settle (a lone 1, or 0.5 among whole percents) yields no value but `ambiguous_number`.
 */
export function parsePercent(raw: string, column: PercentColumn = 'percent'): Outcome<number> {
  const [, from, to] = range.exec(foldText(raw)) ?? []
  if (from !== undefined && to !== undefined) return shareOfRange(from, to, column)
  const [, sign = '', digits, mark] = written.exec(foldText(raw)) ?? []
  if (digits === undefined) return broken('invalid_percent')
  if (sign !== '') return broken('invalid_percent', 'a change, not a share')
  const amount = amountOf(digits)
  if (amount === undefined) return broken('invalid_percent')
  if (Array.isArray(amount)) return broken('ambiguous_number', amount.join(' / '))
  const isBare = mark === ''
  const share = isBare && column === 'fraction' ? hundredfold(amount) : amount
  const isUnclear =
    isBare && ((column === 'percent' && amount > 0 && amount < 1) || (column === 'unclear' && amount === 1))
  if (isUnclear) return broken('ambiguous_number', `${amount} / ${hundredfold(amount)}`)
  return share > 100 ? doubtful(share, 'percent_above_100', `${share} %`) : known(share)
}

/** "90-95%" is at least its lower end, and short of the whole either way. */
function shareOfRange(from: string, to: string, column: PercentColumn): Outcome<number> {
  const low = parsePercent(to.endsWith('%') ? `${from}%` : from, column)
  const high = parsePercent(to, column)
  if (low.value === undefined || high.value === undefined || low.value >= high.value || high.value >= 100) {
    return broken('invalid_percent')
  }
  return doubtful(low.value, 'approximate_amount', `${low.value} – ${high.value} %`)
}

/** What a value of a column of shares says about the others, as counts that add up over the distinct ones. */
export function percentEvidence(value: string): Evidence {
  const [, , digits, mark] = written.exec(foldText(value)) ?? []
  const amount = digits === undefined || mark !== '' ? undefined : amountOf(digits)
  return typeof amount === 'number' ? [Number(amount > 1), Number(amount > 0 && amount < 1)] : [0, 0]
}

/** Tells from the evidence of a column how it writes its shares. */
export function sharesBy([aboveOne = 0, belowOne = 0]: Evidence): PercentColumn {
  if (aboveOne > 0) return 'percent'
  return belowOne > 0 ? 'fraction' : 'unclear'
}

/** Tells from the distinct values of a column how it writes its shares. */
export function percentColumn(values: readonly string[]): PercentColumn {
  return sharesBy(sumEvidence(2, values.map(percentEvidence)))
}

/** Two or three digits before a point are a percentage, not thousands; one digit, as in "1.276", may be either. */
function amountOf(digits: string): number | number[] | undefined {
  const text = digits.replace(/\s/gu, '')
  const decimal = Number(text.replace(',', '.'))
  if (/^\d{2,3}[.,]\d{3}$/u.test(text)) return decimal
  if (/^[1-9][.,]\d{3}$/u.test(text)) return [decimal, decimal * 1000]
  return numberReadings(text)[0]
}

function hundredfold(amount: number): number {
  return Number((amount * 100).toFixed(6))
}

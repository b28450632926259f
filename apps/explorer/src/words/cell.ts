import { noNumber } from '../format/number.ts'
import type { Language } from '../messages/language.ts'

/** A cell of a table: what is shown, and for numbers and days the value itself, for files that keep types. */
export type Cell = string | TypedCell

export interface TypedCell {
  readonly text: string
  readonly type: 'number' | 'percent' | 'day'
  /** A percentage as a share of one, a day as `YYYY-MM-DD`; NULL where there is none. */
  readonly value: number | string | null
}

export function cellText(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text
}

/** A number that is not there. */
export const blankCell: TypedCell = { type: 'number', value: null, text: noNumber }

export function countCell(value: number, { number }: Language): TypedCell {
  return { type: 'number', value, text: number.count(value) }
}

export function percentCell(share: number | null, digits: number, { number }: Language): TypedCell {
  return { type: 'percent', value: share, text: number.percent(share, digits) }
}

/** A rate from its counts. */
export function rateCell(
  numerator: number,
  denominator: number | null,
  digits: number,
  { number }: Language,
): TypedCell {
  const value = denominator === null || denominator === 0 ? null : numerator / denominator
  return { type: 'percent', value, text: number.rate(numerator, denominator, digits) }
}

export function dayCell(day: string | null, { date }: Language): TypedCell {
  return { type: 'day', value: day, text: date.day(day) }
}

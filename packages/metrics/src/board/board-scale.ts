import {
  add,
  cast,
  cond,
  div,
  type ExprNode,
  floor,
  greatest,
  gte,
  isNotNull,
  literal,
  lt,
  mul,
  pow,
  sub,
} from '@uwdata/mosaic-sql'
import { call } from '../sql/call.ts'
import { dateLiteral } from '../sql/date.ts'

/** How the values of a field are put into bins, which are numbered by whole numbers. */
export type BoardScale =
  /** Bins of `step` days from a Monday on. */
  | { readonly kind: 'days'; readonly origin: string; readonly step: number }
  /** Bins of `step` whole numbers, one of them starting at 0. */
  | { readonly kind: 'whole'; readonly step: number }
  /** Bins from 1, 2 and 5 times a power of ten up to the next of these; what is below 1 is in bin 0. */
  | { readonly kind: 'powers' }

/** What a bin holds: from one value to another, both included. */
export interface BinEdges {
  readonly from: string | number
  readonly to: string | number
}

const weekSteps = [7, 14, 28, 91, 182, 364, 1820, 3640]
const wholeSteps = [1, 2, 5, 7, 14, 28, 56, 91, 182, 364, 1820, 3640, 36_400]
const dayMs = 86_400_000
const leads = [1, 2, 5] as const

/** The finest scale of days that covers a span with at most `most` bins; weeks unless the span is long. */
export function dayScale(from: string, to: string, most: number): BoardScale {
  const origin = mondayOf(from)
  const days = (time(to) - time(origin)) / dayMs + 1
  return { kind: 'days', origin, step: fitting(weekSteps, days, most) }
}

/** The finest scale of whole numbers that covers a span with at most `most` bins. */
export function wholeScale(from: number, to: number, most: number): BoardScale {
  return { kind: 'whole', step: fitting(wholeSteps, to - from + 1, most - 1) }
}

/** The bin of a value, in SQL; NULL of NULL. */
export function binOf(value: ExprNode, scale: BoardScale): ExprNode {
  if (scale.kind === 'powers') return powerOf(value)
  const distance =
    scale.kind === 'days' ? call('date_diff', literal('day'), dateLiteral(scale.origin), value) : value
  return cast(floor(div(distance, literal(scale.step))), 'INTEGER')
}

/** The bin of a value; `edgesOf(binAt(value))` holds it. */
export function binAt(value: string | number, scale: BoardScale): number {
  if (scale.kind === 'days')
    return Math.floor((time(String(value)) - time(scale.origin)) / dayMs / scale.step)
  if (scale.kind === 'whole') return Math.floor(Number(value) / scale.step)
  const most = Math.max(1, Number(value))
  const power = exponentOf(most)
  const lead = most / 10 ** power
  return 3 * power + (lead >= 5 ? 2 : lead >= 2 ? 1 : 0)
}

export function edgesOf(bin: number, scale: BoardScale): BinEdges {
  if (scale.kind === 'days') {
    const first = time(scale.origin) + bin * scale.step * dayMs
    return { from: day(first), to: day(first + (scale.step - 1) * dayMs) }
  }
  if (scale.kind === 'whole') return { from: bin * scale.step, to: (bin + 1) * scale.step - 1 }
  return { from: bin === 0 ? 0 : power(bin), to: power(bin + 1) - 1 }
}

/** The logarithm of 999,999,999,999,998 is rounded to 15, which it does not reach. */
function exponentOf(value: number): number {
  const rounded = Math.floor(Math.log10(value))
  return value < 10 ** rounded ? rounded - 1 : rounded
}

function powerOf(value: ExprNode): ExprNode {
  const most = greatest(value, literal(1))
  const rounded = floor(call('log10', most))
  const exponent = sub(rounded, cast(lt(most, pow(literal(10), rounded)), 'INTEGER'))
  const lead = div(most, pow(literal(10), exponent))
  const reached = (least: number) => cast(gte(lead, literal(least)), 'INTEGER')
  const bin = add(cast(mul(literal(3), exponent), 'INTEGER'), add(reached(2), reached(5)))
  // greatest() passes over NULL, so that a work without a value would be in bin 0.
  return cond(isNotNull(value), bin)
}

function power(bin: number): number {
  return (leads[bin % 3] ?? 1) * 10 ** Math.floor(bin / 3)
}

function fitting(steps: readonly number[], extent: number, most: number): number {
  return steps.find((step) => extent / step <= most) ?? Math.ceil(extent / most)
}

function mondayOf(date: string): string {
  const weekday = (new Date(time(date)).getUTCDay() + 6) % 7
  return day(time(date) - weekday * dayMs)
}

function time(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function day(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}

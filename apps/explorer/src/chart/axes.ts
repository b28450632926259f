import { axisX, type AxisXOptions, axisY, type AxisYOptions, gridY, type Markish } from '@observablehq/plot'
import { daysBetween, toDate } from '../format/date.ts'
import type { Language } from '../messages/language.ts'
import { ink } from './ink.ts'

/** Keeps words readable where they cross a line. */
export const halo = { stroke: ink.paper, strokeWidth: 4 } as const

/** Numbers up the side, without ticks or a line: the grid carries them. */
export function sideAxis(options: AxisYOptions = {}): Markish {
  return axisY({ ticks: 4, tickSize: 0, label: null, fill: ink.secondary, fontSize: 12, ...options })
}

/** Whole numbers up the side. */
export function countAxis({ number }: Language): Markish {
  return sideAxis({ tickFormat: (count: number) => (Number.isInteger(count) ? number.count(count) : '') })
}

/** Shares from 0 to 1 up the side, and their grid. */
export function shareAxis({ number }: Language): Markish[] {
  const ticks = [0, 0.25, 0.5, 0.75, 1]
  const tickFormat = (share: number) => number.percent(share, 0)
  return [gridY(ticks.slice(1), { stroke: ink.rule }), sideAxis({ ticks, tickFormat })]
}

/** The axis under a chart; what it counts is said in its middle. */
export function baseAxis(options: AxisXOptions): Markish {
  return axisX({
    tickSize: 4,
    label: null,
    labelArrow: 'none',
    labelAnchor: 'center',
    color: ink.secondary,
    fontSize: 12,
    ...options,
  })
}

/** Days apart that have names of their own as months. */
const monthlyDays = 31

/** So many of the days, evenly apart, named by their month; by the day where two would lie in one month. */
export function dayTicks(days: readonly string[], most: number, { date }: Language) {
  const apart = Math.max(1, Math.ceil(days.length / most))
  const shown = days.filter((_, i) => i % apart === 0)
  const [first, second] = shown
  const isDaily = first !== undefined && second !== undefined && daysBetween(first, second) < monthlyDays
  return {
    ticks: shown.map(toDate),
    tickFormat: (day: Date) => {
      const text = day.toISOString().slice(0, 10)
      return isDaily ? date.shortDay(text) : date.month(text)
    },
  }
}

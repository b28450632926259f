import { axisX, type AxisXOptions, axisY, type AxisYOptions, gridY, type Markish } from '@observablehq/plot'
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

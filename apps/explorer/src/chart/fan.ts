import { areaY, line, type Markish } from '@observablehq/plot'
import { toDate } from '../format/date.ts'
import { ink, strokes } from './ink.ts'

/** A forecast that opens from a point: most results lie between the limits. */
export interface Fan {
  readonly weeks: readonly {
    readonly day: string
    readonly lower: number
    readonly middle: number
    readonly upper: number
  }[]
  /** Stands at its end. */
  readonly label: string
}

export function fanMarks({ weeks }: Fan): Markish[] {
  const x = ({ day }: { day: string }) => toDate(day)
  return [
    areaY(weeks, { x, y1: 'lower', y2: 'upper', fill: ink.secondary, fillOpacity: 0.22 }),
    line(weeks, {
      x,
      y: 'middle',
      stroke: ink.secondary,
      strokeWidth: strokes.thin,
      strokeDasharray: '1.5 3',
    }),
  ]
}

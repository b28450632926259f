import { type Markish, type PlotOptions, rectY, ruleX, ruleY, text } from '@observablehq/plot'
import { baseAxis, countAxis, halo } from '../chart/axes.ts'
import { ink, strokes } from '../chart/ink.ts'
import type { Language } from '../messages/language.ts'
import { messages } from './messages.ts'

/** The pace needed among the weeks that were. */
export interface Pace {
  /** Works completed in each week that is over. */
  readonly weeks: readonly number[]
  readonly required: number | null
  readonly recent: number | null
}

/** About so many bars. */
const bars = 20

/** How many weeks had which pace, and where the pace needed and the one of late stand among them. */
export function paceChart(pace: Pace, width: number, language: Language): PlotOptions {
  const { code, number } = language
  const most = Math.max(1, ...pace.weeks, pace.required ?? 0)
  const step = Math.max(1, Math.ceil((most + 1) / bars))
  const counted = binsOf(pace.weeks, step)
  return {
    height: 240,
    marginTop: 40,
    marginBottom: 40,
    marginLeft: 28,
    marginRight: 12,
    // A bar stands around its number: that of no work at all begins before 0.
    x: { domain: [-0.5, Math.max(most * 1.04, counted.at(-1)?.x2 ?? 0)], label: null },
    y: { domain: [0, Math.max(1, ...counted.map(({ weeks }) => weeks))] },
    marks: [
      countAxis(language),
      baseAxis({
        ticks: width < 480 ? 5 : 8,
        label: messages[code].pace.axis,
        tickFormat: (works: number) => (Number.isInteger(works) ? number.count(works) : ''),
      }),
      rectY(counted, {
        x1: 'x1',
        x2: 'x2',
        y1: 0,
        y2: 'weeks',
        fill: ink.open,
        fillOpacity: 0.55,
        insetRight: 1,
      }),
      ruleY([0], { stroke: ink.strong }),
      ...rates(pace, most, language),
    ],
  }
}

/** Weeks by what they completed: the bar of 0 to `step` − 1 first. */
export function binsOf(weeks: readonly number[], step: number) {
  const counts = new Map<number, number>()
  for (const completed of weeks) {
    const bin = Math.floor(completed / step)
    counts.set(bin, (counts.get(bin) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([bin, count]) => ({ x1: bin * step - 0.5, x2: (bin + 1) * step - 0.5, weeks: count }))
}

function rates({ required, recent }: Pace, most: number, { code, number }: Language): Markish[] {
  const words = messages[code].pace
  const decimal = (rate: number) => number.points(rate / 100, 1)
  return [
    ...(recent === null
      ? []
      : [{ rate: recent, label: words.recent({ rate: decimal(recent) }), colour: ink.done, up: 22 }]),
    ...(required === null
      ? []
      : [{ rate: required, label: words.required({ rate: decimal(required) }), colour: ink.accent, up: 6 }]),
  ].flatMap(({ rate, label, colour, up }) => [
    ruleX([rate], { stroke: colour, strokeWidth: strokes.thin, insetTop: 4 - up }),
    text([label], {
      x: rate,
      text: [label],
      frameAnchor: 'top',
      textAnchor: rate > most / 2 ? 'end' : 'start',
      lineAnchor: 'bottom',
      dx: rate > most / 2 ? -6 : 6,
      dy: -up + 4,
      fill: colour,
      ...halo,
      fontSize: 14,
      fontWeight: 600,
    }),
  ])
}

import {
  areaY,
  dot,
  gridY,
  line,
  type Markish,
  type PlotOptions,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot'
import type { Flags, Xmr } from '@vedich/metrics'
import { baseAxis, countAxis, halo } from '../chart/axes.ts'
import { ink, strokes } from '../chart/ink.ts'
import { type NoteAt, noteLane } from '../chart/notes.ts'
import { spread } from '../chart/spread.ts'
import { toDate } from '../format/date.ts'
import { monthStarts } from '../format/month-starts.ts'
import type { Language } from '../messages/language.ts'
import { messages } from './messages.ts'

/** Completions of the weeks that are over, judged. */
export interface JudgedWeeks {
  readonly weeks: readonly { readonly period: string; readonly completed: number; readonly flags: Flags }[]
  readonly chart: Xmr
  /** First day of the week in which the level changed; NULL where it cannot be told from chance. */
  readonly change: string | null
}

const narrow = 560
const height = 280
const margin = { top: 20, left: 32 } as const
const weekMs = 7 * 86_400_000

/** Completed works each week, with the limits that chance rarely passes, and what was noted on days of them. */
export function weeklyChart(
  judged: JudgedWeeks,
  width: number,
  language: Language,
  notes: readonly NoteAt[] = [],
): PlotOptions {
  const isNarrow = width < narrow
  const { chart, weeks } = judged
  const highest = Math.max(1, chart.upper ?? 0, ...weeks.map(({ completed }) => completed))
  const drawn = weeks.map((week) => ({ ...week, day: toDate(week.period) }))
  const marginRight = isNarrow ? 8 : 128
  const limits = limitMarks(judged, drawn, highest, isNarrow, language)
  const lane = laneOf(notes, drawn, width - margin.left - marginRight, isNarrow)
  return {
    height: height + lane.height,
    marginTop: margin.top + lane.height,
    marginBottom: 28,
    marginLeft: margin.left,
    marginRight,
    x: { type: 'utc' },
    y: { domain: [0, highest * 1.06] },
    marks: [
      gridY({ stroke: ink.rule, ticks: 4 }),
      countAxis(language),
      baseAxis({
        ...dayTicks(
          weeks.map(({ period }) => period),
          isNarrow ? 3 : 6,
          language,
        ),
      }),
      ruleY([0], { stroke: ink.strong }),
      ...lane.marks,
      ...limits.lines,
      line(drawn, { x: 'day', y: 'completed', stroke: ink.open, strokeWidth: strokes.thin }),
      ...points(drawn),
      // In a narrow window they lie over the weeks, and must be readable there.
      ...limits.names,
      ...change(judged, language),
    ],
  }
}

/** A week stands on its first day; a day of the last one on that of its week. */
function laneOf(notes: readonly NoteAt[], drawn: readonly Drawn[], width: number, isNarrow: boolean) {
  const from = drawn[0]?.day.getTime() ?? 0
  const to = drawn.at(-1)?.day.getTime() ?? 0
  const within = notes
    .filter(({ at }) => at < to + weekMs)
    .map((note) => ({ ...note, at: Math.min(note.at, to) }))
  return noteLane(within, { from, to, width, above: margin.top, isNarrow })
}

function limitMarks(
  { chart: { mean, lower, upper } }: JudgedWeeks,
  drawn: readonly { day: Date }[],
  highest: number,
  isNarrow: boolean,
  { number, code }: Language,
): { readonly lines: Markish[]; readonly names: Markish[] } {
  if (mean === null) return { lines: [], names: [] }
  const words = messages[code].weekly
  const decimal = (value: number) => number.points(value / 100, 1)
  // From the bottom up, so that names of equal values stand in this order.
  const lines = [
    ...(lower === null || lower <= 0 ? [] : [{ y: lower, label: words.lower({ value: decimal(lower) }) }]),
    { y: mean, label: words.mean({ value: decimal(mean) }) },
    ...(upper === null ? [] : [{ y: upper, label: words.upper({ value: decimal(upper) }) }]),
  ]
  const places = spread(
    lines.map(({ y }) => y),
    highest * 0.075,
  )
  return {
    lines: [
      upper === null
        ? null
        : areaY(drawn, { x: 'day', y1: Math.max(0, lower ?? 0), y2: upper, fill: ink.wash }),
      ...lines.map(({ y }) =>
        ruleY([y], {
          stroke: y === mean ? ink.strong : ink.rule2,
          strokeWidth: strokes.hair,
          ...(y === mean ? {} : { strokeDasharray: '5 4' }),
        }),
      ),
    ],
    names: [
      text(
        lines.map((line_, i) => ({ ...line_, at: places[i] ?? line_.y })),
        {
          y: 'at',
          text: 'label',
          frameAnchor: isNarrow ? 'left' : 'right',
          textAnchor: 'start',
          dx: 6,
          dy: isNarrow ? -8 : 0,
          fill: ink.secondary,
          ...halo,
          fontSize: 12,
        },
      ),
    ],
  }
}

type Drawn = JudgedWeeks['weeks'][number] & { readonly day: Date }

function points(drawn: readonly Drawn[]): Markish[] {
  return [
    dot(
      drawn.filter(({ flags }) => !isSignal(flags)),
      { x: 'day', y: 'completed', r: 2.5, fill: ink.open },
    ),
    dot(
      drawn.filter(({ flags }) => isSignal(flags) && flags.outside === 0),
      { x: 'day', y: 'completed', r: 3.5, fill: ink.paper, stroke: ink.done, strokeWidth: 2 },
    ),
    dot(
      drawn.filter(({ flags }) => flags.outside !== 0),
      { x: 'day', y: 'completed', r: 5, symbol: 'square', fill: ink.done, stroke: ink.paper },
    ),
  ]
}

export function isSignal({ outside, shift, trend, twoOfThree }: Flags): boolean {
  return outside !== 0 || shift !== 0 || trend !== 0 || twoOfThree !== 0
}

function change({ change: at }: JudgedWeeks, { code }: Language): Markish[] {
  if (at === null) return []
  const label = messages[code].weekly.change
  return [
    ruleX([toDate(at)], { stroke: ink.accent, strokeWidth: strokes.thin, strokeDasharray: '2 3' }),
    text([label], {
      x: toDate(at),
      text: [label],
      frameAnchor: 'top',
      textAnchor: 'end',
      lineAnchor: 'bottom',
      dx: -4,
      dy: -6,
      fill: ink.accent,
      fontSize: 12,
    }),
  ]
}

/** So many of the days, named by their months; where these are few, days evenly apart. */
function dayTicks(days: readonly string[], most: number, { date }: Language) {
  const [first = '', last = first] = [days[0], days.at(-1)]
  const months = first === '' ? [] : monthStarts(first, last, most)
  const apart = Math.max(1, Math.ceil(days.length / most))
  const shown = months.length > 0 ? months : days.filter((_, i) => i % apart === 0)
  const isDaily = months.length === 0 && shown.length > 1
  return {
    ticks: shown.map(toDate),
    tickFormat: (day: Date) => {
      const text = day.toISOString().slice(0, 10)
      return isDaily ? date.shortDay(text) : date.month(text)
    },
  }
}

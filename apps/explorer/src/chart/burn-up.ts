import {
  areaY,
  dot,
  gridY,
  line,
  type Markish,
  type PlotOptions,
  rect,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot'
import { type BurnUp, lastDrawn } from '../data/burn-up.ts'
import type { Register } from '../data/register.ts'
import { addDays, daysBetween, toDate } from '../format/date.ts'
import type { Language } from '../messages/language.ts'
import { baseAxis, halo, sideAxis } from './axes.ts'
import { endNames, roomFor } from './end-names.ts'
import { type Fan, fanMarks } from './fan.ts'
import { ink, strokes } from './ink.ts'
import type { LanePlace, NoteLane } from './notes.ts'

const narrow = 640
const height = { wide: 400, narrow: 340 }
/** Room above the data for the names of the phases. */
const headroom = 1.16
/** Pixels: half of the name of a month, and what the page keeps free at its edge. */
const halfName = 24
/** Pixels from a month to the next for each, or for each third, to be named; else each sixth is. */
const leastMonth = { month: 38, quarter: 17 } as const
const screenMargin = 12

export interface BurnUpOptions {
  readonly width: number
  /** Where there is room for a wide chart, without the notes above it. */
  readonly height?: number
  readonly language: Language
  readonly register: Pick<Register, 'phases' | 'occasions'>
  /** Where completions were forecast to go. */
  readonly fan?: Fan | null
  /** Draws what was noted on days of the chart. */
  readonly notes?: (place: LanePlace) => NoteLane
}

/** Scope, plan and completions, cumulative by week, over the days of the campaign. */
export function burnUpChart(
  data: BurnUp,
  { width, height: own, language, register, fan = null, notes }: BurnUpOptions,
): PlotOptions {
  const isNarrow = width < narrow
  const highest = Math.max(data.registered, data.due, fan?.weeks.at(-1)?.upper ?? 0)
  const top = Math.max(1, highest) * headroom
  const tall = isNarrow ? height.narrow : (own ?? height.wide)
  const ticks = Math.min(4, Math.floor(top))
  const marginRight = isNarrow ? 0 : Math.max(132, roomFor(fan?.label ?? ''))
  const last = lastDrawn(data)
  const months = daysBetween(data.from, last) / 30
  const perMonth = (width - marginRight) / months
  const isSparse = isNarrow || perMonth < leastMonth.month
  const sparse = perMonth < leastMonth.quarter ? 'half' : 'quarter'
  const days = [toDate(data.from), toDate(last)] as const
  const marginTop = isNarrow ? 36 : 28
  const lane = notes?.({
    from: days[0].getTime(),
    to: days[1].getTime(),
    width: width - marginRight,
    above: marginTop,
    isNarrow,
  })
  const room = lane?.height ?? 0
  return {
    height: tall + room,
    marginTop: marginTop + room,
    marginBottom: 28,
    marginLeft: 0,
    marginRight,
    x: { type: 'utc', domain: days },
    y: { domain: [0, top] },
    marks: [
      ...phaseBands(register, top, isNarrow, language),
      ...(lane?.marks ?? []),
      gridY({ stroke: ink.rule, ticks }),
      sideAxis({
        ticks,
        textAnchor: 'start',
        dx: 14,
        dy: -8,
        ...(isNarrow ? { textStroke: ink.paper, textStrokeWidth: 4 } : {}),
        tickFormat: (value: number) =>
          value === 0 || value > top * 0.86 ? '' : language.number.count(value),
      }),
      baseAxis({
        ticks: isSparse ? sparse : 'month',
        tickPadding: 6,
        tickFormat: (day: Date) =>
          isNarrow && isCut(day, data, width) ? '' : axisMonth(day, isSparse, language),
      }),
      ruleY([0], { stroke: ink.strong }),
      areaY(data.weeks, { x: at, y: 'completed', fill: ink.doneWash, curve: 'linear' }),
      line(data.weeks, { x: at, y: 'registered', stroke: ink.strong, strokeWidth: strokes.thin }),
      line(data.weeks, {
        x: at,
        y: 'due',
        stroke: ink.open,
        strokeWidth: strokes.thin,
        strokeDasharray: '5 4',
      }),
      line(data.weeks, { x: at, y: 'completed', stroke: ink.done, strokeWidth: strokes.thick }),
      ...(fan === null ? [] : fanMarks(fan)),
      ...opening(data, isNarrow, language),
      ...deadline(data, isNarrow, language),
      ...occasionNotes(data, register, isNarrow, language),
      ...endNames(data, fan, { isNarrow, top, width: width - marginRight, height: tall - 64 }, language),
    ],
  }
}

function at(week: { day: string }): Date {
  return toDate(week.day)
}

function phaseBands(
  { phases }: Pick<Register, 'phases'>,
  top: number,
  isNarrow: boolean,
  { code }: Language,
): Markish[] {
  const bands = phases.map((phase, index) => ({
    label: phase[`label_${code}`],
    x1: toDate(phase.started_on),
    x2: toDate(addDays(phase.ended_on, 1)),
    shaded: index % 2 === 0,
  }))
  return [
    rect(
      bands.filter((band) => band.shaded),
      { x1: 'x1', x2: 'x2', y1: 0, y2: top, fill: ink.wash, clip: true },
    ),
    text(bands, {
      x: 'x1',
      y: top,
      text: 'label',
      textAnchor: 'start',
      lineAnchor: 'top',
      lineWidth: isNarrow ? 8 : 18,
      dx: 8,
      dy: 8,
      fill: ink.secondary,
      fontSize: isNarrow ? 12 : 14,
    }),
  ]
}

/** The first day of a campaign that has not begun. */
function opening(data: BurnUp, isNarrow: boolean, language: Language): Markish[] {
  if (data.from >= data.start) return []
  const start = toDate(data.start)
  return [
    ruleX([start], { stroke: ink.rule2, strokeWidth: strokes.thin }),
    text([start], {
      x: start,
      text: [language.messages.burnUp.opening({ day: language.date.day(data.start) })],
      frameAnchor: 'top',
      textAnchor: 'start',
      lineAnchor: 'bottom',
      dy: -8,
      fill: ink.secondary,
      fontSize: isNarrow ? 12 : 14,
    }),
  ]
}

function deadline(data: BurnUp, isNarrow: boolean, language: Language): Markish[] {
  const end = toDate(data.end)
  const label = language.messages.burnUp.deadline({ day: language.date.day(data.end) })
  return [
    ruleX([end], { stroke: ink.accent, strokeWidth: strokes.thin }),
    text([end], {
      x: end,
      text: [label],
      frameAnchor: 'top',
      textAnchor: 'end',
      lineAnchor: 'bottom',
      dy: -8,
      fill: ink.accent,
      fontSize: isNarrow ? 12 : 14,
      fontWeight: 600,
    }),
  ]
}

function occasionNotes(
  { start, end }: BurnUp,
  { occasions }: Pick<Register, 'occasions'>,
  isNarrow: boolean,
  { code }: Language,
): Markish[] {
  const inside = occasions
    .filter(({ held_on }) => held_on > start && held_on <= end)
    .map((occasion) => ({ day: toDate(occasion.held_on), label: occasion[`label_${code}`] }))
  return [
    dot(inside, {
      x: 'day',
      y: 0,
      r: 3,
      symbol: 'diamond',
      fill: ink.paper,
      stroke: ink.strong,
      strokeWidth: strokes.thin,
    }),
    text(inside, {
      x: 'day',
      y: 0,
      text: 'label',
      textAnchor: 'end',
      lineAnchor: 'bottom',
      lineWidth: isNarrow ? 11 : 16,
      dx: -8,
      dy: -6,
      fill: ink.secondary,
      ...halo,
      fontSize: 12,
    }),
  ]
}

/** Whether the name of a day, written around its tick, would begin beyond the edge of the screen. */
function isCut(day: Date, data: BurnUp, width: number): boolean {
  const [first, last] = [toDate(data.from).getTime(), toDate(lastDrawn(data)).getTime()]
  return ((day.getTime() - first) / (last - first)) * width < halfName - screenMargin
}

function axisMonth(day: Date, isSparse: boolean, language: Language): string {
  const iso = day.toISOString().slice(0, 10)
  const isYearStart = iso.slice(5, 7) === '01'
  if (isSparse || isYearStart) return language.date.month(iso)
  return language.date.shortMonth(iso)
}

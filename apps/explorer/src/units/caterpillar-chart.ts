import { areaY, dot, line, type Markish, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot'
import { shareAxis } from '../chart/axes.ts'
import { ink, strokes } from '../chart/ink.ts'
import type { Language } from '../messages/language.ts'
import { itemHref } from '../route/route.ts'
import { briefName } from '../words/brief-names.ts'
import { drawnRate } from './drawn-rate.ts'
import type { JudgedPeers, JudgedUnit } from './judged-peers.ts'
import { messages } from './messages.ts'
import { rankText } from './rank-text.ts'

export interface CaterpillarOptions {
  readonly width: number
  readonly language: Language
}

type PlacedUnit = JudgedUnit & { readonly place: number }

const narrow = 560
const margin = { left: 44, right: 72 } as const
/** Beyond so many units their intervals would run together. */
const mostIntervals = 300
/** Pieces of the band that stands for them. */
const pieces = 120

/** Whether there are too many units to draw each with its interval. */
export function areMany({ units }: JudgedPeers): boolean {
  return units.length > mostIntervals
}

/** Every unit from the best to the last: its rate, drawn to its peers' as far as its size warrants, and interval. */
export function caterpillarChart(judged: JudgedPeers, { width, language }: CaterpillarOptions): PlotOptions {
  const placed = judged.units.filter(({ n }) => n > 0).map((unit, place) => ({ ...unit, place }))
  const room = width - margin.left - margin.right
  const drawn = drawnRate(judged.units)
  return {
    height: width < narrow ? 344 : 384,
    marginTop: 16,
    marginBottom: 52,
    marginLeft: margin.left,
    marginRight: margin.right,
    x: { domain: [-1, placed.length], axis: null },
    y: { domain: [0, 1] },
    marks: [
      ...shareAxis(language),
      ruleY([0], { stroke: ink.strong }),
      ...(areMany(judged)
        ? band(placed, drawn, judged.funnel.centre)
        : intervals(placed, drawn, judged.funnel.centre, room / Math.max(1, placed.length))),
      ...reference(judged, language),
      ...ends(placed, room, language),
    ],
  }
}

type Drawn = ReturnType<typeof drawnRate>

function intervals(
  placed: readonly PlacedUnit[],
  drawn: Drawn,
  centre: number | null,
  each: number,
): Markish[] {
  return [
    ruleX(placed, {
      x: 'place',
      y1: (unit: JudgedUnit) => drawn(unit).lower,
      y2: (unit: JudgedUnit) => drawn(unit).upper,
      stroke: (unit: JudgedUnit) => colour(unit, centre),
      strokeOpacity: each < 1.5 ? 0.25 : 0.45,
      strokeWidth: Math.min(5, Math.max(0.75, each * 0.6)),
    }),
    dot(placed, {
      x: 'place',
      y: (unit: JudgedUnit) => drawn(unit).rate,
      r: Math.min(4, Math.max(1, each * 0.4)),
      fill: (unit: JudgedUnit) => colour(unit, centre),
    }),
  ]
}

/** The usual interval of units of neighbouring ranks; those that can be told from the peers stand out of it. */
function band(placed: readonly PlacedUnit[], drawn: Drawn, centre: number | null): Markish[] {
  const size = Math.ceil(placed.length / pieces)
  const usual = Array.from({ length: Math.ceil(placed.length / size) }, (_, i) => {
    const part = placed.slice(i * size, (i + 1) * size)
    const middle = (value: (unit: JudgedUnit) => number | null) =>
      median(part.flatMap((unit) => value(unit) ?? []))
    return {
      place: (i + 0.5) * size,
      rate: middle((unit) => drawn(unit).rate),
      lower: middle((unit) => drawn(unit).lower),
      upper: middle((unit) => drawn(unit).upper),
    }
  })
  return [
    areaY(usual, { x: 'place', y1: 'lower', y2: 'upper', fill: ink.open, fillOpacity: 0.22 }),
    line(usual, { x: 'place', y: 'rate', stroke: ink.open, strokeWidth: 2 }),
    dot(
      placed.filter((unit) => sideOf(unit, centre) !== null),
      {
        x: 'place',
        y: (unit: JudgedUnit) => drawn(unit).rate,
        r: 2,
        fill: (unit: JudgedUnit) => colour(unit, centre),
      },
    ),
  ]
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

/** Whether the whole interval lies on one side of the peers' rate. */
export function sideOf(
  { shrunken: { lower, upper } }: JudgedUnit,
  centre: number | null,
): 'low' | 'high' | null {
  if (centre === null || lower === null || upper === null) return null
  if (upper < centre) return 'low'
  return lower > centre ? 'high' : null
}

function colour(unit: JudgedUnit, centre: number | null): string {
  const side = sideOf(unit, centre)
  if (side === null) return ink.open
  return side === 'low' ? ink.overdue : ink.done
}

/** Named beside the units, so that it covers none. */
function reference({ funnel: { centre } }: JudgedPeers, { code, number }: Language): Markish[] {
  if (centre === null) return []
  const label = messages[code].funnel.centre({ rate: number.percent(centre, 1) })
  return [
    ruleY([centre], { stroke: ink.strong, strokeWidth: strokes.hair }),
    text([label], {
      y: centre,
      frameAnchor: 'right',
      text: [label],
      textAnchor: 'start',
      dx: 6,
      lineWidth: (margin.right - 12) / 12,
      fill: ink.strong,
      fontSize: 12,
    }),
  ]
}

/** The first and the last are named under their places, with how little these say. */
function ends(placed: readonly PlacedUnit[], room: number, language: Language): Markish[] {
  const [first, last] = [placed[0], placed.at(-1)]
  if (first === undefined || last === undefined || first === last) return []
  const place = { textAnchor: 'start', frameAnchor: 'bottom-left', lineAnchor: 'top', fontSize: 12 } as const
  return [
    { unit: first, ...place },
    { unit: last, ...place, textAnchor: 'end' as const, frameAnchor: 'bottom-right' as const },
  ].flatMap(({ unit, ...own }) => [
    text([briefName(unit.name, placed)], {
      ...own,
      title: [unit.name],
      href: [itemHref('units', unit.id)],
      dy: 8,
      lineWidth: Math.max(9, room / 2 / 11),
      textOverflow: 'ellipsis-middle',
      fill: ink.strong,
    }),
    text([rankText(unit, language)], { ...own, dy: 24, fill: ink.secondary }),
  ])
}

import { dot, type Markish, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot'
import { halo, shareAxis } from '../chart/axes.ts'
import { ink, strokes } from '../chart/ink.ts'
import type { Language } from '../messages/language.ts'
import { itemHref } from '../route/route.ts'
import { drawnRate } from './drawn-rate.ts'
import type { JudgedPeers, JudgedUnit } from './judged-peers.ts'
import { messages } from './messages.ts'
import { rankText } from './rank-text.ts'

export interface CaterpillarOptions {
  readonly width: number
  readonly language: Language
}

const narrow = 560

/** Every unit from the best to the last: its rate, drawn to its peers' as far as its size warrants, and interval. */
export function caterpillarChart(judged: JudgedPeers, { width, language }: CaterpillarOptions): PlotOptions {
  const placed = judged.units.filter(({ n }) => n > 0).map((unit, place) => ({ ...unit, place }))
  const each = width / Math.max(1, placed.length)
  const drawn = drawnRate(judged.units)
  return {
    height: width < narrow ? 320 : 360,
    marginTop: 16,
    marginBottom: 28,
    marginLeft: 44,
    marginRight: 8,
    x: { domain: [-1, placed.length], axis: null },
    y: { domain: [0, 1] },
    marks: [
      ...shareAxis(language),
      ruleY([0], { stroke: ink.strong }),
      ruleX(placed, {
        x: 'place',
        y1: (unit: JudgedUnit) => drawn(unit).lower,
        y2: (unit: JudgedUnit) => drawn(unit).upper,
        stroke: (unit: JudgedUnit) => colour(unit, judged.funnel.centre),
        strokeOpacity: each < 1.5 ? 0.25 : 0.45,
        strokeWidth: Math.min(5, Math.max(0.75, each * 0.6)),
      }),
      ...reference(judged, language),
      dot(placed, {
        x: 'place',
        y: (unit: JudgedUnit) => drawn(unit).rate,
        r: Math.min(4, Math.max(1, each * 0.4)),
        fill: (unit: JudgedUnit) => colour(unit, judged.funnel.centre),
      }),
      ...ends(placed, width, language),
    ],
  }
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

function reference({ funnel: { centre } }: JudgedPeers, { code, number }: Language): Markish[] {
  if (centre === null) return []
  const label = messages[code].funnel.centre({ rate: number.percent(centre, 1) })
  return [
    ruleY([centre], { stroke: ink.strong, strokeWidth: strokes.hair }),
    text([label], {
      y: centre,
      frameAnchor: 'left',
      text: [label],
      textAnchor: 'start',
      lineAnchor: 'bottom',
      dx: 6,
      dy: -4,
      fill: ink.strong,
      ...halo,
      fontSize: 12,
    }),
  ]
}

/** The first and the last are named, with how little their places say. */
function ends(
  placed: readonly (JudgedUnit & { place: number })[],
  width: number,
  language: Language,
): Markish[] {
  const [first, last] = [placed[0], placed.at(-1)]
  if (first === undefined || last === undefined || first === last) return []
  const lineWidth = Math.max(9, Math.min(26, width / 2 / 12 - 4))
  return [
    { unit: first, anchor: 'start' as const, side: 'bottom-left' as const },
    { unit: last, anchor: 'end' as const, side: 'bottom-right' as const },
  ].map(({ unit, anchor, side }) =>
    text([unit], {
      frameAnchor: side,
      text: (own: JudgedUnit) => `${own.name}\n${rankText(own, language)}`,
      href: (own: JudgedUnit) => itemHref('units', own.id),
      textAnchor: anchor,
      lineAnchor: 'bottom',
      dx: anchor === 'start' ? 6 : -6,
      dy: -8,
      lineWidth,
      fill: ink.strong,
      ...halo,
      fontSize: 12,
    }),
  )
}

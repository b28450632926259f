import { dot, line, type Markish, type PlotOptions, ruleY, text } from '@observablehq/plot'
import { exactFunnelLimits, widenedFunnelLimits } from '@vedich/metrics'
import { baseAxis, halo, shareAxis } from '../chart/axes.ts'
import { ink, strokes } from '../chart/ink.ts'
import { spread } from '../chart/spread.ts'
import type { Language } from '../messages/language.ts'
import { itemHref } from '../route/route.ts'
import type { JudgedPeers, JudgedUnit } from './judged-peers.ts'
import { briefName } from '../words/brief-names.ts'
import { messages } from './messages.ts'

export interface FunnelOptions {
  readonly width: number
  readonly language: Language
  /** Limits as if only chance made units differ, instead of those that allow for more. */
  readonly byChance: boolean
}

/** Units with the same counts lie on one spot; its area says how many they are. */
interface Spot {
  readonly x: number
  readonly n: number
  readonly rate: number
  readonly units: readonly JudgedUnit[]
  readonly side: 'low' | 'high' | 'within'
}

const narrow = 560
const left = 44
const mostNames = 6
/** Pixels between the numbers of spots of one rate. */
const apart = 20
/** Names keep so far from the lines at 0 and 1. */
const offLine = 0.05
/** And so far from each other. */
const nameApart = 0.06

/** Rate against size: the fewer works a unit has, the wider the room that chance alone gives it. */
export function funnelChart(judged: JudgedPeers, options: FunnelOptions): PlotOptions {
  const { width, language } = options
  const { number } = language
  const spots = spotsOf(judged, options.byChance)
  const most = Math.max(2, ...spots.map(({ n }) => n))
  const isNarrow = width < narrow
  const limits = limitMarks(judged, most, isNarrow, options)
  return {
    height: isNarrow ? 340 : 420,
    marginTop: 20,
    marginBottom: 40,
    marginLeft: left,
    marginRight: sides(isNarrow) - left,
    x: { domain: [0, most * 1.04], type: most > 150 ? 'sqrt' : 'linear' },
    y: { domain: [0, 1] },
    r: { type: 'identity' },
    marks: [
      ...shareAxis(language),
      baseAxis({
        ticks: isNarrow ? 4 : 8,
        label: messages[language.code].funnel.axis,
        tickFormat: (n: number) => (Number.isInteger(n) ? number.count(n) : ''),
      }),
      ruleY([0], { stroke: ink.strong }),
      ...limits.lines,
      ...dots(spots, (width - sides(isNarrow)) / (most * 1.04), language),
      ...limits.names,
      ...names(spots, judged.units, { isNarrow, taken: limits.places }, language),
    ],
  }
}

/** Pixels beside the values. */
function sides(isNarrow: boolean): number {
  return left + (isNarrow ? 12 : 112)
}

/** What the limits say of a unit: by chance alone, or with the variance between units allowed for. */
export function flagOf(unit: JudgedUnit, byChance: boolean) {
  return byChance ? unit.flag : unit.adjustedFlag
}

function spotsOf({ units }: JudgedPeers, byChance: boolean): Spot[] {
  const spots = new Map<string, JudgedUnit[]>()
  for (const unit of units) {
    if (unit.n === 0) continue
    const key = `${unit.x}/${unit.n}`
    const there = spots.get(key)
    if (there === undefined) spots.set(key, [unit])
    else there.push(unit)
  }
  return [...spots.values()].flatMap((there): Spot[] => {
    const [first] = there
    if (first === undefined) return []
    const flag = flagOf(first, byChance) ?? 'within'
    const side = flag.endsWith('low') ? 'low' : flag.endsWith('high') ? 'high' : 'within'
    return [{ x: first.x, n: first.n, rate: first.x / first.n, units: there, side }]
  })
}

/** The lines, which lie under the units, and their names, which lie over them. */
function limitMarks(
  { funnel: { centre, overdispersion } }: JudgedPeers,
  most: number,
  isNarrow: boolean,
  { language, byChance }: FunnelOptions,
): { readonly lines: Markish[]; readonly names: Markish[]; readonly places: readonly number[] } {
  if (centre === null) return { lines: [], names: [], places: [] }
  const words = messages[language.code].funnel
  const sizes = sizesUpTo(Math.round(most * 1.04))
  const isWidened = !byChance && (overdispersion.tau2 ?? 0) > 0
  const at = (n: number, level: number) =>
    isWidened
      ? widenedFunnelLimits(n, centre, overdispersion, { level })
      : exactFunnelLimits(n, centre, { level })
  const curves = [
    { level: 0.95, label: words.look, dash: '5 4' },
    { level: 0.998, label: words.signal, dash: '1.5 3' },
  ].map((curve) => ({ ...curve, points: sizes.map((n) => ({ n, ...at(n, curve.level) })) }))
  const ends = curves.map(({ label, points }) => ({ label, y: points.at(-1)?.lower ?? 0 }))
  const places = spread([centre, ...ends.map(({ y }) => y)], 0.055)
  const names = [{ label: words.centre({ rate: language.number.percent(centre, 1) }) }, ...ends].map(
    ({ label }, i) => ({ label, y: places[i] ?? 0 }),
  )
  const lines = [
    ruleY([centre], { stroke: ink.strong, strokeWidth: strokes.hair }),
    ...curves.flatMap(({ points, dash }) =>
      (['lower', 'upper'] as const).map((side) =>
        line(points, { x: 'n', y: side, stroke: ink.open, strokeWidth: strokes.thin, strokeDasharray: dash }),
      ),
    ),
  ]
  const named = [
    text(names, {
      y: 'y',
      frameAnchor: 'right',
      text: 'label',
      textAnchor: isNarrow ? 'end' : 'start',
      dx: isNarrow ? 8 : 6,
      dy: isNarrow ? -7 : 0,
      fill: ink.secondary,
      ...halo,
      fontSize: 12,
    }),
  ]
  return { lines, names: named, places }
}

/** Whole sizes, each up to 200 and then as many as the eye can tell apart. */
function sizesUpTo(most: number): number[] {
  const step = Math.max(1, most / 200)
  return [...new Set(Array.from({ length: 201 }, (_, i) => Math.max(1, Math.round(i * step))))].filter(
    (n) => n <= most,
  )
}

const colours = { low: ink.overdue, high: ink.done, within: ink.open }

/** @param perWork about the pixels from one size to the next */
function dots(spots: readonly Spot[], perWork: number, { number }: Language): Markish[] {
  // Larger ones lie below, those out of line on top.
  const sorted = spots.toSorted(
    (a, b) => Number(a.side !== 'within') - Number(b.side !== 'within') || b.units.length - a.units.length,
  )
  return [
    dot(sorted, {
      x: 'n',
      y: 'rate',
      r: (spot: Spot) => Math.min(22, 3.5 * Math.sqrt(spot.units.length)),
      symbol: (spot: Spot) => symbols[spot.side],
      fill: (spot: Spot) => (spot.side === 'within' ? ink.paper : colours[spot.side]),
      fillOpacity: (spot: Spot) => (spot.side === 'within' ? 0.6 : 1),
      stroke: (spot: Spot) => colours[spot.side],
      strokeWidth: strokes.thin,
    }),
    text(numbered(spots, apart / perWork), {
      x: 'n',
      y: 'rate',
      text: (spot: Spot) => number.count(spot.units.length),
      fill: ink.secondary,
      ...halo,
      fontSize: 12,
    }),
  ]
}

/** Spots of several units, without those whose number would touch that of more. */
function numbered(spots: readonly Spot[], gap: number): Spot[] {
  const chosen: Spot[] = []
  const several = spots.filter(({ units, side }) => units.length > 5 && side === 'within')
  for (const spot of several.toSorted((a, b) => b.units.length - a.units.length)) {
    const isNear = chosen.some(
      ({ n, rate }) => Math.abs(rate - spot.rate) < 0.05 && Math.abs(n - spot.n) < gap,
    )
    if (!isNear) chosen.push(spot)
  }
  return chosen
}

const symbols = { low: 'triangle', high: 'square', within: 'circle' } as const

/**
 * Units out of line are named, the largest first; their names are links, so that keys reach them. Several on one spot are
 * counted.
 */
function names(
  spots: readonly Spot[],
  all: JudgedPeers['units'],
  { isNarrow, taken }: { isNarrow: boolean; taken: readonly number[] },
  { code, number }: Language,
): Markish[] {
  const named = spots
    .filter(({ side }) => side !== 'within')
    .toSorted((a, b) => b.n - a.n)
    .slice(0, isNarrow ? 3 : mostNames)
    .flatMap(({ n, rate, units }) => {
      const [first] = units
      if (first === undefined) return []
      const isOne = units.length === 1
      const name = isOne
        ? briefName(first.name, all)
        : messages[code].funnel.several({ count: number.count(units.length) })
      return [{ n, rate, name, href: isOne ? itemHref('units', first.id) : null }]
    })
  if (named.length === 0) return []
  const most = Math.max(...spots.map(({ n }) => n))
  const places = keptAbove(
    offLine,
    spread(
      named.map(({ rate }) => Math.min(1 - offLine, Math.max(offLine, rate))),
      nameApart,
    ),
  )
  return [true, false].map((isLeft) =>
    text(
      named
        .map((unit, i) => ({ ...unit, y: places[i] ?? unit.rate }))
        .filter(({ n }) => n > most / 2 === isLeft)
        // In a narrow chart the limits are named within it, at its right side.
        .map((unit) => ({ ...unit, y: isNarrow && isLeft ? above(unit.y, taken) : unit.y })),
      {
        x: 'n',
        y: 'y',
        text: 'name',
        href: 'href',
        title: 'name',
        textAnchor: isLeft ? 'end' : 'start',
        dx: isLeft ? -10 : 10,
        lineWidth: isNarrow ? 12 : 20,
        textOverflow: 'ellipsis',
        fill: ink.strong,
        ...halo,
        fontSize: 12,
        fontWeight: 600,
      },
    ),
  )
}

/** Places that are none below the least, as far apart as they were at least. */
function keptAbove(least: number, places: readonly number[]): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place)
  const kept = [...places]
  let free = least
  for (const { place, index } of order) {
    kept[index] = Math.max(free, place)
    free = (kept[index] ?? free) + nameApart
  }
  return kept
}

/** The first place from one upwards that is no name's already. */
function above(place: number, taken: readonly number[]): number {
  const inTheWay = taken.filter((y) => y >= place - offLine).toSorted((a, b) => a - b)
  return inTheWay.reduce((free, y) => (y - free < offLine * 1.6 ? y + offLine * 2 : free), place)
}

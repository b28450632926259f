import { dot, link, type Markish, text } from '@observablehq/plot'
import { type BurnUp, lastDrawn } from '../data/burn-up.ts'
import { daysBetween, toDate } from '../format/date.ts'
import type { Language } from '../messages/language.ts'
import { halo } from './axes.ts'
import type { Fan } from './fan.ts'
import { ink, strokes } from './ink.ts'
import { spread } from './spread.ts'

export interface EndPlace {
  readonly isNarrow: boolean
  /** The value at the top of the chart. */
  readonly top: number
  /** Of the days, in pixels. */
  readonly width: number
  /** Of the values, in pixels. */
  readonly height: number
}

interface End {
  readonly day: string
  readonly value: number
  readonly label: string
  readonly color: string
}

/** Pixels between names, and from the lowest to the axis. */
const apart = 20

/**
 * Each line is named where it ends; names that would touch are moved apart. Where what is to come leaves a name no
 * room, it stands beyond the deadline, led to by a dotted line.
 */
export function endNames(data: BurnUp, fan: Fan | null, place: EndPlace, language: Language): Markish[] {
  const ends = endsOf(data, fan, language)
  const { isNarrow, top, height } = place
  const isBeyond = !isNarrow && hasNoRoom(data, ends, place.width)
  const perPixel = top / height
  const values = ends.map(({ value }) => value)
  const names = raised(
    spread(isNarrow ? besideLines(values, 12 * perPixel) : values, apart * perPixel),
    apart * perPixel,
  )
  return ends.flatMap(({ day, value, label, color }, index) => {
    const name = { x: toDate(isBeyond ? data.end : day), y: names[index] ?? value }
    const isBefore = isNarrow && shareOf(data, day) * place.width > roomFor(label)
    const at = toDate(day)
    return [
      isBeyond && day < data.end
        ? link([name], {
            x1: at,
            y1: value,
            x2: name.x,
            y2: name.y,
            stroke: color,
            strokeWidth: strokes.hair,
            strokeDasharray: '1 3',
          })
        : null,
      dot([value], { x: at, y: value, r: 4, fill: color, stroke: ink.paper }),
      text([name], {
        x: 'x',
        y: 'y',
        text: [label],
        textAnchor: isBefore ? 'end' : 'start',
        dx: isBefore ? -8 : 10,
        fill: color,
        ...halo,
        fontSize: isNarrow ? 12 : 14,
        fontWeight: 600,
      }),
    ]
  })
}

/** Pixels that a name takes beside its dot. */
export function roomFor(label: string): number {
  return 18 + 7.6 * label.length
}

/** From the bottom up, so that names of equal values stand in this order. */
function endsOf(data: BurnUp, fan: Fan | null, { number, messages }: Language): End[] {
  const words = messages.burnUp
  const forecast = fan?.weeks.at(-1)
  const line = (value: number, name: (p: { count: string }) => string, color: string): End => ({
    day: data.lastDay,
    value,
    label: name({ count: number.count(value) }),
    color,
  })
  return [
    ...(fan === null || forecast === undefined
      ? []
      : [{ day: forecast.day, value: forecast.middle, label: fan.label, color: ink.secondary }]),
    line(data.completed, words.completed, ink.done),
    ...(data.due === 0 ? [] : [line(data.due, words.due, ink.open)]),
    line(data.registered, ({ count }) => data.scopeLabel ?? words.registered({ count }), ink.strong),
  ]
}

function hasNoRoom(data: BurnUp, ends: readonly End[], width: number): boolean {
  const left = (1 - shareOf(data, data.lastDay)) * width
  return data.lastDay < data.end && left < Math.max(...ends.map(({ label }) => roomFor(label)))
}

/** How far along the chart a day is. */
function shareOf(data: BurnUp, day: string): number {
  return daysBetween(data.from, day) / Math.max(1, daysBetween(data.from, lastDrawn(data)))
}

/** Inside the chart a name keeps clear of its line: above it, or below where another line runs close above. */
function besideLines(values: readonly number[], offset: number): number[] {
  return values.map((value, place) => {
    // Of equal values the later stands above.
    const above = Math.min(...values.filter((other, i) => other > value || (other === value && i > place)))
    return above - value < 2 * offset ? value - offset : value + offset
  })
}

/** No name reaches below the axis: what stands on it pushes up what is above. */
function raised(places: readonly number[], gap: number): number[] {
  const order = places.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at)
  const moved = [...places]
  let least = gap / 2
  for (const { at, index } of order) {
    const place = Math.max(at, least)
    moved[index] = place
    least = place + gap
  }
  return moved
}

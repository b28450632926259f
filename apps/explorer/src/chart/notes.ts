import { dot, type Markish, ruleX, text } from '@observablehq/plot'
import { toDate } from '../format/date.ts'
import { halo } from './axes.ts'
import { ink, strokes } from './ink.ts'

/** A note on a day: its number among the notes, and its words. */
export interface ChartNote {
  readonly day: string
  readonly number: string
  readonly label: string
}

export interface NotePlace {
  readonly days: { readonly start: string; readonly end: string }
  /** Width of the days in pixels. */
  readonly width: number
  /** Height of the chart's values above the axis. */
  readonly top: number
  /** What is written above the axis already, ending at its day. */
  readonly written?: readonly Written[]
  /** Whether the words have room; a number then stands for them. */
  readonly isNarrow: boolean
}

/** Words above the axis: the day they end at, and how much room they take in pixels. */
export interface Written {
  readonly day: Date
  readonly width: number
  readonly height: number
}

interface PlacedNote extends ChartNote {
  readonly at: Date
  /** Where its mark stands: on its day, or so much beside it that the chart holds it whole. */
  readonly spot: Date
  readonly level: number
  readonly isLate: boolean
}

const radius = 9
const line = 22
/** Room of the words of one note, in pixels. */
const room = { words: 170, number: 20 } as const
const levels = 6
/** From the axis to the lowest mark. */
const foot = 5

/** A numbered mark above the axis for each note, with its words where there is room, and a line up through the days. */
export function noteMarks(notes: readonly ChartNote[], place: NotePlace): Markish[] {
  const placed = placeNotes(notes, place)
  if (placed.length === 0) return []
  return [
    ruleX(placed, { x: 'at', y1: 0, y2: place.top, stroke: ink.rule2, strokeDasharray: '1 4' }),
    ...Array.from({ length: levels }, (_, level) =>
      marksOf(
        placed.filter((note) => note.level === level),
        level,
        place,
      ),
    ),
  ].flat()
}

function marksOf(notes: readonly PlacedNote[], level: number, { isNarrow }: NotePlace): Markish[] {
  if (notes.length === 0) return []
  const dy = -(radius + foot + level * line)
  const words = (late: boolean) =>
    text(
      notes.filter(({ isLate }) => isLate === late),
      {
        x: 'spot',
        y: 0,
        dy,
        dx: late ? -radius - 5 : radius + 5,
        text: 'label',
        title: 'label',
        textAnchor: late ? 'end' : 'start',
        lineWidth: 13,
        textOverflow: 'ellipsis',
        fill: ink.strong,
        ...halo,
        fontSize: 12,
      },
    )
  return [
    dot(notes, {
      x: 'spot',
      y: 0,
      dy,
      r: radius,
      fill: ink.paper,
      stroke: ink.strong,
      strokeWidth: strokes.hair,
    }),
    text(notes, { x: 'spot', y: 0, dy, text: 'number', fill: ink.strong, fontSize: 12 }),
    ...(isNarrow ? [] : [words(false), words(true)]),
  ]
}

/**
 * Notes that would touch each other or what is written already stand above it. Those of other days than the chart's are
 * left out.
 */
export function placeNotes(
  notes: readonly ChartNote[],
  { days, width, isNarrow, written = [] }: NotePlace,
): PlacedNote[] {
  const from = toDate(days.start).getTime()
  const span = Math.max(1, toDate(days.end).getTime() - from)
  const placeOf = (day: Date) => ((day.getTime() - from) / span) * width
  const taken = written.flatMap(({ day, width: reach, height }) =>
    Array.from({ length: Math.ceil((height - foot) / line) }, (_, level) => ({
      level,
      from: placeOf(day) - reach,
      to: placeOf(day),
    })),
  )
  return notes
    .filter(({ day }) => day >= days.start && day <= days.end)
    .map((note) => {
      const at = toDate(note.day)
      const x = Math.min(Math.max(placeOf(at), radius + 1), width - radius - 1)
      const spot = new Date(from + (x / width) * span)
      const isLate = x > width - room.words
      const reach = isNarrow ? room.number : room.words
      const [left, right] = isLate ? [x - reach, x + radius] : [x - radius, x + reach]
      const isFree = (level: number) =>
        taken.every((other) => other.level !== level || other.to < left || other.from > right)
      const level = Array.from({ length: levels }, (_, index) => index).find(isFree) ?? levels - 1
      taken.push({ level, from: left, to: right })
      return { ...note, at, spot, level, isLate }
    })
}

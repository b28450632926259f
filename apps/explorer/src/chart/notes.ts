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
  /** Whether the words have room; a number then stands for them. */
  readonly isNarrow: boolean
}

interface PlacedNote extends ChartNote {
  readonly at: Date
  readonly level: number
  readonly isLate: boolean
}

const radius = 9
const line = 22
/** Room of the words of one note, in pixels. */
const room = { words: 170, number: 20 } as const
const levels = 4

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
  const dy = -(radius + 5 + level * line)
  const words = (late: boolean) =>
    text(
      notes.filter(({ isLate }) => isLate === late),
      {
        x: 'at',
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
      x: 'at',
      y: 0,
      dy,
      r: radius,
      fill: ink.paper,
      stroke: ink.strong,
      strokeWidth: strokes.hair,
    }),
    text(notes, { x: 'at', y: 0, dy, text: 'number', fill: ink.strong, fontSize: 12 }),
    ...(isNarrow ? [] : [words(false), words(true)]),
  ]
}

/** Notes that would touch stand above each other. Those of other days than the chart's are left out. */
export function placeNotes(notes: readonly ChartNote[], { days, width, isNarrow }: NotePlace): PlacedNote[] {
  const from = toDate(days.start).getTime()
  const span = Math.max(1, toDate(days.end).getTime() - from)
  const taken: { level: number; from: number; to: number }[] = []
  return notes
    .filter(({ day }) => day >= days.start && day <= days.end)
    .map((note) => {
      const at = toDate(note.day)
      const x = ((at.getTime() - from) / span) * width
      const isLate = x > width - room.words
      const reach = isNarrow ? room.number : room.words
      const [left, right] = isLate ? [x - reach, x + radius] : [x - radius, x + reach]
      const isFree = (level: number) =>
        taken.every((other) => other.level !== level || other.to < left || other.from > right)
      const level = Array.from({ length: levels }, (_, index) => index).find(isFree) ?? levels - 1
      taken.push({ level, from: left, to: right })
      return { ...note, at, level, isLate }
    })
}

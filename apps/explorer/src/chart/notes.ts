import { dot, type Markish, ruleX, text } from '@observablehq/plot'
import { halo } from './axes.ts'
import { ink, strokes } from './ink.ts'

/** A note on a day: its number among the notes, and its words. */
export interface ChartNote {
  readonly day: string
  readonly number: string
  readonly label: string
}

/** A note where its day lies on the axis of a chart: a time in milliseconds, or a number of days. */
export interface NoteAt extends ChartNote {
  readonly at: number
}

/** Where notes stand: in a lane above the frame of a chart. */
export interface LanePlace {
  /** First and last value of the axis. */
  readonly from: number
  readonly to: number
  /** Width of the axis in pixels. */
  readonly width: number
  /** Pixels between frame and lane, for what is written there. */
  readonly above: number
  /** Whether words have no room; a number then stands for them. */
  readonly isNarrow: boolean
}

/** What is drawn of the notes, and how many pixels higher the chart is for it. */
export interface NoteLane {
  readonly marks: Markish[]
  readonly height: number
}

interface PlacedNote extends NoteAt {
  /** Where its mark stands: on its day, or so much beside it that the chart holds it whole. */
  readonly spot: number
  readonly level: number
  /** Its words stand before its mark. */
  readonly isLate: boolean
  readonly hasWords: boolean
}

const radius = 9
const line = 22
/** Room of the words of one note, at most, and of its number, in pixels. */
const room = { words: 320, number: 2 * radius + 3 } as const
/** Pixels of a letter, about, and of what stands around the words. */
const letter = 6.4
const around = 2 * radius + 10
const levels = 6

/** A numbered mark above the frame for each note, with its words where there is room, and a line down through the days. */
export function noteLane(notes: readonly NoteAt[], place: LanePlace): NoteLane {
  const placed = placeNotes(notes, place)
  const used = new Set(placed.map(({ level }) => level))
  return {
    height: used.size === 0 ? 0 : (Math.max(...used) + 1) * line,
    // The lines first: none crosses the mark of another note.
    marks: [ruleOf, marksOf].flatMap((drawn) =>
      [...used].flatMap((level) =>
        drawn(
          placed.filter((note) => note.level === level),
          place.above + level * line,
        ),
      ),
    ),
  }
}

function ruleOf(notes: readonly PlacedNote[], up: number): Markish {
  return ruleX(notes, { x: 'at', stroke: ink.rule2, strokeDasharray: '1 4', insetTop: -up })
}

function marksOf(notes: readonly PlacedNote[], up: number): Markish[] {
  const spot = { x: 'spot', frameAnchor: 'top', lineAnchor: 'middle', dy: -(up + radius) } as const
  const words = (late: boolean) =>
    text(
      notes.filter(({ isLate, hasWords }) => hasWords && isLate === late),
      {
        ...spot,
        dx: late ? -radius - 5 : radius + 5,
        text: 'label',
        title: 'label',
        textAnchor: late ? 'end' : 'start',
        lineWidth: (room.words - around) / 12,
        textOverflow: 'ellipsis',
        fill: ink.strong,
        ...halo,
        fontSize: 12,
      },
    )
  return [
    dot(notes, {
      x: 'spot',
      frameAnchor: 'top',
      dy: spot.dy,
      r: radius,
      fill: ink.paper,
      stroke: ink.strong,
      strokeWidth: strokes.hair,
    }),
    text(notes, { ...spot, text: 'number', fill: ink.strong, fontSize: 12 }),
    words(false),
    words(true),
  ]
}

/**
 * Notes that would touch each other stand above each other; those without room for their words stand as numbers, and
 * where there is no room for a number either, one mark tells the first and the last of several. Those of other days
 * than the chart's are left out.
 */
export function placeNotes(notes: readonly NoteAt[], { from, to, width, isNarrow }: LanePlace): PlacedNote[] {
  const span = Math.max(1, to - from)
  const taken: { readonly level: number; readonly from: number; readonly to: number }[] = []
  const placed: PlacedNote[] = []
  for (const note of notes.filter(({ at }) => at >= from && at <= to).toSorted((a, b) => a.at - b.at)) {
    const x = Math.min(Math.max(((note.at - from) / span) * width, radius + 1), width - radius - 1)
    const long = Math.min(room.words, note.label.length * letter + around)
    const isLate = x > width - long
    const half = room.number / 2
    const number = { from: x - half, to: x + half }
    const words = isLate ? { ...number, from: x - long } : { ...number, to: x + long }
    const free = (reach: typeof number) =>
      Array.from({ length: levels }, (_, level) => level).find((level) =>
        taken.every((other) => other.level !== level || other.to < reach.from || other.from > reach.to),
      )
    const worded = isNarrow ? undefined : free(words)
    const level = worded ?? free(number)
    const last = placed.at(-1)
    if (level === undefined && last !== undefined) {
      placed[placed.length - 1] = joined(last, note)
      continue
    }
    const hasWords = worded !== undefined
    taken.push({ level: level ?? 0, ...(hasWords ? words : number) })
    placed.push({ ...note, spot: from + (x / width) * span, level: level ?? 0, isLate, hasWords })
  }
  return placed
}

/** One mark for a note and those before it: "12–15". */
function joined(last: PlacedNote, { number }: NoteAt): PlacedNote {
  return { ...last, number: `${last.number.split('–')[0] ?? ''}–${number}`, hasWords: false }
}

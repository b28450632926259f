import { type Markish, text } from '@observablehq/plot'
import { halo } from './axes.ts'
import { ink } from './ink.ts'

/** A row of a chart whose name stands above its line, what it says at the other end. */
export interface NamedRow {
  readonly label: string
  readonly detail: string
  /** The whole name, where the label is a short one. */
  readonly name?: string
  readonly href?: string
  /** Its top, in pixels from the top of the chart. */
  readonly y: number
}

/** Room at both sides for half a mark, which names reach into. */
export const side = 8

type Named = Pick<NamedRow, 'label' | 'detail'>

/** Pixels of a character, about: of names and of what is said beside them. */
const character = { label: 7.2, detail: 6.3 } as const
const lead = 20
/** Plot takes letters to be wider than ours are. */
const slimmer = 1.12

/** Pixels above each row for its name: some where one of the names has no room beside what its row says. */
export function roomAbove(rows: readonly Named[], width: number): number {
  const isTight = rows.some(
    ({ label, detail }) => label.length * character.label + detail.length * character.detail > width,
  )
  return isTight ? lead : 0
}

/**
 * Name and detail of each row, in one line or, with room above, in two. A name that is too long loses its middle: names
 * of units often begin alike.
 */
export function rowNames(rows: readonly NamedRow[], width: number, above = 0): Markish[] {
  const longest = above > 0 ? 0 : Math.max(0, ...rows.map(({ detail }) => detail.length))
  const place = { y: 'y', fontSize: 14, lineAnchor: 'top', href: 'href', ...halo } as const
  return [
    text(rows, {
      ...place,
      frameAnchor: 'left',
      text: 'label',
      title: (row: NamedRow) => row.name ?? row.label,
      textAnchor: 'start',
      dx: -side,
      dy: -above,
      fill: ink.strong,
      fontWeight: 600,
      lineWidth: Math.max(6, above > 0 ? (width / 14) * slimmer : width / 14 - longest * 0.45 - 0.5),
      textOverflow: 'ellipsis-middle',
    }),
    text(rows, {
      ...place,
      ...(above > 0
        ? { frameAnchor: 'left', textAnchor: 'start', dx: -side }
        : { frameAnchor: 'right', textAnchor: 'end', dx: side }),
      text: 'detail',
      fill: ink.secondary,
    }),
  ]
}

/** Values under the last row, from the least to the greatest; those at the ends stay inside the chart. */
export function scaleUnder(
  bottom: number,
  values: readonly number[],
  label: (value: number) => string,
): Markish[] {
  return values.map((value, place) => {
    const [textAnchor, dx] =
      place === 0
        ? (['start', -side] as const)
        : place === values.length - 1
          ? (['end', side] as const)
          : (['middle', 0] as const)
    return text([value], {
      x: value,
      y: bottom,
      text: [label(value)],
      textAnchor,
      dx,
      lineAnchor: 'top',
      fill: ink.secondary,
      fontSize: 12,
    })
  })
}

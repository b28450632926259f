import {
  binAt,
  type BoardChoice,
  boardChoices,
  type BoardPanel,
  type BoardScale,
  type BoardSpan,
  boardSpans,
  dayScale,
  edgesOf,
  wholeScale,
} from '@vedich/metrics'
import type { AmountName, DayName } from '../route/filter.ts'

const mostBins = 90

/** A panel of values to choose from. */
export interface ChoicePanel extends BoardPanel {
  readonly field: BoardChoice
  readonly scale: null
}

/** A panel with an order: its bins run from the first to the last, both included. */
export interface SpanPanel extends BoardPanel {
  readonly field: DayName | AmountName
  readonly scale: BoardScale
  readonly first: number
  readonly last: number
}

export type Panel = ChoicePanel | SpanPanel

/** The panels of a board from the least and greatest values; a field without values has no panel. */
export function panelsOf(
  extents: Readonly<Record<string, unknown>>,
  fields: readonly BoardChoice[] = boardChoices,
): Panel[] {
  const choices = fields.map((field): Panel => ({ field, scale: null }))
  return [...choices, ...boardSpans.flatMap((field) => spanPanel(field, extents))]
}

export function isSpanPanel(panel: Panel): panel is SpanPanel {
  return panel.scale !== null
}

/** The values that some bins of a panel hold together, both ends included. */
export function spanOfBins({ scale }: SpanPanel, first: number, last: number) {
  return { from: edgesOf(first, scale).from, to: edgesOf(last, scale).to }
}

function spanPanel(field: BoardSpan, extents: Readonly<Record<string, unknown>>): SpanPanel[] {
  const least = bound(extents[`${field}_min`])
  const greatest = bound(extents[`${field}_max`])
  if (least === null || greatest === null) return []
  const scale = scaleFor(field, least, greatest)
  return [{ field, scale, first: binAt(least, scale), last: binAt(greatest, scale) }]
}

function scaleFor(field: BoardSpan, least: string | number, greatest: string | number): BoardScale {
  if (field === 'budget') return { kind: 'powers' }
  if (field === 'late') return wholeScale(Number(least), Number(greatest), mostBins)
  return dayScale(String(least), String(greatest), mostBins)
}

/** Mosaic reads a day of the calendar as a moment, midnight UTC. */
function bound(value: unknown): string | number | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

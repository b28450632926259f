import type { SpanPanel } from './panels.ts'

/** Bins from the first to the last, both included. */
export interface BinSpan {
  readonly first: number
  readonly last: number
}

/** What a drag holds: one end with the other standing still, or the whole span, held at a bin. */
export type Grip =
  | { readonly kind: 'end'; readonly anchor: number }
  | { readonly kind: 'whole'; readonly span: BinSpan; readonly at: number }

type Axis = Pick<SpanPanel, 'first' | 'last'>

/** The bin under a place on the axis, from 0 on the left to 1 on the right. */
export function binAtPlace({ first, last }: Axis, place: number): number {
  return Math.min(last, Math.max(first, first + Math.floor(place * (last - first + 1))))
}

/**
 * What a press takes hold of: an end of the span when it is near one, the span when it is inside, else a new span.
 * `exact` is the place in bins, `near` how many bins count as near.
 */
export function gripAt(bin: number, span: BinSpan | null, exact: number, near: number): Grip {
  if (span === null) return { kind: 'end', anchor: bin }
  if (Math.abs(exact - span.first) <= near) return { kind: 'end', anchor: span.last }
  if (Math.abs(exact - (span.last + 1)) <= near) return { kind: 'end', anchor: span.first }
  if (bin >= span.first && bin <= span.last) return { kind: 'whole', span, at: bin }
  return { kind: 'end', anchor: bin }
}

/** The span when the hand that holds the grip is over a bin; it never leaves the axis. */
export function dragged({ first, last }: Axis, grip: Grip, bin: number): BinSpan {
  if (grip.kind === 'end') return { first: Math.min(grip.anchor, bin), last: Math.max(grip.anchor, bin) }
  const by = Math.max(first - grip.span.first, Math.min(last - grip.span.last, bin - grip.at))
  return { first: grip.span.first + by, last: grip.span.last + by }
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -4,
  PageUp: 4,
  Home: -Infinity,
  End: Infinity,
}

/** The span after a key on one of its ends; NULL for other keys. The ends may meet, not pass. */
export function nudged(
  { first, last }: Axis,
  span: BinSpan,
  end: 'first' | 'last',
  key: string,
): BinSpan | null {
  const by = steps[key]
  if (by === undefined) return null
  if (end === 'first') return { ...span, first: Math.min(span.last, Math.max(first, span.first + by)) }
  return { ...span, last: Math.max(span.first, Math.min(last, span.last + by)) }
}

import { binAt, type BoardField, edgesOf, isChosen, isWithin } from '@vedich/metrics'
import { openStatuses, selectedBy } from '../data/work.ts'
import { amountNames, choiceNames, dayNames, type Filter } from '../route/filter.ts'
import type { Key } from './counts.ts'
import { isSpanPanel, type Panel, type SpanPanel } from './panels.ts'

type Condition = ReturnType<typeof isChosen>

/** What one field of a filter asks, as a predicate; NULL when it asks nothing. */
export function conditionOf(filter: Filter, field: BoardField): Condition | null {
  const choice = choiceNames.find((name) => name === field)
  if (choice !== undefined) {
    return filter[choice].length === 0 ? null : isChosen(choice, selectedBy(filter[choice]))
  }
  const span = [...dayNames, ...amountNames].find((name) => name === field)
  const reach = span === undefined ? null : filter[span]
  return span === undefined || reach === null ? null : isWithin(span, reach)
}

/** What every field asks but some. */
export function conditionsBut(filter: Filter, except: readonly BoardField[]): Condition[] {
  return [...choiceNames, ...dayNames, ...amountNames].flatMap((field) => {
    const condition = except.includes(field) ? null : conditionOf(filter, field)
    return condition === null ? [] : [condition]
  })
}

/** The bins of a panel that a reach covers; NULL when it is for all works, or for those without a value. */
export function chosenBins(
  reach: Filter[SpanPanel['field']],
  panel: SpanPanel,
): { first: number; last: number } | null {
  if (reach === null || reach === 'none') return null
  const clamp = (bin: number) => Math.min(panel.last, Math.max(panel.first, bin))
  return {
    first: reach.from === null ? panel.first : clamp(binAt(reach.from, panel.scale)),
    last: reach.to === null ? panel.last : clamp(binAt(reach.to, panel.scale)),
  }
}

/**
 * Whether a value of a panel meets what the filter asks there. NULL when the bins cannot tell, because a span begins
 * or ends inside of one.
 */
export function keeperOf(filter: Filter, panel: Panel): ((key: Key) => boolean) | null {
  if (!isSpanPanel(panel)) {
    const values = filter[panel.field]
    if (values.length === 0) return () => true
    const kept = new Set(selectedBy(values))
    return (key) => kept.has(key === null ? null : String(key))
  }
  const reach = filter[panel.field]
  if (reach === null) return () => true
  if (reach === 'none') return (key) => key === null
  const { from, to } = reach
  const first = from === null ? -Infinity : binAt(from, panel.scale)
  const last = to === null ? Infinity : binAt(to, panel.scale)
  const startsWithBin = from === null || edgesOf(first, panel.scale).from === from
  const endsWithBin = to === null || edgesOf(last, panel.scale).to === to
  if (!startsWithBin || !endsWithBin) return null
  return (key) => typeof key === 'number' && key >= first && key <= last
}

/** Adds a value to the choices of a field, or takes it away; `open` gives way to the statuses it stands for. */
export function toggled(values: readonly string[], value: string): string[] {
  const plain = values.flatMap((known) => (known === 'open' ? openStatuses : [known]))
  return plain.includes(value) ? plain.filter((known) => known !== value) : [...plain, value]
}

import type { BoardField } from '@vedich/metrics'
import { type Filter, printFilter } from '../route/filter.ts'
import { keeperOf } from './conditions.ts'
import type { Counts, Key } from './counts.ts'
import type { Panel } from './panels.ts'
import { answer, type Tile } from './tile.ts'

export type Target = BoardField | 'total'

/** The tiles of one active panel: they answer every filter that differs from theirs in that panel alone. */
export interface Tiles {
  readonly active: Panel
  /** The filter without the active panel, printed. */
  readonly rest: string
  readonly of: ReadonlyMap<Target, Tile>
}

/** What a filter asks of the other panels, to tell whether tiles still hold. */
export function restOf(filter: Filter, { field }: Panel): string {
  const params = printFilter(filter)
  params.delete(field)
  return params.toString()
}

/** What a filter keeps of the active panel; NULL when these tiles cannot answer it. */
export function keptIn(tiles: Tiles | null, filter: Filter): ((key: Key) => boolean) | null {
  if (tiles === null || restOf(filter, tiles.active) !== tiles.rest) return null
  return keeperOf(filter, tiles.active)
}

/** The counts of a panel when that much is kept; NULL when these tiles cannot tell. */
export function answerOf(
  tiles: Tiles | null,
  isKept: ((key: Key) => boolean) | null,
  target: Target,
): Counts | null {
  const tile = tiles?.of.get(target)
  return tile === undefined || isKept === null ? null : answer(tile, isKept)
}

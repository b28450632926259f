import type { Param } from '@vedich/engine'
import type { CellProblem, CompiledCell } from './cell/compiled-cell.ts'

/** `running` until its value is known; `cancelled` when the reader stopped its query. */
export type CellPhase = 'running' | 'done' | 'error' | 'cancelled'

export interface CellState {
  readonly cell: number
  readonly phase: CellPhase
  /** Only of `error` and `cancelled`. */
  readonly problem: CellProblem | null
}

/** What the cells are told of the page they stand in. */
export interface Surroundings {
  readonly language: 'vi' | 'en'
  readonly theme: 'light' | 'dark' | 'system'
  readonly contrast: 'more' | 'system'
  /** Campaign that `metric()` and `works()` ask about unless told otherwise; NULL asks about all. */
  readonly campaign: string | null
}

export interface QueryFailure {
  readonly what: string
  readonly fix: string | null
  readonly isCancelled: boolean
}

/** A cell as readers see it, without anything that runs. */
export interface BakedCell {
  readonly id: number
  readonly html: string
}

/** How high something of a cell is. */
export interface CellPixels {
  readonly cell: number
  readonly pixels: number
}

/** From the page to the frame. */
export type ToFrame =
  | { readonly type: 'surroundings'; readonly surroundings: Surroundings }
  /** `again` runs even when it did not change. */
  | { readonly type: 'cells'; readonly cells: readonly CompiledCell[]; readonly again: number | null }
  /** Room that the page needs below what each cell shows, for the cell's editor; NULL when nobody edits. */
  | { readonly type: 'rooms'; readonly rooms: readonly CellPixels[] | null }
  | { readonly type: 'answer'; readonly ask: number; readonly bytes: Uint8Array }
  | { readonly type: 'failure'; readonly ask: number; readonly failure: QueryFailure }
  | { readonly type: 'bake' }
  | { readonly type: 'ping' }

/** From the frame to the page, which must take none of it on trust. */
export type FromFrame =
  | { readonly type: 'state'; readonly state: CellState }
  | { readonly type: 'computing'; readonly cell: number }
  | {
      readonly type: 'ask'
      readonly ask: number
      readonly cell: number | null
      readonly sql: string
      readonly params: readonly Param[]
    }
  | { readonly type: 'drop'; readonly ask: number }
  | { readonly type: 'height'; readonly pixels: number }
  /** Of what cells show, without the room below it; told while somebody edits. */
  | { readonly type: 'heights'; readonly heights: readonly CellPixels[] }
  | { readonly type: 'baked'; readonly cells: readonly BakedCell[] }
  | { readonly type: 'pong' }

/** What the frame posts to its parent to ask for a port. */
export const readySignal = 'vedich:notebook-ready'

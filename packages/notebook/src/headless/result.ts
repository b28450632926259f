import type { EngineErrorDetail } from '@vedich/engine'
import type { BakedCell, CellState } from '../protocol.ts'

export interface HeadlessResult {
  readonly states: readonly CellState[]
  /** Empty when the notebook had to be stopped. */
  readonly html: readonly BakedCell[]
}

/** What Node answers to a query of the page: base64 of Arrow, or why not. */
export type Answer =
  | { readonly bytes: string; readonly failure?: undefined }
  | { readonly failure: Pick<EngineErrorDetail, 'code' | 'what' | 'fix'> }

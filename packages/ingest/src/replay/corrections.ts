import type { FileIdentity } from '../source/identify.ts'
import type { RowKey } from './row-key.ts'

/** One row that an office sent back, to stand in the place of a row of a source. */
export interface Correction {
  readonly key: RowKey
  readonly cells: readonly (string | null)[]
  /** Where it stands in the workbook that was sent back. */
  readonly sheet: string
  readonly row: number
}

/** A workbook that was sent back, in `corrections/` of the campaign folder. */
export interface CorrectionFile {
  /** Campaign-relative. */
  readonly path: string
  readonly file: string
  readonly identity: FileIdentity
  readonly format: string
  /** Rows of the workbook, corrections and others. */
  readonly read: number
  readonly corrections: readonly Correction[]
}

/** `same`: the row was sent back as it was. */
export type CorrectionOutcome = 'applied' | 'same'

/** The corrections a sheet is read with, and what became of each; one without an outcome found no row of its own. */
export interface SheetCorrections {
  readonly list: readonly { readonly file: CorrectionFile; readonly correction: Correction }[]
  readonly outcomes: Map<Correction, CorrectionOutcome>
}

/** Folder of a campaign in which workbooks that were sent back are kept, since every later reading needs them too. */
export const correctionsFolder = 'corrections'

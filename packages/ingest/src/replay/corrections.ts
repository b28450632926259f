import type { FileIdentity } from '../source/file-identity.ts'

/** What ties a row of a workbook of rejected rows to the row of the source it stands for. */
export interface RowKey {
  readonly campaign: string
  /** Campaign-relative path of the source. */
  readonly path: string
  /** Empty for a file that is one table. */
  readonly sheet: string
  /** Row of the source, from 1. */
  readonly row: number
  /** Cells that follow the columns that explain the row. */
  readonly cells: number
  /** Of the cells as they were, so that a row that has changed since is not taken for this one. */
  readonly fingerprint: string
}

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

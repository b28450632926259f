import { fileId } from '../run/file-entry.ts'
import type { SheetTable } from '../run/reading.ts'
import type { NumberedSheet } from '../source/stage.ts'
import type { Database } from '../warehouse/connection.ts'
import { correctCells, writeCorrections } from './correct-cells.ts'

/** Reads the staged sheet with the corrections that were sent back for it, and books each cell that was replaced. */
export async function correctSheet(
  staging: Database,
  books: Database,
  { number, sheet, corrections }: SheetTable & Pick<NumberedSheet, 'number'>,
  origin: { readonly campaign: string; readonly file: string; readonly run: string },
): Promise<void> {
  if (!corrections) return
  const cells = await correctCells(staging, { number, sheet }, corrections)
  const source = { file: origin.file, sheet: sheet.name ?? '', run: origin.run }
  await writeCorrections(books, source, cells, ({ path, identity }) =>
    fileId(origin.campaign, path, identity.sha256),
  )
}

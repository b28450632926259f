import { quoteIdentifier } from '@vedich/model'

import { cellList } from '../source/cell.ts'
import { rowSql } from '../source/stack.ts'
import { type NumberedSheet, viewRecords } from '../source/stage.ts'
import type { Database } from '../warehouse/connection.ts'
import type { Correction, CorrectionFile, SheetCorrections } from './corrections.ts'
import { plainText, rowFingerprint } from './row-key.ts'

/** A cell that was put in the place of another. */
export interface CorrectedCell {
  readonly file: CorrectionFile
  readonly correction: Correction
  /** 0-based. */
  readonly column: number
  readonly before: string | null
  readonly after: string | null
}

/**
 * Puts the cells of corrected rows in the place of those of the staged sheet, in the order of the files. A correction holds
 * only for the row it was made of, so one whose row has changed since is left.
 */
export async function correctCells(
  db: Database,
  { number, sheet }: NumberedSheet,
  { list, outcomes }: SheetCorrections,
): Promise<CorrectedCell[]> {
  const rows = await correctedRows(
    db,
    { number, sheet },
    list.map(({ correction }) => correction.key.row),
  )
  const record = await viewRecords(db, 'stage', 'sheet_text', [number])
  const changed: CorrectedCell[] = []
  for (const { file, correction } of list) {
    const row = rows.get(correction.key.row)
    if (!row || rowFingerprint(row.cells) !== correction.key.fingerprint) continue
    const cells = correction.cells.slice(0, row.cells.length)
    const own = cells.flatMap((after, column) => {
      const before = plainText(row.cells[column] ?? null)
      return before === after ? [] : [{ file, correction, column, before, after }]
    })
    for (const { column, after } of own) {
      await db.run(
        `UPDATE sheet_text SET ${quoteIdentifier(`c${column}`)} = $after::VARCHAR WHERE ${record} = $record`,
        { after, record: row.record },
      )
      row.cells[column] = after
    }
    changed.push(...own)
    outcomes.set(correction, own.length > 0 ? 'applied' : 'same')
  }
  return changed
}

/** Writes which cells were put in the place of which. */
export async function writeCorrections(
  db: Database,
  source: { readonly file: string; readonly sheet: string; readonly run: string },
  cells: readonly CorrectedCell[],
  fileIdOf: (file: CorrectionFile) => string,
): Promise<void> {
  for (const { file, correction, column, before, after } of cells) {
    const place = { file: source.file, sheet: source.sheet, row: correction.key.row, column: column + 1 }
    // A cell corrected twice was first what the source says.
    await db.run(
      `INSERT INTO meta.correction BY NAME
       SELECT $run AS run_id, $file AS source_file_id, $sheet AS source_sheet, $row AS source_row,
              $column AS source_column, $before::VARCHAR AS before, $after::VARCHAR AS after,
              $correctionFile AS correction_file_id, $correctionSheet AS correction_sheet,
              $correctionRow AS correction_row
       WHERE NOT EXISTS (FROM meta.correction WHERE source_file_id = $file AND source_sheet = $sheet
                         AND source_row = $row AND source_column = $column)`,
      {
        run: source.run,
        ...place,
        before,
        after,
        correctionFile: fileIdOf(file),
        correctionSheet: correction.sheet,
        correctionRow: correction.row,
      },
    )
    await db.run(
      `UPDATE meta.correction SET after = $after::VARCHAR, correction_file_id = $correctionFile,
              correction_sheet = $correctionSheet, correction_row = $correctionRow
       WHERE source_file_id = $file AND source_sheet = $sheet AND source_row = $row AND source_column = $column`,
      {
        ...place,
        after,
        correctionFile: fileIdOf(file),
        correctionSheet: correction.sheet,
        correctionRow: correction.row,
      },
    )
  }
}

async function correctedRows(
  db: Database,
  { number, sheet }: NumberedSheet,
  rows: readonly number[],
): Promise<Map<number, { readonly record: number; readonly cells: (string | null)[] }>> {
  await db.run('CREATE OR REPLACE TEMP TABLE corrected_row (source_row BIGINT)')
  await db.appendTemp(
    'corrected_row',
    [...new Set(rows)].map((row) => [String(row)]),
  )
  const found = await db.rows(
    `WITH placed AS (
       SELECT stage.*, ${rowSql([number], 'stage.record')} + 1 + coalesce(blank.lines, 0) AS source_row
       FROM stage ASOF LEFT JOIN blank ON stage.record >= blank.record
     )
     SELECT record, source_row, ${cellList(sheet.columns)} AS cells FROM placed SEMI JOIN corrected_row USING (source_row)`,
  )
  return new Map(
    found.map((row) => [
      Number(row['source_row']),
      { record: Number(row['record']), cells: [...(row['cells'] as (string | null)[])] },
    ]),
  )
}

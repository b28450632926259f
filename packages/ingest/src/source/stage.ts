import type { Database } from '../warehouse/connection.ts'
import { blankLinesBefore } from './blank-lines.ts'
import { cleanCell, columnNames } from './cell.ts'
import { readCsv } from './read-csv.ts'
import type { Sheet, Skipped } from './sheet.ts'
import { fillTallCells } from './tall-cells.ts'

/** Loads a sheet: `temp.stage` as it is, `temp.cells` with clean text, `temp.blank` with its blank lines. */
export async function stageSheet(db: Database, sheet: Sheet): Promise<void> {
  await readCsv(db, 'stage', sheet)
  await fillTallCells(db, 'stage', sheet.tallCells)
  const cells = columnNames(sheet.columns).map((name, column) => `${cleanCell(column)} AS ${name}`)
  await db.run(`CREATE OR REPLACE TEMP TABLE cells AS SELECT record, ${cells.join(', ')} FROM stage`)
  await db.run('CREATE OR REPLACE TEMP TABLE blank (record BIGINT, lines BIGINT)')
  const skipped = sheet.skipped ?? (await blankLines(sheet))
  await db.appendTemp(
    'blank',
    skipped.map(({ record, lines }) => [String(record), String(lines)]),
  )
}

async function blankLines({ utf8, delimiter }: Sheet): Promise<Skipped[]> {
  const blanks = await blankLinesBefore(utf8, delimiter)
  return blanks.map((record, index) => ({ record, lines: index + 1 }))
}

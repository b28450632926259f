import type { Database } from '../warehouse/connection.ts'
import { blankLinesBefore } from './blank-lines.ts'
import { cleanCell, columnNames } from './cell.ts'
import type { FileIdentity } from './identify.ts'
import type { InspectedFile } from './inspect.ts'
import { readCsv } from './read-csv.ts'

/** Loads an inspected file: `temp.stage` as it is, `temp.cells` with clean text, `temp.blank` with its blank lines. */
export async function stageFile(db: Database, file: InspectedFile, identity: FileIdentity): Promise<void> {
  await readCsv(db, 'stage', file)
  const cells = columnNames(file.columns).map((name, column) => `${cleanCell(column)} AS ${name}`)
  await db.run(`CREATE OR REPLACE TEMP TABLE cells AS SELECT record, ${cells.join(', ')} FROM stage`)
  await db.run('CREATE OR REPLACE TEMP TABLE blank (record BIGINT, lines BIGINT)')
  // Another encoding hides line ends from a search through the bytes.
  if (!identity.mayHaveBlankLines && file.utf8 === file.path) return
  const blanks = await blankLinesBefore(file.utf8, file.delimiter)
  await db.appendTemp(
    'blank',
    blanks.map((record, index) => [String(record), String(index + 1)]),
  )
}

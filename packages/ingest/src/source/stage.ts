import type { Database } from '../warehouse/connection.ts'
import { blankLinesBefore } from './blank-lines.ts'
import type { FileIdentity } from './identify.ts'
import type { InspectedFile } from './inspect.ts'
import { readCsv } from './read-csv.ts'

/** Loads an inspected file into `temp.stage` as text, and its blank lines into `temp.blank`. */
export async function stageFile(db: Database, file: InspectedFile, identity: FileIdentity): Promise<void> {
  await readCsv(db, 'stage', file)
  await db.run('CREATE OR REPLACE TEMP TABLE blank (record BIGINT, lines BIGINT)')
  if (!identity.mayHaveBlankLines) return
  const blanks = await blankLinesBefore(file.utf8, file.delimiter)
  await db.appendTemp(
    'blank',
    blanks.map((record, index) => [String(record), String(index + 1)]),
  )
}

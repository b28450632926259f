import type { Campaign } from '../campaign/load.ts'
import type { Reading } from '../run/reading.ts'
import type { Database } from '../warehouse/connection.ts'
import { checkContract, type CheckedBook, type TableColumns } from './check-contract.ts'
import { knownColumns, previousTables, writeColumns, writeDrift } from './drift-books.ts'

/** A reading whose columns are as its contract lets them be, and what has changed about them. */
export type CheckedReading = Reading & Pick<CheckedBook, 'tables' | 'drift'>

/**
 * Holds each file, as it is opened, against the previous reading of its path, or else of its series, which may be a file of
 * this run.
 * @throws UserError for a file that its contract refuses.
 */
export async function checkContracts(
  db: Database,
  campaign: Campaign,
  readings: AsyncIterable<Reading>,
): Promise<CheckedReading[]> {
  const inThisRun = new Map<string, readonly TableColumns[]>()
  const checked: CheckedReading[] = []
  const known = await knownColumns(db, campaign.id)
  for await (const reading of readings) {
    const { source, book } = reading
    if (!book) {
      checked.push({ ...reading, tables: [], drift: [] })
      continue
    }
    const previous =
      known.has(source.path) || known.has(source.series)
        ? await previousTables(db, campaign.id, source.path, source.series)
        : { isSamePath: false, tables: [] }
    const before = previous.isSamePath ? previous.tables : (inThisRun.get(source.series) ?? previous.tables)
    const outcome = checkContract(source, book, before)
    inThisRun.set(source.series, outcome.tables)
    checked.push({ ...reading, ...outcome })
  }
  return checked
}

/** Writes the columns of files that were read, and what changed about them. */
export async function writeContracts(
  db: Database,
  readings: readonly (CheckedReading & { readonly file: string })[],
  run: string,
): Promise<void> {
  await writeColumns(
    db,
    readings.map(({ file, source, tables }) => ({ file, series: source.series, tables })),
    run,
  )
  for (const { file, drift } of readings) await writeDrift(db, file, drift, run)
}

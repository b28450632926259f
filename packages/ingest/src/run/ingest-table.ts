import { sizeOf } from '#platform'

import type { Campaign } from '../campaign/load.ts'
import { readingContext } from '../campaign/reading-context.ts'
import { type Preamble, readPreamble } from '../layout/preamble.ts'
import type { DocumentReference } from '../layout/reference.ts'
import { correctSheet } from '../replay/correct-sheet.ts'
import { rowsAbove } from '../source/sheet.ts'
import { stageSheet } from '../source/stage.ts'
import { tellDay } from '../table/register-day.ts'
import { parseStage } from '../table/parse.ts'
import { addTierSummaries, removeTierSummaries } from '../table/summary-tiers.ts'
import type { TableSpec } from '../table/spec.ts'
import type { Spelling } from '../table/spellings.ts'
import type { Database } from '../warehouse/connection.ts'
import { writeFindings, writeGaps } from './books.ts'
import { type MergeCounts, mergeRegister, mergeRows, type Origin } from './merge.ts'
import type { Meter } from './progress.ts'
import type { SheetTable } from './reading.ts'
import type { RunContext } from './ingest-campaign.ts'
import { dropSetAside, handOver, setAside } from './set-aside.ts'
import { settleRows } from './settle.ts'
import { addUnits } from './units.ts'
import { writeVisibility } from './visibility.ts'

/** What the tables of a file say of themselves, and where their rows went. */
export interface ReadTables {
  readonly asOf: string | undefined
  readonly reference: DocumentReference | undefined
  readonly counts: MergeCounts
}

/**
 * Reads the tables of one kind in a file into `core`: each sheet is staged and parsed, then all are settled together,
 * so that a work named on two sheets is one work; then the books are kept and the rows merged.
 */
export async function ingestTables(
  { db, beside, onStage }: RunContext,
  campaign: Campaign,
  spec: TableSpec,
  tables: readonly SheetTable[],
  origin: Origin,
  meter: Meter,
): Promise<ReadTables> {
  await db.run(
    'CREATE OR REPLACE TEMP TABLE known_unit AS SELECT unit_id FROM core.unit WHERE campaign_id = $campaign',
    { campaign: campaign.id },
  )
  const preambles: Preamble[] = []
  const spellings: (readonly Spelling[])[] = []
  const workbench = spec.role === 'register' && (await isLarge(tables)) ? await beside() : undefined
  const staging = workbench?.db ?? db
  for (const [index, table] of tables.entries()) {
    const { sheet, detected } = table
    const preamble = readPreamble(rowsAbove(sheet, detected.header))
    preambles.push(preamble)
    const until = (share: number) => ((index + share) / tables.length) * parsed
    onStage('load')
    meter.step(until(staged), staging.progress)
    await stageSheet(staging, sheet)
    meter.count(await countStaged(staging))
    onStage('parse')
    meter.step(until(1))
    await correctSheet(staging, db, table, origin)
    await tellDay(staging, detected.asOf ?? preamble.asOf ?? null)
    spellings.push(await parseSheet(staging, campaign, table, preamble))
    await setAside(staging, index)
  }
  if (workbench) await handOver(workbench, db, tables.length)
  onStage('settle')
  meter.step(settled)
  await settleRows(
    db,
    spec,
    tables.map(({ sheet }) => sheet.name),
  )
  onStage('book')
  for (const [index, { sheet, detected }] of tables.entries()) {
    await writeFindings(db, spec, { index, sheet, header: detected.header }, origin)
    await writeVisibility(db, { index, sheet, header: detected.header }, origin)
  }
  const distinct = joinSpellings(spellings.flat())
  await writeGaps(db, distinct, origin)
  if (spec.role === 'register' || spec.role === 'summary') await addUnits(db, distinct, origin)
  onStage('merge')
  meter.step(1)
  const counts = await mergeTables(db, spec, tables, origin)
  await dropSetAside(db, tables.length, workbench ? 'VIEW' : 'TABLE')
  return {
    asOf: preambles.find(({ asOf }) => asOf !== undefined)?.asOf,
    reference: preambles.find(({ reference }) => reference !== undefined)?.reference,
    counts,
  }
}

/** Bytes of delimited text from which a workbench is worth its while. */
const largeFrom = 1 << 24

async function isLarge(tables: readonly SheetTable[]): Promise<boolean> {
  const sizes = await Promise.all(tables.map(({ sheet }) => sizeOf(sheet.utf8)))
  return sizes.some((bytes) => bytes >= largeFrom)
}

/** Where in the time of a file its sheets are parsed and its rows settled, and in the time of a sheet its text is loaded. */
const [parsed, settled, staged] = [0.5, 0.7, 0.3]

async function countStaged(db: Database): Promise<number> {
  const [row] = await db.rows('SELECT count(*) AS rows FROM sheet_text')
  return Number(row?.['rows'])
}

async function mergeTables(
  db: Database,
  spec: TableSpec,
  tables: readonly SheetTable[],
  origin: Origin,
): Promise<MergeCounts> {
  if (spec.role === 'register') return mergeRegister(db, tables.length, origin)
  if (spec.role !== 'summary') return mergeRows(db, spec, tables.length, origin)
  await removeTierSummaries(db, origin)
  const counts = await mergeRows(db, spec, tables.length, origin)
  for (const [index, table] of tables.entries()) await addTierSummaries(db, index, table, origin)
  return counts
}

async function parseSheet(
  db: Database,
  campaign: Campaign,
  { sheet, detected: { spec, header, given } }: SheetTable,
  { moneyUnit }: Preamble,
): Promise<readonly Spelling[]> {
  const context = readingContext(campaign, moneyUnit)
  const { spellings } = await parseStage(db, spec, sheet.columns, header, context, given)
  return spellings
}

/** One entry a spelling, its rows counted over all sheets. */
function joinSpellings(spellings: readonly Spelling[]): Spelling[] {
  const joined = new Map<string, Spelling>()
  for (const spelling of spellings) {
    const key = `${spelling.name}\u001f${spelling.raw}`
    joined.set(key, { ...spelling, rows: spelling.rows + (joined.get(key)?.rows ?? 0) })
  }
  return [...joined.values()]
}

import { sizeOf } from '#platform'

import { latestDay } from '../campaign/dates.ts'
import type { Campaign } from '../campaign/load.ts'
import { readingContext } from '../campaign/reading-context.ts'
import { type Preamble, readPreamble } from '../layout/preamble.ts'
import type { DocumentReference } from '../layout/reference.ts'
import { dropAnsweredFlags } from '../history/carry-over.ts'
import { findWorkKeys } from '../history/work-keys.ts'
import { correctSheet } from '../replay/correct-sheet.ts'
import { rowsAbove } from '../source/sheet.ts'
import { stageSheets } from '../source/stage.ts'
import { tellDay } from '../table/register-day.ts'
import { parseStage } from '../table/parse.ts'
import { addTierSummaries, removeTierSummaries } from '../table/summary-tiers.ts'
import type { TableSpec } from '../table/spec.ts'
import { untoldColumns } from '../table/untold.ts'
import { isGap, type Spelling } from '../table/spellings.ts'
import type { Database } from '../warehouse/connection.ts'
import { noRows, type RowCounts } from './account.ts'
import { writeFindings, writeGaps } from './books.ts'
import type { RunContext } from './ingest-campaign.ts'
import { countOutcomes, type Merged, mergeRows, mergeWorks, type Origin } from './merge.ts'
import type { Meter } from './progress.ts'
import type { SheetTable } from './reading.ts'
import { dropSetAside, handOver, setAside } from './set-aside.ts'
import { settleRows } from './settle.ts'
import { asOfOf, type NumberedTable, stacksOf } from './stacks.ts'
import { addUnits } from './units.ts'
import { writeVisibility } from './visibility.ts'

/** The tables of one kind in a file. */
export interface FileTables {
  readonly tables: readonly SheetTable[]
  readonly origin: Origin
}

/** What the tables of a file say of themselves, and where their rows went. */
export interface ReadTables {
  readonly asOf: string | undefined
  readonly reference: DocumentReference | undefined
  readonly counts: RowCounts
  /** Rows that an earlier version of the file had. */
  readonly removed: number
}

/** Tables that were parsed together and set aside under one name. */
interface ParsedStack {
  readonly name: number
  readonly tables: readonly NumberedTable[]
  readonly booked: readonly Spelling[]
}

/**
 * Reads the tables of one kind in some files, which are in the order of their standings, into `core`. Sheets of one layout are
 * staged and parsed together; then all are settled, so that a work named on two sheets of a file is one work; then the books
 * are kept and the rows merged, file by file as far as it matters.
 */
export async function ingestTables(
  { db, beside, onStage, run, startedAt }: RunContext,
  campaign: Campaign,
  spec: TableSpec,
  files: readonly FileTables[],
  meter: Meter,
): Promise<ReadTables[]> {
  await db.run(
    'CREATE OR REPLACE TEMP TABLE known_unit AS SELECT unit_id FROM core.unit WHERE campaign_id = $campaign',
    { campaign: campaign.id },
  )
  const units = await db.rows('FROM known_unit')
  const tables = numbered(files)
  const workbench = spec.role === 'register' && (await isLarge(tables)) ? await beside() : undefined
  const staging = workbench?.db ?? db
  const knownUnits = new Set(units.map((row) => String(row['unit_id'])))
  const stacks = await parseStacks({ staging, db, onStage, startedAt, knownUnits }, campaign, tables, meter)
  const asides = stacks.map(({ name, tables: own }) => ({ name, sheets: own.map(({ number }) => number) }))
  if (workbench) await handOver(workbench, db, asides)
  onStage('settle')
  meter.step(settled)
  const isCompleted = await settleRows(
    db,
    spec,
    stacks.map(({ name, tables: own }) => ({
      name,
      untold: own[0] ? untoldColumns(spec, own[0].detected.header) : [],
      sheets: own.map((table) => ({
        number: table.number,
        file: table.file,
        name: table.sheet.name,
        asOf: asOfOf(table),
      })),
    })),
  )
  await listFiles(db, spec, files)
  if (spec.role === 'register')
    await findWorkKeys(
      db,
      campaign,
      files.map(({ origin }) => origin),
    )
  onStage('book')
  for (const { name, tables: own } of stacks) {
    const [first] = own
    if (!first) continue
    const { sheet, detected } = first
    await writeFindings(db, spec, { name, columns: sheet.columns, header: detected.header }, run)
  }
  if (isCompleted) {
    await dropAnsweredFlags(
      db,
      `SELECT source_file_id, settled.* FROM settled JOIN settled_file USING (file)
       WHERE place IN (SELECT first_place FROM completed)`,
    )
  }
  for (const { number, sheet, detected, origin } of tables) {
    await writeVisibility(db, { number, sheet, header: detected.header }, origin)
  }
  const gaps = await spellingsByFile(db, stacks, ({ problem }) => isGap(problem))
  await writeGaps(
    db,
    files.map(({ origin }, file) => ({ file: origin.file, spellings: gaps.get(file) ?? [] })),
    run,
  )
  if (spec.role === 'register' || spec.role === 'summary') {
    const unitsIn = (wanted: string) => spellingsByFile(db, stacks, ({ kind }) => kind === 'unit', wanted)
    await addUnits(db, campaign.id, unitsIn, run)
  }
  onStage('merge')
  meter.step(1)
  const merged = await mergeTables(db, campaign, spec, files, stacks)
  const counts = await countOutcomes(db, stacks, merged)
  await dropSetAside(db, asides, workbench ? 'VIEW' : 'TABLE')
  const preambles = files.map((): Preamble[] => [])
  for (const { file, preamble } of tables) preambles[file]?.push(preamble)
  return merged.map(({ removed }, index) => {
    const own = preambles[index] ?? []
    return {
      asOf: latestDay(own.map(({ asOf }) => asOf)),
      reference: own.find(({ reference }) => reference !== undefined)?.reference,
      counts: counts[index] ?? noRows,
      removed,
    }
  })
}

/** Bytes of delimited text, and files, from which a workbench is worth its while. */
const [largeFrom, manyFiles] = [1 << 24, 16]

async function isLarge(tables: readonly NumberedTable[]): Promise<boolean> {
  if (tables.length >= manyFiles) return true
  const sizes = await Promise.all(tables.map(({ sheet }) => sizeOf(sheet.utf8)))
  return sizes.some((bytes) => bytes >= largeFrom)
}

function numbered(files: readonly FileTables[]): NumberedTable[] {
  const tables = files.flatMap(({ tables: own, origin }, file) =>
    own.map((table) => ({ ...table, file, origin })),
  )
  return tables.map((table, number) => {
    const preamble = readPreamble(rowsAbove(table.sheet, table.detected.header))
    return { ...table, number, preamble }
  })
}

/** Where in the time of a chunk its sheets are parsed and its rows settled, and in the time of a stack its text is loaded. */
const [parsed, settled, staged] = [0.5, 0.7, 0.3]

/** Stages and parses tables, those alike together, and sets each stack aside. */
async function parseStacks(
  {
    staging,
    db,
    onStage,
    startedAt,
    knownUnits,
  }: Pick<RunContext, 'db' | 'onStage' | 'startedAt'> & {
    readonly staging: Database
    readonly knownUnits: ReadonlySet<string>
  },
  campaign: Campaign,
  tables: readonly NumberedTable[],
  meter: Meter,
): Promise<ParsedStack[]> {
  const waiting = await stacksOf(tables)
  const done: ParsedStack[] = []
  let read = 0
  for (let own = waiting.shift(); own; own = waiting.shift()) {
    const [first] = own
    if (!first) continue
    const until = (share: number) => ((read + share * own.length) / tables.length) * parsed
    onStage('load')
    meter.step(until(staged), staging.progress)
    await stageSheets(staging, own)
    meter.count(await countStaged(staging))
    onStage('parse')
    meter.step(until(1))
    if (own.length === 1) await correctSheet(staging, db, first, first.origin)
    const { detected, preamble, sheet } = first
    await tellDay(staging, asOfOf(first) ?? null, startedAt)
    const outcome = await parseStage(
      staging,
      {
        spec: detected.spec,
        columns: sheet.columns,
        header: detected.header,
        sheets: own.map(({ number, detected: { given } }) => ({ number, given })),
        knownUnits,
      },
      readingContext(campaign, preamble.moneyUnit),
    )
    if ('unlike' in outcome) {
      const byNumber = new Map(own.map((table) => [table.number, table]))
      waiting.unshift(...outcome.unlike.map((stack) => stack.flatMap((number) => byNumber.get(number) ?? [])))
      continue
    }
    const name = done.length
    await setAside(staging, { name, sheets: own.map(({ number }) => number) })
    done.push({ name, tables: own, booked: outcome.booked })
    read += own.length
  }
  return done
}

async function countStaged(db: Database): Promise<number> {
  const [row] = await db.rows('SELECT count(*) AS rows FROM sheet_text')
  return Number(row?.['rows'])
}

/** `temp.settled_file`: what rows are given of the file they are of, and the columns that some table of it has no field for. */
async function listFiles(db: Database, spec: TableSpec, files: readonly FileTables[]): Promise<void> {
  await db.run(
    'CREATE OR REPLACE TEMP TABLE settled_file (file BIGINT, source_file_id VARCHAR, known_on DATE, untold VARCHAR)',
  )
  await db.appendTemp(
    'settled_file',
    files.map(({ tables, origin }, index) => {
      const untold = new Set(tables.flatMap(({ detected }) => untoldColumns(spec, detected.header)))
      return [String(index), origin.file, origin.knownOn, [...untold].join(' ')]
    }),
  )
}

async function mergeTables(
  db: Database,
  campaign: Campaign,
  spec: TableSpec,
  files: readonly FileTables[],
  stacks: readonly ParsedStack[],
): Promise<Merged[]> {
  const origins = files.map(({ origin }) => origin)
  if (spec.role === 'register') return mergeWorks(db, campaign.id, origins)
  const [origin, ...others] = origins
  if (!origin || others.length > 0) throw new Error(`tables of ${spec.role} are read file by file`)
  if (spec.role !== 'summary') return [await mergeRows(db, spec, origin)]
  await removeTierSummaries(db, origin)
  const merged = await mergeRows(db, spec, origin)
  for (const { name, tables } of stacks) {
    for (const table of tables) await addTierSummaries(db, { ...table, stack: name })
  }
  return [merged]
}

/**
 * Of each file those of the spellings that are asked for, one entry a spelling, its rows counted over all sheets; `wanted` is SQL
 * of the files that are asked for.
 */
async function spellingsByFile(
  db: Database,
  stacks: readonly ParsedStack[],
  isWanted: (spelling: Spelling) => boolean,
  wanted = 'SELECT file FROM settled_file',
): Promise<ReadonlyMap<number, readonly Spelling[]>> {
  const joined = new Map<number, Map<string, Spelling>>()
  for (const { name, booked } of stacks) {
    const numbers = booked.flatMap((spelling, number) => (isWanted(spelling) ? [[String(number)]] : []))
    if (numbers.length === 0) continue
    await db.run('CREATE OR REPLACE TEMP TABLE wanted_spelling (number BIGINT)')
    await db.appendTemp('wanted_spelling', numbers)
    const rows = await db.rows(
      `SELECT file, number, CAST(sum(rows) AS BIGINT) AS rows FROM booked_${name} JOIN settled_sheet USING (sheet)
       WHERE number IN (FROM wanted_spelling) AND file IN (${wanted}) GROUP BY ALL ORDER BY file, number`,
    )
    for (const row of rows) {
      const spelling = booked[Number(row['number'])]
      if (!spelling) continue
      const file = Number(row['file'])
      const spellings = joined.get(file) ?? new Map<string, Spelling>()
      const key = `${spelling.name}\u001f${spelling.raw}`
      const before = spellings.get(key)?.rows ?? 0
      joined.set(file, spellings.set(key, { ...spelling, rows: Number(row['rows']) + before }))
    }
  }
  return new Map([...joined].map(([file, spellings]) => [file, [...spellings.values()]]))
}

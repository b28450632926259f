import { readingContext } from '../campaign/reading-context.ts'
import type { ReadingRules } from '../campaign/reading-rules.ts'
import { type Preamble, readPreamble } from '../layout/preamble.ts'
import { type Book, readingOrder, type SheetTable } from '../run/reading.ts'
import { dropSetAside, setAside } from '../run/set-aside.ts'
import { settleRows } from '../run/settle.ts'
import { rowsAbove } from '../source/sheet.ts'
import { stageSheets } from '../source/stage.ts'
import { tellDay } from '../table/register-day.ts'
import { type ParsedStage, parseStage } from '../table/parse.ts'
import { untoldColumns } from '../table/untold.ts'
import type { Database } from '../warehouse/connection.ts'
import { explainColumns } from './columns.ts'
import { explainPreamble } from './explain-preamble.ts'
import { explainUnread, sheetFacts } from './explain-unread.ts'
import type { SheetExplanation } from './explanation.ts'
import { explainFindings } from './findings.ts'
import { type RowOf, stagedRow } from './place.ts'
import { explainRows } from './row-kinds.ts'
import { explainGaps, explainValues } from './values.ts'

/** A sheet that was read as it would be on ingest; its rows are set aside under `index`. */
export interface ReadSheet {
  readonly index: number
  readonly table: SheetTable
  readonly preamble: Preamble
  readonly parsed: ParsedStage
  readonly rowOf: RowOf
}

/** What is done with a sheet while its rows are at hand; `place` is that of its explanation. */
export type Look = (db: Database, sheet: ReadSheet, place: number) => Promise<void>

/** Reads the sheets of a file as an ingest would, up to the point of loading, and tells of each what it was taken for. */
export async function explainBook(
  db: Database,
  campaign: ReadingRules,
  { tables, others }: Book,
  look?: Look,
): Promise<SheetExplanation[]> {
  // Which units are known only the warehouse could tell.
  await db.run('CREATE OR REPLACE TEMP TABLE known_unit (unit_id VARCHAR)')
  const explained: SheetExplanation[] = []
  for (const role of readingOrder) {
    const own = tables.filter(({ detected }) => detected.spec.role === role)
    if (own.length === 0) continue
    const before = explained.length
    const lookHere: Look | undefined = look && ((_, sheet, place) => look(db, sheet, before + place))
    explained.push(...(await explainTables(db, campaign, own, lookHere)))
  }
  return [...explained, ...others.map((sheet) => explainUnread(sheet, undefined))]
}

/** Sheets of one kind are settled together, since a work may stand on two of them. */
async function explainTables(
  db: Database,
  campaign: ReadingRules,
  tables: readonly SheetTable[],
  look: Look | undefined,
): Promise<SheetExplanation[]> {
  const sheets: ReadSheet[] = []
  for (const [index, table] of tables.entries()) {
    const { sheet, detected } = table
    const preamble = readPreamble(rowsAbove(sheet, detected.header))
    await stageSheets(db, [{ number: index, sheet }])
    await tellDay(db, detected.asOf ?? preamble.asOf ?? null)
    const { spec, header, given } = detected
    const parsed = await parseStage(
      db,
      { spec, header, columns: sheet.columns, sheets: [{ number: index, given }] },
      readingContext(campaign, preamble.moneyUnit),
    )
    if ('unlike' in parsed) throw new Error('a sheet alone is like itself')
    const rowOf = await stagedRow(db, sheet)
    await setAside(db, { name: index, sheets: [index] })
    sheets.push({ index, table, preamble, parsed, rowOf })
  }
  const [first] = tables
  if (!first) return []
  await settleRows(
    db,
    first.detected.spec,
    sheets.map(({ index, table: { sheet, detected }, preamble }) => ({
      name: index,
      untold: untoldColumns(detected.spec, detected.header),
      sheets: [{ number: index, file: 0, name: sheet.name, asOf: detected.asOf ?? preamble.asOf }],
    })),
  )
  const explained: SheetExplanation[] = []
  for (const [place, sheet] of sheets.entries()) {
    explained.push(await explainTable(db, sheet))
    await look?.(db, sheet, place)
  }
  await dropSetAside(
    db,
    tables.map((_, index) => ({ name: index, sheets: [index] })),
  )
  return explained
}

async function explainTable(db: Database, read: ReadSheet): Promise<SheetExplanation> {
  const { sheet, detected } = read.table
  const { header, spec } = detected
  const lastRow = read.rowOf(header.record)
  const [top] = header.rows
  return {
    ...sheetFacts(sheet),
    table: spec.role,
    refusal: null,
    preamble: explainPreamble(read.preamble, detected.given, read.rowOf),
    header: top === undefined ? null : { first_row: read.rowOf(top.record), last_row: lastRow },
    columns: await explainColumns(db, read),
    rows: await explainRows(db, read),
    values: explainValues(spec, read.parsed.spellings),
    findings: await explainFindings(db, read),
    gaps: explainGaps(read.parsed.spellings),
  }
}

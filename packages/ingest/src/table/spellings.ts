import type { RuleName } from '@vedich/model'

import type { Header } from '../layout/header.ts'
import { moneyUnitOf } from '../normalise/money.ts'
import { type CodedKind, columnFacts, readValue, type ReadingContext } from '../normalise/reader.ts'
import type { Database } from '../warehouse/connection.ts'
import { rawCell } from './raw-cell.ts'
import { type FieldReading, fieldReadings } from './readings.ts'
import type { TableSpec } from './spec.ts'

/** One spelling met in a column: how often, and what it was read as. */
export interface Spelling {
  /** Name of the reading; that of the field unless a cell is read in two ways. */
  readonly name: string
  readonly kind: CodedKind
  readonly raw: string
  readonly rows: number
  readonly value: string | undefined
  readonly problem: RuleName | undefined
  readonly hint: string | undefined
}

/** Reads the distinct spellings of every coded column of the data rows, and keeps them in `temp.dictionary`. */
export async function readSpellings(
  db: Database,
  spec: TableSpec,
  header: Header<string>,
  context: ReadingContext,
): Promise<readonly Spelling[]> {
  const readings = fieldReadings(spec).filter(({ field }) => header.columns.has(field))
  const counted = await distinctValues(db, header, readings)
  const spellings = readings.flatMap((reading) =>
    readColumn(reading, counted.get(reading.field) ?? [], withHeading(context, reading, header)),
  )
  await db.run(
    `CREATE OR REPLACE TEMP TABLE dictionary (name VARCHAR, raw VARCHAR, value VARCHAR, problem VARCHAR, hint VARCHAR)`,
  )
  await db.appendTemp(
    'dictionary',
    spellings.map(({ name, raw, value, problem, hint }) => [
      name,
      raw,
      value ?? null,
      problem ?? null,
      hint ?? null,
    ]),
  )
  return spellings
}

interface Counted {
  readonly raw: string
  readonly rows: number
}

async function distinctValues(
  db: Database,
  header: Header<string>,
  readings: readonly FieldReading[],
): Promise<Map<string, Counted[]>> {
  const fields = [...new Set(readings.map(({ field }) => field))]
  const values = new Map<string, Counted[]>(fields.map((field) => [field, []]))
  if (fields.length === 0) return values
  const cells = fields.map(
    (field) =>
      `SELECT '${field}' AS field, ${rawCell(header, field)} AS raw FROM cells ANTI JOIN structure USING (record)`,
  )
  const rows = await db.rows(
    `SELECT field, raw, count(*) AS rows FROM (${cells.join(' UNION ALL ')})
     WHERE raw IS NOT NULL GROUP BY ALL ORDER BY field, raw`,
  )
  for (const row of rows) {
    values.get(String(row['field']))?.push({ raw: String(row['raw']), rows: Number(row['rows']) })
  }
  return values
}

function readColumn(
  { name, kind }: FieldReading,
  values: readonly Counted[],
  context: ReadingContext,
): Spelling[] {
  const facts = columnFacts(
    kind,
    values.map(({ raw }) => raw),
  )
  return values.map(({ raw, rows }) => {
    const outcome = readValue(kind, raw, context, facts)
    return {
      name,
      kind,
      raw,
      rows,
      value: outcome?.value,
      problem: outcome?.problem,
      hint: outcome?.hint,
    }
  })
}

/** "Kinh phí (triệu đồng)": a unit of money in a heading holds for its column. */
function withHeading(
  context: ReadingContext,
  { kind, field }: FieldReading,
  header: Header<string>,
): ReadingContext {
  if (kind !== 'money') return context
  const heading = header.headings[header.columns.get(field) ?? -1] ?? ''
  return { ...context, moneyUnit: moneyUnitOf(heading) ?? context.moneyUnit }
}

import type { RuleName } from '@vedich/model'

import type { Header } from '../layout/header.ts'
import { moneyUnitOf } from '../normalise/money.ts'
import {
  type CodedKind,
  columnFacts,
  readValue,
  type ReadingContext,
  valueTypes,
} from '../normalise/reader.ts'
import { cleanText } from '../source/cell.ts'
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

/** A field whose cells repeat: each distinct text is read once. */
export function isRepeated(spec: TableSpec, field: string): boolean {
  return spec.kinds[field] !== 'text' || spec.fillDown?.includes(field) === true
}

/**
 * Reads the distinct spellings of every coded column of the data rows. Keeps them in `temp.spelled` (field, the cell as
 * it is, its clean text, rows) and, for each field `f` whose cells repeat, in `temp.words_f`: the cell, its text as `f_raw`,
 * and each reading with its problem and hint.
 */
export async function readSpellings(
  db: Database,
  spec: TableSpec,
  header: Header<string>,
  context: ReadingContext,
): Promise<readonly Spelling[]> {
  const fields = Object.keys(spec.kinds).filter(
    (field) => header.columns.has(field) && isRepeated(spec, field),
  )
  const counted = await distinctValues(db, header, fields)
  const readings = fieldReadings(spec)
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
  for (const field of fields) {
    await db.run(
      wordsSql(
        field,
        readings.filter((reading) => reading.field === field),
      ),
    )
  }
  return spellings
}

/** One statement; a clean text is also a cell of its own, for rows that take it from a row above. */
function wordsSql(field: string, readings: readonly FieldReading[]): string {
  const values = readings.map(
    ({ name, kind }) =>
      `, CAST(${name}.value AS ${valueTypes[kind]}) AS ${name}, ${name}.problem AS ${name}_problem, ${name}.hint AS ${name}_hint`,
  )
  const joins = readings.map(
    ({ name }) => `LEFT JOIN dictionary ${name} ON ${name}.name = '${name}' AND ${name}.raw = word.text`,
  )
  return `CREATE OR REPLACE TEMP TABLE words_${field} AS
    SELECT word.cell, word.text AS ${field}_raw ${values.join('')}
    FROM (SELECT cell, text FROM spelled WHERE field = '${field}' AND text IS NOT NULL
          UNION SELECT text, text FROM spelled WHERE field = '${field}' AND text IS NOT NULL) word
    ${joins.join(' ')}`
}

interface Counted {
  readonly raw: string
  readonly rows: number
}

async function distinctValues(
  db: Database,
  header: Header<string>,
  fields: readonly string[],
): Promise<Map<string, Counted[]>> {
  await db.run(
    'CREATE OR REPLACE TEMP TABLE spelled (field VARCHAR, cell VARCHAR, text VARCHAR, rows BIGINT)',
  )
  const values = new Map<string, Counted[]>(fields.map((field) => [field, []]))
  if (fields.length === 0) return values
  const cells = fields.map(
    (field) =>
      `SELECT '${field}' AS field, ${rawCell(header, field)} AS cell, count(*) AS rows FROM stage GROUP BY ALL
       UNION ALL SELECT '${field}', ${rawCell(header, field)}, -count(*) FROM structure_text GROUP BY ALL`,
  )
  await db.run(
    `INSERT INTO spelled
     SELECT field, cell, ${cleanText('cell')}, rows FROM (
       SELECT field, cell, sum(rows) AS rows FROM (${cells.join(' UNION ALL ')}) GROUP BY ALL)
     WHERE cell IS NOT NULL AND rows > 0`,
  )
  const rows = await db.rows(
    `SELECT field, text AS raw, sum(rows)::BIGINT AS rows FROM spelled WHERE text IS NOT NULL GROUP BY ALL ORDER BY field, text`,
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

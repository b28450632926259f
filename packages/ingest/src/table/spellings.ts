import { type RuleName, rules } from '@vedich/model'

import type { Header } from '../layout/header.ts'
import { datesBeside } from '../normalise/date.ts'
import { type Evidence, sumEvidence } from '../normalise/evidence.ts'
import { moneyUnitOf } from '../normalise/money.ts'
import {
  type CodedKind,
  type ColumnFacts,
  evidenceOf,
  noFacts,
  readValue,
  type ReadingContext,
  valueTypes,
} from '../normalise/reader.ts'
import { cleanText } from '../source/cell.ts'
import { sheetSql, type Stack } from '../source/stack.ts'
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

/** What is met in the coded columns of a stack. */
export interface Spellings {
  readonly all: readonly Spelling[]
  /** Of each sheet, what a column says of its own values, where sheets differ in it. */
  readonly facts: ReadonlyMap<number, string>
}

/**
 * Reads the distinct spellings of every coded column of the data rows. Keeps them in `temp.spelled` (field, the cell as it is,
 * its clean text, rows) and, for each field `f` whose cells repeat, in `temp.words_f`: the cell, its text as `f_raw`,
 * and each reading `n` with its `n_problem` and `n_hint`, and whether that keeps the row out, `n_rejects`, NULL without a problem.
 */
export async function readSpellings(
  db: Database,
  stack: Stack,
  spec: TableSpec,
  header: Header<string>,
  context: ReadingContext,
): Promise<Spellings> {
  const fields = Object.keys(spec.kinds).filter(
    (field) => header.columns.has(field) && isRepeated(spec, field),
  )
  const counted = await distinctValues(db, header, fields)
  const readings = fieldReadings(spec)
  const facts = await factsOfSheets(db, stack, header, readings, counted)
  const [first = 0] = stack
  const read = new Map(
    readings.map((reading) => {
      const values = counted.get(reading.field) ?? []
      const column = facts.get(reading.name)?.get(first) ?? noFacts
      return [reading, readColumn(reading, values, withHeading(context, reading, spec, header), column)]
    }),
  )
  for (const field of fields) {
    const own = readings.filter((reading) => reading.field === field)
    const columns = own.map((reading) => read.get(reading) ?? [])
    await keepWords(db, field, own, counted.get(field) ?? [], columns)
  }
  const all = [...read.values()].flat()
  return { all, facts: new Map(stack.map((sheet) => [sheet, describe(facts, sheet)])) }
}

/** Facts as one text, to tell sheets with the same from others. */
function describe(facts: ReadonlyMap<string, ReadonlyMap<number, ColumnFacts>>, sheet: number): string {
  return JSON.stringify([...facts].map(([name, bySheet]) => [name, bySheet.get(sheet)]))
}

/** What is kept of a reading beside its value: the rule it breaks, the hint, and whether the rule keeps the row out. */
export const flawColumns = [
  { of: 'problem', type: 'VARCHAR' },
  { of: 'hint', type: 'VARCHAR' },
  { of: 'rejects', type: 'BOOLEAN' },
] as const

/** A clean text is also a cell of its own, for rows that take it from a row above. */
async function keepWords(
  db: Database,
  field: string,
  readings: readonly FieldReading[],
  values: readonly Counted[],
  columns: readonly (readonly Spelling[])[],
): Promise<void> {
  const types = readings.map(({ name, kind }) => {
    const flaws = flawColumns.map(({ of, type }) => `${name}_${of} ${type}`)
    return `, ${name} ${valueTypes[kind]}, ${flaws.join(', ')}`
  })
  const table = `words_${field}`
  await db.run(`CREATE OR REPLACE TEMP TABLE ${table} (cell VARCHAR, ${field}_raw VARCHAR${types.join('')})`)
  await db.appendTemp(
    table,
    values.flatMap(({ raw, cells }, index) => {
      const read = columns.flatMap((column) => keptOf(column[index]))
      return [...new Set([raw, ...cells])].map((cell) => [cell, raw, ...read])
    }),
  )
}

function keptOf(spelling: Spelling | undefined): (string | null)[] {
  const { value, problem, hint } = spelling ?? {}
  const rejects = problem === undefined ? null : String(rules[problem].severity === 'reject')
  return [value ?? null, problem ?? null, hint ?? null, rejects]
}

/** A clean text, in how many rows it is, and the cells that it is of. */
interface Counted {
  readonly raw: string
  readonly cells: string[]
  rows: number
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
       UNION ALL
       SELECT '${field}', ${rawCell(header, field)}, -count(*) FROM structure_text GROUP BY ALL`,
  )
  await db.run(
    `INSERT INTO spelled
     SELECT field, cell, ${cleanText('cell')}, rows FROM (
       SELECT field, cell, sum(rows) AS rows FROM (${cells.join(' UNION ALL ')}) GROUP BY ALL)
     WHERE cell IS NOT NULL AND rows > 0`,
  )
  const rows = await db.rows(
    `SELECT field, cell, text, rows FROM spelled WHERE text IS NOT NULL ORDER BY field, text, cell`,
  )
  for (const row of rows) {
    const own = values.get(String(row['field']))
    const [raw, cell, count] = [String(row['text']), String(row['cell']), Number(row['rows'])]
    const before = own?.at(-1)
    if (before?.raw === raw) {
      before.rows += count
      before.cells.push(cell)
    } else own?.push({ raw, rows: count, cells: [cell] })
  }
  return values
}

/** A reading whose values say something about one another, and what each of them says. */
interface Telling extends FieldReading {
  readonly evidence: NonNullable<ReturnType<typeof evidenceOf>>
  readonly values: readonly (readonly [raw: string, Evidence])[]
}

/** By reading and sheet, what the values of a column, taken together, say of each; readings of which nothing is said are left out. */
async function factsOfSheets(
  db: Database,
  stack: Stack,
  header: Header<string>,
  readings: readonly FieldReading[],
  counted: ReadonlyMap<string, readonly Counted[]>,
): Promise<ReadonlyMap<string, ReadonlyMap<number, ColumnFacts>>> {
  const telling = readings.flatMap((reading): Telling[] => {
    const counts = counted.get(reading.field) ?? []
    const evidence = evidenceOf(reading.kind)
    if (!evidence || counts.length === 0) return []
    if (evidence.isOpen !== undefined && !counts.some(({ raw }) => evidence.isOpen?.(raw) === true)) return []
    return [{ ...reading, evidence, values: counts.map(({ raw }) => [raw, evidence.of(raw)]) }]
  })
  const present =
    stack.length > 1 && telling.length > 0 ? await presentBySheet(db, stack, header, telling) : []
  const facts = new Map<string, Map<number, ColumnFacts>>()
  for (const [index, column] of telling.entries()) {
    const { name, evidence } = column
    const bySheet = new Map(present[index])
    const untold = stack.filter((sheet) => !bySheet.has(sheet) || !evidence.isTold(bySheet.get(sheet) ?? []))
    for (const [sheet, sum] of await evidenceBySheet(db, stack, header, column, untold))
      bySheet.set(sheet, sum)
    facts.set(name, new Map([...bySheet].map(([sheet, sum]) => [sheet, evidence.says(sum)])))
  }
  const dates = telling.filter(({ kind }) => kind === 'first_day' || kind === 'last_day')
  for (const sheet of stack) {
    const own = dates.map(({ name }) => facts.get(name)?.get(sheet) ?? noFacts)
    for (const [index, told] of datesBeside(own.map((fact) => fact.dates)).entries()) {
      const { name = '' } = dates[index] ?? {}
      facts.get(name)?.set(sheet, { ...(own[index] ?? noFacts), dates: told })
    }
  }
  return facts
}

/** Of each column, which evidence there is at all in each sheet: to count distinct values takes many times as long. */
async function presentBySheet(
  db: Database,
  stack: Stack,
  header: Header<string>,
  telling: readonly Telling[],
): Promise<ReadonlyMap<number, Evidence>[]> {
  await db.run('CREATE OR REPLACE TEMP TABLE evidence (name VARCHAR, text VARCHAR, present INTEGER)')
  await db.appendTemp(
    'evidence',
    telling.flatMap(({ name, values }) => values.map(([raw, counts]) => [name, raw, String(bitsOf(counts))])),
  )
  const joins = telling.map(
    ({ name, field }) =>
      `LEFT JOIN (SELECT cell, present FROM spelled JOIN evidence USING (text) WHERE field = '${field}' AND name = '${name}') ${name}
       ON ${name}.cell = ${rawCell(header, field)}`,
  )
  const rows = await db.rows(
    `SELECT ${sheetSql(stack)} AS sheet, ${telling.map(({ name }) => `bit_or(${name}.present) AS ${name}`).join(', ')}
     FROM stage ANTI JOIN structure USING (record) ${joins.join(' ')} GROUP BY ALL`,
  )
  return telling.map(({ name, values }) => {
    const length = values[0]?.[1].length ?? 0
    const found = new Map(rows.map((row) => [Number(row['sheet']), Number(row[name] ?? 0)]))
    return new Map(stack.map((sheet) => [sheet, evidenceIn(found.get(sheet) ?? 0, length)]))
  })
}

function bitsOf(counts: Evidence): number {
  return counts.reduce((bits, count, index) => (count > 0 ? bits | (1 << index) : bits), 0)
}

function evidenceIn(bits: number, length: number): Evidence {
  return Array.from({ length }, (_, index) => (bits >> index) & 1)
}

/** Sums the evidence of the distinct values of some sheets. */
async function evidenceBySheet(
  db: Database,
  stack: Stack,
  header: Header<string>,
  { field, values }: Telling,
  wanted: readonly number[],
): Promise<ReadonlyMap<number, Evidence>> {
  const length = values[0]?.[1].length ?? 0
  if (wanted.length === 0) return new Map()
  if (stack.length === 1) {
    const sum = sumEvidence(
      length,
      values.map(([, evidence]) => evidence),
    )
    return new Map(stack.map((sheet) => [sheet, sum]))
  }
  const names = Array.from({ length }, (_, index) => `e${index}`)
  await db.run(
    `CREATE OR REPLACE TEMP TABLE evidence (text VARCHAR, ${names.map((name) => `${name} BIGINT`).join(', ')})`,
  )
  await db.appendTemp(
    'evidence',
    values.map(([raw, evidence]) => [raw, ...evidence.map(String)]),
  )
  await db.run('CREATE OR REPLACE TEMP TABLE wanted (sheet BIGINT)')
  await db.appendTemp(
    'wanted',
    wanted.map((sheet) => [String(sheet)]),
  )
  const rows = await db.rows(
    `WITH own AS (
       SELECT DISTINCT ${sheetSql(stack)} AS sheet, ${rawCell(header, field)} AS cell FROM stage ANTI JOIN structure USING (record)
       WHERE ${sheetSql(stack)} IN (FROM wanted)
     )
     SELECT sheet, ${names.map((name) => `CAST(sum(${name}) AS BIGINT) AS ${name}`).join(', ')}
     FROM (SELECT DISTINCT sheet, text FROM own JOIN spelled USING (cell) WHERE field = '${field}') JOIN evidence USING (text)
     GROUP BY sheet`,
  )
  const found = new Map(rows.map((row) => [Number(row['sheet']), names.map((name) => Number(row[name]))]))
  const nothing = sumEvidence(length, [])
  return new Map(wanted.map((sheet) => [sheet, found.get(sheet) ?? nothing]))
}

/**
 * Those spellings that are booked file by file: of units that are new, and words that no vocabulary knows. How many rows of each
 * sheet have each is kept in `temp.booked` (number, its place among them; sheet; rows).
 */
export async function bookedSpellings(
  db: Database,
  stack: Stack,
  spec: TableSpec,
  header: Header<string>,
  spellings: readonly Spelling[],
  knownUnits: ReadonlySet<string>,
): Promise<readonly Spelling[]> {
  const booked = spellings.filter(
    ({ kind, value, problem }) => (kind === 'unit' && !knownUnits.has(value ?? '')) || isGap(problem),
  )
  const fieldOf = new Map(fieldReadings(spec).map(({ name, field }) => [name, field]))
  await db.run('CREATE OR REPLACE TEMP TABLE booked_text (number BIGINT, field VARCHAR, text VARCHAR)')
  await db.appendTemp(
    'booked_text',
    booked.map(({ name, raw }, index) => [String(index), fieldOf.get(name) ?? null, raw]),
  )
  await db.run('CREATE OR REPLACE TEMP TABLE booked (number BIGINT, sheet BIGINT, rows BIGINT)')
  const cells = (field: string) =>
    `SELECT cell, number, rows FROM spelled JOIN booked_text USING (field, text) WHERE field = '${field}'`
  for (const field of new Set(booked.flatMap(({ name }) => fieldOf.get(name) ?? []))) {
    await db.run(
      stack.length === 1
        ? `INSERT INTO booked SELECT number, ${sheetSql(stack)}, sum(rows) FROM (${cells(field)}) GROUP BY ALL`
        : `INSERT INTO booked
           SELECT number, ${sheetSql(stack)}, count(*) FROM stage ANTI JOIN structure USING (record)
           JOIN (${cells(field)}) word ON word.cell = ${rawCell(header, field)} GROUP BY ALL`,
    )
  }
  return booked
}

/** A word that its vocabulary does not know. */
export function isGap(problem: RuleName | undefined): boolean {
  return problem === 'unknown_status' || problem === 'unknown_tier'
}

function readColumn(
  { name, kind }: FieldReading,
  values: readonly Counted[],
  context: ReadingContext,
  facts: ColumnFacts,
): Spelling[] {
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

/** A unit of money in a heading ("Kinh phí (triệu đồng)") holds for its column, and so does a kind of units ("Phường"). */
function withHeading(
  context: ReadingContext,
  { kind, field }: FieldReading,
  spec: TableSpec,
  header: Header<string>,
): ReadingContext {
  const heading = header.headings[header.columns.get(field) ?? -1] ?? ''
  if (kind === 'unit') {
    const unitWord = /^(?:tên )?(phường|xã)$/iu.exec(heading.normalize('NFC').trim())?.[1]
    return unitWord === undefined ? context : { ...context, unitWord }
  }
  if (kind === 'tick') {
    const ticks = Object.keys(spec.kinds).filter(
      (other) => spec.kinds[other] === 'tick' && header.columns.has(other),
    )
    return { ...context, isOnlyTick: ticks.length === 1 }
  }
  if (kind !== 'money') return context
  return { ...context, moneyUnit: moneyUnitOf(heading) ?? context.moneyUnit }
}

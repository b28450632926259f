import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import { type Continuation, isTotalLead, type StructuralRow } from '../layout/structure.ts'
import { cellList, cleanColumns, sheetRows } from '../source/cell.ts'
import type { Database } from '../warehouse/connection.ts'
import type { SheetFinding } from './sheet-findings.ts'

/** Fields whose texts are long enough to be broken over two rows. */
const longFields = ['title', 'unit', 'location', 'note'] as const

const beginsInside = /^(?!\p{Ll}[.)] )\p{Ll}/u
const endsInside =
  /[,;(–-]$|(?:^| )(?:và|của|tại|cho|từ|đến|với|trên|hoặc|theo|thuộc|các|đường|phường|xã|kênh|rạch|hẻm|ấp|thôn|tuyến|quốc lộ|tỉnh lộ)$/iu

/**
 * True for a text that breaks off before one that goes on with it: "Nâng cấp hẻm 23," and "khu phố 3". A small letter tells
 * nothing where the `whole` begins with one.
 */
function goesOnWith(before: string, text: string, whole: string): boolean {
  const isOpen = before.lastIndexOf('(') > before.lastIndexOf(')')
  const isInside = beginsInside.test(text) && !beginsInside.test(whole)
  return !/^[-–+•*]/u.test(text) && !isTotalLead(text) && (isInside || endsInside.test(before) || isOpen)
}

/**
 * Rows of a register in which nothing but texts of the work above go on, as tables of Word have them, or under a
 * number that is merged over both: each with the record of that work and what is added to it.
 */
export async function brokenCells(
  db: Database,
  rows: readonly SheetRow[],
  header: Header<string>,
  columns: number,
): Promise<ReadonlyMap<number, Continuation>> {
  const found = new Map<number, Continuation>()
  const seq = header.columns.get('seq')
  const long = longFields.flatMap((field) => {
    const column = header.columns.get(field)
    return column === undefined ? [] : [{ field, column }]
  })
  if (!header.columns.has('title')) return found
  const others = [...header.columns.values()].filter((at) => !long.some(({ column }) => column === at))
  const bare = rows.filter(
    ({ record, cells }) =>
      record > header.record + 1 &&
      long.some(({ column }) => (cells[column] ?? null) !== null) &&
      others.every((column) => (cells[column] ?? null) === null),
  )
  const under = seq === undefined ? [] : await rowsUnder(db, seq, columns)
  if (bare.length + under.length === 0) return found
  await db.run('CREATE OR REPLACE TEMP TABLE row_before (record BIGINT)')
  await db.appendTemp(
    'row_before',
    [...bare, ...under].map(({ record }) => [String(record - 1)]),
  )
  const befores = new Map((await rowsOf(db, 'row_before', columns)).map((row) => [row.record, row]))
  for (const row of [...bare, ...under].toSorted((a, b) => a.record - b.record)) {
    const before = befores.get(row.record - 1)
    const isWork =
      before !== undefined &&
      (seq === undefined
        ? others.some((column) => (before.cells[column] ?? null) !== null)
        : /\d/u.test(before.cells[seq] ?? ''))
    const work = found.get(row.record - 1)?.record ?? (isWork ? row.record - 1 : undefined)
    const isUnder = seq !== undefined && (row.cells[seq] ?? null) !== null
    const texts = long.flatMap(({ field, column }) => {
      const [text, first] = [row.cells[column] ?? null, before?.cells[column] ?? null]
      const whole = befores.get(work ?? -1)?.cells[column] ?? ''
      return text === null || (isUnder && text === first) ? [] : [{ field, text, first, whole }]
    })
    const isOfWork = others.every((column) => !isUnder || row.cells[column] === before?.cells[column])
    const areParts = texts.every(({ first, text, whole }) => first !== null && goesOnWith(first, text, whole))
    if (work === undefined || texts.length === 0 || !isOfWork || !areParts) continue
    found.set(row.record, { record: work, texts: new Map(texts.map(({ field, text }) => [field, text])) })
  }
  return found
}

/** The rows under the merged cells of a column. */
async function rowsUnder(db: Database, column: number, columns: number): Promise<readonly SheetRow[]> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE row_under AS
     SELECT DISTINCT unnest(range(first + 1, last + 1)) AS record FROM tall_cell WHERE place = ${column}`,
  )
  return rowsOf(db, 'row_under', columns)
}

/** The rows of the stage whose records a table lists, picked out before they are cleaned. */
async function rowsOf(db: Database, table: string, columns: number): Promise<readonly SheetRow[]> {
  const [listed] = await db.rows(`SELECT count(*) > 0 AS some FROM ${table}`)
  if (listed?.['some'] !== true) return []
  await db.run(
    `CREATE OR REPLACE TEMP TABLE listed_text AS SELECT stage.* FROM stage SEMI JOIN ${table} USING (record)`,
  )
  return sheetRows(
    await db.rows(
      `SELECT record, ${cellList(columns)} AS cells FROM (SELECT record, ${cleanColumns(columns)} FROM listed_text) ORDER BY record`,
    ),
  )
}

/** `temp.continued`: by work, what is added to its cells. Returns the fields of which there is any. */
export async function keepContinued(
  db: Database,
  structure: readonly StructuralRow[],
): Promise<readonly string[]> {
  const parts = structure.flatMap(({ goesOn }) => goesOn ?? [])
  const fields = longFields.filter((field) => parts.some(({ texts }) => texts.has(field)))
  if (fields.length === 0) return fields
  const works = new Map<number, string[][]>()
  for (const { record, texts } of parts) {
    const said = works.get(record) ?? fields.map(() => [])
    for (const [index, field] of fields.entries()) {
      const text = texts.get(field)
      if (text !== undefined) said[index]?.push(text)
    }
    works.set(record, said)
  }
  await db.run(
    `CREATE OR REPLACE TEMP TABLE continued (record BIGINT, ${fields.map((field) => `${field} VARCHAR`).join(', ')})`,
  )
  await db.appendTemp(
    'continued',
    [...works].map(([record, said]) => [
      String(record),
      ...said.map((texts) => (texts.length === 0 ? null : texts.join(' '))),
    ]),
  )
  return fields
}

/** Each work whose cells go on in the rows below it, with what is added to them. */
export function continuations(structure: readonly StructuralRow[]): SheetFinding[] {
  const found = new Map<number, SheetFinding>()
  for (const { record, texts } of structure.flatMap(({ goesOn }) => goesOn ?? [])) {
    const [first = null] = texts.keys()
    const before = found.get(record)
    const value = [...(before?.value == null ? [] : [before.value]), ...texts.values()].join('; ')
    found.set(record, { record, rule: 'continued_cell', field: before?.field ?? first, value, hint: null })
  }
  return [...found.values()]
}

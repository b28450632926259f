import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import type { Continuation, StructuralRow } from '../layout/structure.ts'
import { cellList, sheetRows } from '../source/cell.ts'
import type { Database } from '../warehouse/connection.ts'
import type { SheetFinding } from './sheet-findings.ts'

/** Fields whose texts are long enough to be broken over two rows. */
const longFields = ['title', 'unit', 'location', 'note'] as const

const beginsInside = /^(?!\p{Ll}[.)] )\p{Ll}/u
const endsInside = /[,;(–-]$|(?:^| )(?:và|của|tại|cho|từ|đến|với|trên|hoặc|theo|thuộc|các|đường|phường|xã)$/iu

/** True for a text that breaks off before one that goes on with it: "Nâng cấp hẻm 23," and "khu phố 3". */
export function goesOnWith(before: string, text: string): boolean {
  const isOpen = before.lastIndexOf('(') > before.lastIndexOf(')')
  return !/^[-–+•*]/u.test(text) && (beginsInside.test(text) || endsInside.test(before) || isOpen)
}

/**
 * Rows of a numbered register in which nothing but texts of the work above go on, as tables of Word have them: each with the
 * record of that work and what is added to it.
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
  if (seq === undefined || !header.columns.has('title')) return found
  const mayGoOn = rows.filter(
    ({ record, cells }) =>
      record > header.record + 1 &&
      cells.some((cell) => cell !== null) &&
      cells.every((cell, at) => cell === null || long.some(({ column }) => column === at)),
  )
  if (mayGoOn.length === 0) return found
  await db.run('CREATE OR REPLACE TEMP TABLE row_before (record BIGINT)')
  await db.appendTemp(
    'row_before',
    mayGoOn.map(({ record }) => [String(record - 1)]),
  )
  const befores = new Map(
    sheetRows(
      await db.rows(
        `SELECT record, ${cellList(columns)} AS cells FROM cells SEMI JOIN row_before USING (record) ORDER BY record`,
      ),
    ).map((row) => [row.record, row]),
  )
  for (const { record, cells } of mayGoOn) {
    const before = befores.get(record - 1)
    const isWork = before !== undefined && /\d/u.test(before.cells[seq] ?? '')
    const work = found.get(record - 1)?.record ?? (isWork ? record - 1 : undefined)
    const texts = long.flatMap(({ field, column }) => {
      const text = cells[column] ?? null
      return text === null ? [] : [{ field, text, before: before?.cells[column] ?? null }]
    })
    const areParts = texts.every((part) => part.before !== null && goesOnWith(part.before, part.text))
    if (work === undefined || !areParts) continue
    found.set(record, { record: work, texts: new Map(texts.map(({ field, text }) => [field, text])) })
  }
  return found
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

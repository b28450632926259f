import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer'
import { noNumber } from '../format/number.ts'
import type { Cell } from '../words/cell.ts'
import type { TableWords } from '../words/figure-words.ts'

/** What a column of a file holds, and each value in that type. */
interface Column {
  readonly element: SchemaElement
  readonly data: unknown[]
}

type Kind = 'text' | 'whole' | 'real' | 'day'

const elements: Readonly<Record<Kind, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT64' },
  real: { type: 'DOUBLE' },
  day: { type: 'INT32', converted_type: 'DATE' },
}

/** A table as a Parquet file: counts as 64-bit integers, shares as doubles of one, days as dates; no value is NULL. */
export function parquetOf(
  { columns, rows }: TableWords,
  { title, source }: { title: string; source: string },
) {
  const typed = columns.map((name, place) =>
    columnOf(
      name,
      rows.map((row) => row[place] ?? ''),
    ),
  )
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: typed.map(({ element, data }) => ({ name: element.name, data })),
      schema: [{ name: 'root', num_children: columns.length }, ...typed.map(({ element }) => element)],
      kvMetadata: [
        { key: 'title', value: title },
        { key: 'source', value: source },
      ],
      createdBy: 'Vedich',
    }),
  )
}

function columnOf(name: string, cells: readonly Cell[]): Column {
  const kind = kindOf(cells)
  const element: SchemaElement = { name, ...elements[kind], repetition_type: 'OPTIONAL' }
  return { element, data: cells.map((cell) => valueOf(cell, kind)) }
}

/** What all cells with a value are, or what they would be where none has one; text where they differ. */
function kindOf(cells: readonly Cell[]): Kind {
  const kinds = new Set(cells.flatMap((cell) => (isBlank(cell) ? [] : [kindOfCell(cell)])))
  if (kinds.size === 0) return kindOfBlanks(cells)
  if (kinds.size === 1) return [...kinds][0] ?? 'text'
  return kinds.size === 2 && kinds.has('whole') && kinds.has('real') ? 'real' : 'text'
}

function kindOfBlanks(cells: readonly Cell[]): Kind {
  const [type, other] = new Set(cells.map((cell) => (typeof cell === 'string' ? 'text' : cell.type)))
  if (type === undefined || type === 'text' || other !== undefined) return 'text'
  return type === 'day' ? 'day' : type === 'number' ? 'whole' : 'real'
}

function kindOfCell(cell: Cell): Kind {
  if (typeof cell === 'string') return 'text'
  if (cell.type === 'day') return 'day'
  return cell.type === 'number' && Number.isSafeInteger(cell.value) ? 'whole' : 'real'
}

function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' ? cell === '' || cell === noNumber : cell.value === null
}

function valueOf(cell: Cell, kind: Kind): unknown {
  if (isBlank(cell)) return null
  if (typeof cell === 'string') return cell
  switch (kind) {
    case 'text':
      return cell.text
    case 'whole':
      return BigInt(Number(cell.value))
    case 'real':
      return Number(cell.value)
    case 'day':
      return new Date(`${String(cell.value)}T00:00:00Z`)
  }
}

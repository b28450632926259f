import { rowSaying } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import { namedUnit } from '../normalise/named-unit.ts'
import type { ColumnSet } from '../source/slice-sheet.ts'
import { UserError } from '../user-error.ts'

/** The error for a table in which units head groups of columns, in each of which the same is told of every work. */
export class UnitGroups extends UserError {
  /** The columns of each unit with those that hold for all, and the first record of their headings. */
  readonly parts: readonly ColumnSet[]
  readonly top: number

  constructor(file: string, { rows, ...header }: Header<string>) {
    super('data', {
      what: {
        vi: 'Bảng ghi mỗi đơn vị thành một nhóm cột',
        en: 'The table has a group of columns for each unit',
      },
      where: file,
      fix: {
        vi: 'Ghi mỗi công trình của mỗi đơn vị một dòng, với cột "Đơn vị"',
        en: 'Give each work of each unit a row of its own, with a column "Đơn vị"',
      },
    })
    this.parts = partsOf({ rows, ...header })
    this.top = rows[0]?.record ?? header.record
  }
}

/** True where several units head columns. */
export function hasUnitGroups(header: Header<string>): boolean {
  return !header.columns.has('unit') && new Set(groupsOf(header).map(({ unit }) => unit)).size > 1
}

/** Columns side by side under one unit, and the text that names it. */
interface UnitColumns {
  readonly unit: string
  readonly text: string
  readonly first: number
  readonly past: number
}

function groupsOf({ headings }: Header<string>): readonly UnitColumns[] {
  const groups: UnitColumns[] = []
  for (const [column, heading] of headings.entries()) {
    const parents = heading?.split(' > ').slice(0, -1) ?? []
    const text = parents.find((parent) => namedUnit(parent) !== undefined)
    const unit = namedUnit(text ?? '')
    if (text === undefined || unit === undefined) continue
    const before = groups.at(-1)
    const goesOn = before?.unit === unit && before.past === column
    if (goesOn) groups.pop()
    groups.push({ unit, text, first: goesOn ? before.first : column, past: column + 1 })
  }
  return groups
}

/** What is told of each unit: no unit has two groups, and all are told the same. */
function partsOf(header: Header<string>): readonly ColumnSet[] {
  const groups = groupsOf(header)
  const isGrouped = (column: number) => groups.some(({ first, past }) => column >= first && column < past)
  const shared = new Set([...header.headings.keys()].filter((column) => !isGrouped(column)))
  return groups.map(({ unit, text, first, past }) => {
    const row = header.rows.find(({ cells }) => cells[first] === text)
    const said = rowSaying(`Đơn vị: ${unit}`, row?.record ?? header.record, first)
    return { first, past, shared, above: [said] }
  })
}

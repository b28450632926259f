import { leadCell, type SheetRow } from '../layout/cells.ts'
import { headingKey } from '../layout/heading-key.ts'
import { headingField } from '../layout/heading-meanings.ts'
import { UserError } from '../user-error.ts'
import { registerTable } from './register.ts'
import { summaryTable } from './summary.ts'

/** Rows that lie on their side, from `first` up to `past`, and the 0-based column of their headings. */
export interface LyingBlock {
  readonly first: number
  readonly past: number
  readonly column: number
}

/** The error for a table whose headings stand below one another. */
export class LyingTable extends UserError {
  /** Where those of a register stand, each block with all of them; empty for another table. */
  readonly blocks: readonly LyingBlock[]

  constructor(file: string, blocks: readonly LyingBlock[]) {
    super('data', {
      what: {
        vi: 'Bảng xoay ngang: tiêu đề đứng ở cột đầu, mỗi công trình hay đơn vị một cột',
        en: 'The table lies on its side: its headings stand in the first column, each work or unit in a column of its own',
      },
      where: file,
      fix: {
        vi: 'Chép bảng, dán bằng Paste Special > Transpose (Dán đặc biệt > Chuyển vị) rồi lưu lại',
        en: 'Copy the table, paste it with Paste Special > Transpose, and save it',
      },
    })
    this.blocks = blocks
  }
}

/** Columns that may hold the headings: numbers may stand before them. */
const leftmost = [0, 1, 2]

/** Fewest headings, beside that of the works, by which rows are known to lie. */
const fewestBeside = 2

/** The blocks of a register on its side: each begins with the same heading, and names its works. */
export function lyingBlocks(rows: readonly SheetRow[]): readonly LyingBlock[] {
  const named = leftmost.map((column) => ({
    column,
    headings: rows.flatMap(({ record, cells }) => {
      const text = cells[column] ?? null
      const field = text === null ? undefined : headingField(registerTable.headings, text)?.field
      return text === null || field === undefined ? [] : [{ record, field, key: headingKey(text) }]
    }),
  }))
  const [{ column, headings: all } = { column: 0, headings: [] }] = named.toSorted(
    (a, b) => b.headings.length - a.headings.length,
  )
  // "Nội dung | Công trình 1 | Công trình 2" heads the headings, and the names of the works follow.
  const headsAll = all[0]?.field === 'title' && all.slice(1).some(({ field }) => field === 'title')
  const isRepeated = all.slice(1).some(({ key }) => key === all[0]?.key)
  const headings = headsAll && !isRepeated ? all.slice(1) : all
  const starts = headings.flatMap(({ record, key }) => (key === headings[0]?.key ? [record] : []))
  const blocks = starts.map((first, index) => {
    const own = headings.filter(({ record }) => record >= first && record < (starts[index + 1] ?? Infinity))
    return { first, past: (own.at(-1)?.record ?? first) + 1, column, fields: own.map(({ field }) => field) }
  })
  const isWhole = ({ fields }: { readonly fields: readonly string[] }) =>
    fields.filter((field) => field === 'title').length === 1 && new Set(fields).size > fewestBeside
  return blocks.every(isWhole) ? blocks : []
}

/** True where the headings of a summary stand below one another, whose columns units may head without a word for them all. */
export function isLyingSummary(rows: readonly SheetRow[]): boolean {
  const fields = new Set(rows.map((row) => headingField(summaryTable.headings, leadCell(row) ?? '')?.field))
  return summaryTable.needed.every((field) => field === 'unit' || fields.has(field))
}

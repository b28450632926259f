import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import type { Scope } from '../layout/stated-total.ts'
import { parseTally } from '../normalise/count.ts'
import { cellList, sheetRows } from '../source/cell.ts'
import type { Database } from '../warehouse/connection.ts'
import type { SheetFinding } from './sheet-findings.ts'

/** A row that states totals, and the rows it speaks for. */
export interface ScopedRow extends SheetRow {
  readonly scope: Scope
}

/** The columns of a count that a summary splits by tier: that of all, where it has one, and one a tier. */
interface Split {
  readonly field: string
  readonly whole: number | undefined
  readonly parts: readonly { readonly tier: string; readonly column: number }[]
}

/**
 * Holds the counts by tier of a summary against their sum: in each row, where every tier of the campaign has a column, and down
 * each column to the total rows. An empty cell is nought where another of its count is filled.
 */
export async function tierMismatches(
  db: Database,
  { columns, header }: { readonly columns: number; readonly header: Header<string> },
  totals: readonly ScopedRow[],
  tiers: ReadonlySet<string>,
): Promise<SheetFinding[]> {
  const splits = splitsOf(header)
  if (splits.length === 0) return []
  const rows = sheetRows(
    await db.rows(
      `SELECT record, ${cellList(columns)} AS cells FROM cells ANTI JOIN structure USING (record) ORDER BY record`,
    ),
  )
  return [
    ...rows.flatMap((row) => splits.flatMap((split) => acrossTiers(row, split, tiers)).slice(0, 1)),
    ...totals.flatMap((total) => downColumns(total, splits, rows)),
  ]
}

function splitsOf({ columns }: Header<string>): Split[] {
  const parts = [...columns].flatMap(([name, column]) => {
    const [field = '', tier] = name.split('.')
    return tier === undefined ? [] : [{ field, tier, column }]
  })
  return [...new Set(parts.map(({ field }) => field))].map((field) => ({
    field,
    whole: columns.get(field),
    parts: parts.filter((part) => part.field === field),
  }))
}

function acrossTiers(
  row: SheetRow,
  { field, whole, parts }: Split,
  tiers: ReadonlySet<string>,
): SheetFinding[] {
  const stated = countIn(row, whole)
  const counts = parts.map(({ column }) => countIn(row, column))
  const isWhole = [...tiers].every((tier) => parts.some((part) => part.tier === tier))
  if (stated === undefined || !isWhole || counts.every((count) => count === undefined)) return []
  const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0)
  if (sum === stated) return []
  return [
    {
      record: row.record,
      rule: 'tiers_mismatch',
      field,
      value: String(stated),
      hint: `the tiers give ${sum}`,
    },
  ]
}

/** What the columns of tiers come to. */
function downColumns(
  { scope, ...total }: ScopedRow,
  splits: readonly Split[],
  rows: readonly SheetRow[],
): SheetFinding[] {
  const own = rows.filter(({ record }) => record > scope.from && record < scope.to)
  return splits.flatMap(({ field, parts }) =>
    parts.flatMap(({ tier, column }): SheetFinding[] => {
      const stated = countIn(total, column)
      const sum = own.reduce((before, row) => before + (countIn(row, column) ?? 0), 0)
      return stated === undefined || stated === sum
        ? []
        : [
            {
              record: total.record,
              rule: 'total_mismatch',
              field: `${field}.${tier}`,
              value: String(stated),
              hint: `the rows give ${sum}`,
            },
          ]
    }),
  )
}

function countIn({ cells }: SheetRow, column: number | undefined): number | undefined {
  return parseTally(cells[column ?? -1] ?? '').value
}

import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import { parseTally } from '../normalise/count.ts'
import { parsePercent } from '../normalise/percent.ts'
import type { SheetFinding } from './sheet-findings.ts'

/** Rows of sums whose share does not follow from their own counts, as the mean of the shares above them does not. */
export function shareMismatches({ columns }: Header<string>, rows: readonly SheetRow[]): SheetFinding[] {
  const cellOf = ({ cells }: SheetRow, field: string) => cells[columns.get(field) ?? -1] ?? ''
  return rows.flatMap((row): SheetFinding[] => {
    const [registered, completed] = ['registered', 'completed'].map(
      (field) => parseTally(cellOf(row, field)).value,
    )
    const value = cellOf(row, 'percent')
    if (registered === undefined || completed === undefined || registered === 0) return []
    const actual = (completed * 100) / registered
    const shares = sharesIn(value)
    const isFalse = shares.length > 0 && shares.every(({ share, last }) => !isRounded(actual, share, last))
    const hint = `the counts give ${actual.toFixed(2)} %`
    return isFalse ? [{ record: row.record, rule: 'percent_mismatch', field: 'percent', value, hint }] : []
  })
}

/** What a share may be in percent, and its last place: "0,79" is 79 % too. Nothing where it cannot be read. */
function sharesIn(text: string): readonly { readonly share: number; readonly last: number }[] {
  const decimals = /[.,](\d+)/u.exec(text)?.[1]?.length ?? 0
  const last = 10 ** -decimals
  const isFraction = !text.includes('%')
  const [percent, fraction] = [
    parsePercent(text).value,
    isFraction ? parsePercent(text, 'fraction').value : undefined,
  ]
  return [
    ...(percent === undefined ? [] : [{ share: percent, last }]),
    ...(fraction === undefined ? [] : [{ share: fraction, last: last * 100 }]),
  ]
}

/** Rounded, or cut off, in the last place written. */
function isRounded(actual: number, share: number, last: number): boolean {
  return Math.abs(share - actual) <= last / 2 + 1e-9 || (actual >= share && actual - share <= last - 1e-9)
}

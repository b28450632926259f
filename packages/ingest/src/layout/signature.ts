import { foldText } from '../text/fold.ts'
import type { SheetRow } from './cells.ts'

/** How the lines under a table begin that are signed. */
const signatures = [
  'người lập',
  'thủ trưởng',
  'kế toán',
  'tm.',
  'kt.',
  'tl.',
  'chủ tịch',
  'phó chủ tịch',
  'giám đốc',
  'nơi nhận',
].map(foldText)

const placeAndDay = /, ?ngày .*tháng .*năm/u
/** Tells a signature from a note, both being loose text below the table. */
export function isSignature(row: SheetRow): boolean {
  const folded = row.cells.flatMap((cell) => (cell === null ? [] : [foldText(cell)]))
  return folded.some((text) => placeAndDay.test(text) || signatures.some((start) => text.startsWith(start)))
}

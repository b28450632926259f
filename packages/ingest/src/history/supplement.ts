import type { SheetRow } from '../layout/cells.ts'
import { baseName } from '../source/file-name.ts'
import { foldText } from '../text/fold.ts'

/**
 * Whether a register says of itself that it only adds works: "DANH SÁCH CÔNG TRÌNH ĐĂNG KÝ BỔ SUNG" above the table, or
 * `bo-sung.xlsx`. A wrong yes keeps a work that was withdrawn, a wrong no withdraws a whole register, so any mention counts.
 */
export function isSupplement(path: string, above: readonly SheetRow[]): boolean {
  if (/bo ?sung|bổ ?sung/u.test(foldText(baseName(path).replace(/[-_.]+/gu, ' ')))) return true
  return above.some(({ cells }) => cells.some((text) => text !== null && foldText(text).includes('bổ sung')))
}

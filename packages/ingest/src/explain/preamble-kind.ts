import { parseAsOf } from '../layout/as-of.ts'
import type { SheetRow } from '../layout/cells.ts'
import { parseReference } from '../layout/reference.ts'
import { foldText } from '../text/fold.ts'
import type { RowKind } from './explanation.ts'

/** How the lines of a letterhead begin. */
const letterheads = [
  'cộng hòa xã hội',
  'độc lập',
  'ubnd',
  'ủy ban',
  'hđnd',
  'hội đồng',
  'đảng bộ',
  'đảng ủy',
  'đảng cộng sản',
  'thành ủy',
  'tỉnh ủy',
  'quận ủy',
  'huyện ủy',
  'ban thường vụ',
  'ban chấp hành',
  'phụ lục',
  'biểu số',
  'mẫu số',
].map(foldText)

const unitLine = /(?:đơn vị tính|đvt) ?:/u

/** What a row above the header is for. */
export function preambleKind(row: SheetRow): RowKind {
  const texts = row.cells.filter((cell) => cell !== null)
  if (texts.length === 0) return 'blank'
  if (texts.some((text) => parseReference(text) !== undefined)) return 'reference'
  if (texts.some((text) => parseAsOf(text) !== undefined)) return 'as_of'
  const folded = texts.map(foldText)
  if (folded.some((text) => unitLine.test(text))) return 'money_unit'
  return folded.some((text) => letterheads.some((start) => text.startsWith(start))) ? 'letterhead' : 'title'
}

import { pattern } from '../lexicon/pattern.ts'
import type { Row } from '../text/rows.ts'
import { lowerBound } from '../text/sentences.ts'
import { firstState } from './state.ts'

/** Labels of rows that speak of all works, of a count or state of them, or of the day that is reached, and narrow nothing. */
const ofAll = pattern(
  '(?<!\\p{L})(?:tổng|cộng|toàn|chung|cả|công trình|phần việc|hoàn thành|đăng ký|tỷ lệ|kết quả|tiến độ|đến|total|all|overall|works?|projects?|registered|completed|rate|as of)(?!\\p{L})',
  'u',
)

/** By place in a table: what its row is of, as written, where that narrows the works ("Chỉnh trang đô thị | 12 | 9 | 75%"); NULL elsewhere. */
export function rowLabels(text: string, cased: string, rows: readonly Row[]): (at: number) => string | null {
  return (at) => {
    const row = rows[lowerBound(rows, at + 1) - 1]
    if (row === undefined || at >= row.end) return null
    const label = row.cells.find(({ start, end }) => /\p{L}{2}/u.test(text.slice(start, end)))
    if (label === undefined || label.end > at) return null
    const words = text.slice(label.start, label.end)
    if (ofAll.test(words) || firstState(words) !== null) return null
    return cased.slice(label.start, label.end)
  }
}

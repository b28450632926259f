import { pattern } from '../lexicon/pattern.ts'
import type { Row } from '../text/rows.ts'
import { lowerBound, type Stretch } from '../text/sentences.ts'
import { labelOf } from './column-head.ts'
import { firstState } from './state.ts'

/** Labels of rows that speak of all works, of a count or state of them, or of the day that is reached, and narrow nothing. */
const ofAll = pattern(
  '(?<!\\p{L})(?:tổng|cộng|toàn|chung|cả|công trình|phần việc|hoàn thành|đăng ký|tỷ lệ|kết quả|tiến độ|đến|total|all|overall|works?|projects?|registered|completed|rate|as of)(?!\\p{L})',
  'u',
)

/** By place in a table: what its row is of, where that narrows the works ("Chỉnh trang đô thị | 12 | 9 | 75%"); NULL elsewhere. */
export function rowLabels(text: string, rows: readonly Row[]): (at: number) => Stretch | null {
  return (at) => {
    const row = rows[lowerBound(rows, at + 1) - 1]
    if (row === undefined || at >= row.end) return null
    const label = labelOf(text, row)
    if (label === null || label.end > at) return null
    const words = text.slice(label.start, label.end)
    if (ofAll.test(words) || firstState(words) !== null) return null
    return label
  }
}

import { foldText } from '../text/fold.ts'

/** Rows of a table that only sets a letterhead, at most. */
const mostRows = 4

const motto = ['cộng hòa xã hội chủ nghĩa', 'độc lập - tự do', 'đảng cộng sản việt nam'].map(foldText)

/** True for a small table without borders, as documents have at their head: the body on the left, the motto on the right. */
export function isLetterhead(rows: number, lines: readonly string[]): boolean {
  if (rows > mostRows) return false
  return lines.some((line) => motto.some((words) => foldText(line).includes(words)))
}

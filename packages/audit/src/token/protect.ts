import type { DateMention } from './dates.ts'
import type { Row } from '../text/rows.ts'
import { lowerBound } from '../text/sentences.ts'
import { protectedRules } from './protected-rules.ts'

/** Marks (1) every letter of a normal text that belongs to a date, a reference, an address, money and the like. */
export function protect(text: string, dates: readonly DateMention[], rows: readonly Row[] = []): Uint8Array {
  const mask = new Uint8Array(text.length)
  for (const { start, end } of dates) mask.fill(1, start, end)
  for (const { form } of protectedRules) {
    for (const { index, 0: found } of text.matchAll(form)) {
      if (!crossesCells(rows, index, index + found.length)) mask.fill(1, index, index + found.length)
    }
  }
  return mask
}

/** "Trạm Y tế phường | 13": words of one cell and the number of the next. */
function crossesCells(rows: readonly Row[], start: number, end: number): boolean {
  const row = rows[lowerBound(rows, start + 1) - 1]
  if (row === undefined || start >= row.end) return false
  return row.cells.some((cell) => start < cell.start && cell.start < end)
}

/** Whether any letter of a stretch is marked. */
export function isProtected(mask: Uint8Array, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (mask[index] === 1) return true
  return false
}

import type { DateMention } from './dates.ts'
import { protectedRules } from './protected-rules.ts'

/** Marks (1) every letter of a normal text that belongs to a date, a reference, an address, money and the like. */
export function protect(text: string, dates: readonly DateMention[]): Uint8Array {
  const mask = new Uint8Array(text.length)
  for (const { start, end } of dates) mask.fill(1, start, end)
  for (const { form } of protectedRules) {
    for (const { index, 0: found } of text.matchAll(form)) mask.fill(1, index, index + found.length)
  }
  return mask
}

/** Whether any letter of a stretch is marked. */
export function isProtected(mask: Uint8Array, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (mask[index] === 1) return true
  return false
}

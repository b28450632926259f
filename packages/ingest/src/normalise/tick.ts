import { foldText } from '../text/fold.ts'
import { parseDateWords } from './date-words.ts'
import type { Evidence } from './evidence.ts'
import { broken, known, type Outcome } from './outcome.ts'

/** Marks that always say yes. */
export const checks: readonly string[] = ['v', '√', '✓', '✔', '☑', '✅', '+']

/** Marks that say yes where nothing else does, and no beside a check. */
export const crosses: readonly string[] = ['x', '×', '✗', '✘', '✕', '✖', '☒']

const marks = new Set([
  ...checks,
  ...crosses,
  'rồi',
  'r',
  'đã',
  'đã xong',
  'xong',
  'đạt',
  'đ',
  '1',
  'có',
  'yes',
  'y',
  'true',
])

const denials = new Set([
  '0',
  '☐',
  '□',
  '❌',
  'k',
  'kđ',
  'cđ',
  'ko',
  'c',
  'chưa',
  'chưa xong',
  'chưa đạt',
  'không đạt',
  'no',
  'n',
  'false',
])

/** Signs and letters that only tick or deny, in a column of which nothing else is known. */
const bareMarks = new Set([...checks, ...crosses, ...'đ k kđ cđ r c ☐ □ ❌ có không rồi chưa'.split(' ')])

/** True for a cell that only ticks or denies. */
export function isMark(raw: string): boolean {
  return bareMarks.has(markOf(raw))
}

/** What a cross says in a column: it marks, as offices tick with an x, unless the column has checks too. */
export type CrossMeaning = 'mark' | 'denial'

/**
 * Reads a cell of a tick column ("Hoàn thành" | "Chưa hoàn thành"): a mark, or the date that stands instead of one.
 * Words that deny it are false. Empty marks never come here; other text breaks `unknown_mark`.
 */
export function parseTick(raw: string, cross: CrossMeaning = 'mark'): Outcome<string> {
  const text = markOf(raw)
  if (denials.has(text) || (cross === 'denial' && crosses.includes(text))) return known('false')
  const isMarked = marks.has(text) || parseDateWords(raw) !== undefined
  return isMarked ? known('true') : broken('unknown_mark')
}

/** What a mark says about the others of its column. */
export function tickEvidence(raw: string): Evidence {
  const text = markOf(raw)
  return [Number(checks.includes(text)), Number(crosses.includes(text))]
}

/** Tells from the evidence of a column what its crosses say. */
export function crossesBy([checked = 0, crossed = 0]: Evidence): CrossMeaning {
  return checked > 0 && crossed > 0 ? 'denial' : 'mark'
}

function markOf(raw: string): string {
  return foldText(raw).replace(/[().]|\uFE0E|\uFE0F/gu, '')
}

import { foldText } from '../text/fold.ts'
import { parseDateWords } from './date-words.ts'
import { broken, known, type Outcome } from './outcome.ts'

const marks = new Set(['x', 'v', '√', '✓', '✔', '☑', '☒', '✗', '+', '1', 'có', 'yes', 'true'])

/**
 * Reads a cell of a tick column ("Hoàn thành" | "Chưa hoàn thành"): a mark, or the date that stands instead of one.
 * Empty marks never come here; other text breaks `unknown_mark`.
 */
export function parseTick(raw: string): Outcome<string> {
  const isMarked = marks.has(foldText(raw).replace(/[().]/gu, '')) || parseDateWords(raw) !== undefined
  return isMarked ? known('true') : broken('unknown_mark')
}

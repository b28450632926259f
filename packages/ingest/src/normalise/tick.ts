import { foldText } from '../text/fold.ts'
import { parseDateWords } from './date-words.ts'
import { broken, known, type Outcome } from './outcome.ts'

const marks = new Set([
  'rồi',
  'đã',
  'đã xong',
  'xong',
  'đạt',
  'x',
  'v',
  '√',
  '✓',
  '✔',
  '☑',
  '☒',
  '✗',
  '+',
  '1',
  'có',
  'yes',
  'true',
])

const denials = new Set(['0', 'chưa', 'chưa xong', 'chưa đạt', 'không đạt', 'no', 'false'])

/**
 * Reads a cell of a tick column ("Hoàn thành" | "Chưa hoàn thành"): a mark, or the date that stands instead of one.
 * Words that deny it are false. Empty marks never come here; other text breaks `unknown_mark`.
 */
export function parseTick(raw: string): Outcome<string> {
  if (denials.has(foldText(raw))) return known('false')
  const isMarked = marks.has(foldText(raw).replace(/[().]/gu, '')) || parseDateWords(raw) !== undefined
  return isMarked ? known('true') : broken('unknown_mark')
}

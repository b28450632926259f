import { pattern } from '../lexicon/pattern.ts'
import { nounSource, workNoun } from '../lexicon/noun.ts'
import type { FractionToken } from '../token/token.ts'

const refused = pattern(
  '(?:xếp|hạng|thứ|ngày|hẻm|ngõ|đại biểu|phiếu|tỷ số|tháng|(?<!tổng |trong |trên |con )số|score|one|ranked)(?: \\p{L}{1,5})? ?$',
  'u',
)
/** "Là một trong 5 phường": one of few, and no progress. */
const oneOf = pattern('(?<!\\p{L})(?:là(?: \\p{L}{1,5})?|among) $', 'u')
const fewest = 3
const progress = pattern(
  'hoàn thành|về đích|cán đích|đạt|đã|được|có|thực hiện|xong|đều|chưa|còn|đăng ký|giải quyết|nộp|completed?|done|finished|met|were|have|has|resolved|reached',
  'u',
)
/** "Một trong hai" picks one out; "một phần ba" is a share. */
const part = pattern(' phần |nửa|half|third|quarter|fifth|tenth', 'u')
/** "Cả ba xã đều đạt" counts communes, "đạt cả ba tiêu chí" says what is to be met. */
const whole = pattern('^(?:cả|all) ', 'u')
const opensClause = pattern('(?:^|[.;:,()\\n"] ?|(?:và|có|là|ở|tại|and|in|at) )$', 'u')
/** "3/4 số dòng họ" */
const ofAll = pattern('^ (?:tổng )?số \\p{L}', 'u')
/** "Ngày 20/10 và 20/11 tổ chức": one day of several. */
const amongDates = pattern('(?<!\\d)\\d{1,2}/\\d{1,2}(?:, | và | - |; )(?:ngày )?$', 'u')
const countedBefore = pattern(`${nounSource}[\\p{L} ]{0,30}:? ?$`, 'u')

/**
 * Whether a fraction without a percentage is a figure: something countable or a word of progress stands by it, and
 * nothing that makes it a rank, a date, an address or a vote.
 */
export function isFigure(
  text: string,
  { start, end, numerator, denominator, noun, isBare, isShare }: FractionToken,
): boolean {
  const lead = text.slice(Math.max(0, start - 60), start)
  const around = lead.slice(noun !== null && workNoun.test(noun) ? 0 : -40) + text.slice(end, end + 50)
  if (refused.test(lead) || (!isShare && numerator <= fewest && oneOf.test(lead))) return false
  const printed = text.slice(start, end)
  if (whole.test(printed) && !opensClause.test(lead)) return false
  const isPart = numerator > 1 || part.test(printed)
  if (!isBare) return numerator <= denominator && isPart && progress.test(around)
  const looksLikeDate = numerator <= 31 && denominator <= 12
  if (looksLikeDate && numerator > denominator && amongDates.test(lead)) return false
  if (noun !== null || ofAll.test(text.slice(end, end + 12))) return true
  return countedBefore.test(lead) || (!looksLikeDate && progress.test(around))
}

import { numberSource, readCount } from '../lexicon/number.ts'
import { pattern } from '../lexicon/pattern.ts'
import type { Stretch } from '../text/sentences.ts'

const count = `(${numberSource})(?! ?%)`
/** "Từ 9 công trình cuối tháng 6 đã tăng lên 19 công trình, tức tăng 111 %". */
const forms = [
  pattern(
    `(?<!\\p{L})từ ${count}[^,;.]{0,40}? (?:tăng lên|giảm (?:còn|xuống)|nâng lên|xuống còn|lên|còn|xuống) ${count}[^\\d;.]{0,30}(?:tăng|giảm)(?: thêm)?(?: (?:khoảng|gần|hơn|trên))? ?$`,
    'u',
  ),
  pattern(
    `(?<!\\p{L})from ${count}[^,;.]{0,40}? to ${count}[^\\d;.]{0,30}(?:increase|rise|growth|up|drop|fall|decrease|down)(?: (?:of|by))?(?: (?:about|nearly|over))? ?$`,
    'u',
  ),
] as const

/** What a percentage of change is of, where the words before it tell both counts; NULL where they do not. */
export function changeOfCounts(
  text: string,
  sentence: Stretch,
  { start }: Stretch,
): { readonly numerator: number; readonly denominator: number } | null {
  const lead = text.slice(Math.max(sentence.start, start - 160), start)
  for (const form of forms) {
    const [, from = '', to = ''] = form.exec(lead) ?? []
    const [before, after] = [readCount(from), readCount(to)]
    if (before !== null && after !== null && before > 0)
      return { numerator: Math.abs(after - before), denominator: before }
  }
  return null
}

import type { Localized } from '../text.ts'

/** What the readers add to a finding, as it is kept, and how it is said in Vietnamese; the rest is a term or a number. */
const spoken: readonly (readonly [hint: RegExp, vi: string])[] = [
  [/^day and month may be swapped$/u, 'có thể ngày và tháng bị đảo'],
  [/^the year is missing$/u, 'thiếu năm'],
  [/^the end is before the start$/u, 'ngày kết thúc trước ngày bắt đầu'],
  [/^a change, not a share$/u, 'đây là mức tăng giảm, không phải tỷ lệ'],
  [/^row (\d+) of (.+)$/u, 'dòng $1 của $2'],
  [/^row (\d+)$/u, 'dòng $1'],
  [/^the rows give (.+)$/u, 'cộng các dòng được $1'],
  [/^the counts give (.+) %$/u, 'tính theo các con số được $1 %'],
  [/^the tiers give (.+)$/u, 'cộng các cấp được $1'],
  [/^(\d+\/\d+) has no day (\d+)$/u, 'tháng $1 không có ngày $2'],
]

/** The hint of a finding in both languages. */
export function hintText(hint: string): Localized {
  const [pattern, words] = spoken.find(([known]) => known.test(hint)) ?? []
  return { vi: pattern && words !== undefined ? hint.replace(pattern, words) : hint, en: hint }
}

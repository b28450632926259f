import type { Language } from './language.ts'

/** What the parser of arguments and the metrics say, with the words of Vietnamese; names and values stay. */
const spoken: readonly (readonly [english: RegExp, vi: string])[] = [
  [/^error: unknown option '(.+?)'/u, "lỗi: không có tuỳ chọn '$1'"],
  [/^error: unknown command '(.+?)'/u, "lỗi: không có lệnh '$1'"],
  [/^error: missing required argument '(.+?)'/u, "lỗi: thiếu '$1'"],
  [/^error: option '(.+?)' argument missing/u, "lỗi: tuỳ chọn '$1' thiếu giá trị"],
  [
    /^error: option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+)\./u,
    "lỗi: tuỳ chọn '$1' không nhận '$2'. Dùng một trong: $3.",
  ],
  [
    /^error: option '(.+?)' argument '(.*?)' is invalid\. Give a whole number from 0\./u,
    "lỗi: tuỳ chọn '$1' không nhận '$2'. Ghi số nguyên từ 0.",
  ],
  [
    /^error: too many arguments(?: for '(.+?)')?\. Expected (\d+) arguments? but got (\d+).*/u,
    'lỗi: thừa tham số: cần $2, có $3.',
  ],
  [/\(Did you mean (one of )?(.+?)\?\)/u, '(Có phải $2?)'],
  [/^unknown metric (.+)$/u, 'không có chỉ số $1'],
  [/^unknown grain (.+)$/u, 'không có bước thời gian $1'],
  [/^unknown axis (.+)$/u, 'không có trục $1'],
  [/^unknown totals (.+)$/u, 'không có kiểu tổng $1'],
  [/^(.+) has no dimension (.+)$/u, '$1 không có chiều $2'],
  [/^dimension (.+) is named twice$/u, 'chiều $1 được nêu hai lần'],
  [/^(\S+) is not a day of the campaign: (.+)$/u, '$1 không phải ngày của đợt thi đua: $2'],
  [/^(\S+) is not a date: (.+)$/u, '$1 không phải ngày: $2'],
  [/^the axis campaign_day needs a grain$/u, 'trục campaign_day cần một bước thời gian'],
  [/^(\S+) has no periods, so no grain$/u, '$1 không có kỳ nên không có bước thời gian'],
  [/^(\S+) has no interval (.+)$/u, '$1 không có khoảng tin cậy $2'],
  [
    /^a confidence level must lie between 0 and 1, not (.+)$/u,
    'độ tin cậy phải nằm giữa 0 và 1, không phải $1',
  ],
  [/^(\S+) does not count works one by one$/u, '$1 không đếm từng công trình'],
  [/^--compare knows no dimension (.+)$/u, '--compare không có chiều $1'],
]

/** A message on how a command is used, in the language asked for. */
export function usageText(message: string, language: Language): string {
  if (language === 'en') return message
  return spoken.reduce((text, [english, vi]) => text.replace(english, vi), message)
}

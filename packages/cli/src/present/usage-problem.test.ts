import { describe, expect, it } from 'vitest'

import { usageText } from './usage-problem.ts'

describe('usageText', () => {
  it.each([
    [
      "error: unknown option '--bogus'\n(Did you mean --json?)",
      "lỗi: không có tuỳ chọn '--bogus'\n(Có phải --json?)",
    ],
    ["error: missing required argument 'metric'", "lỗi: thiếu 'metric'"],
    ['unknown metric "x"', 'không có chỉ số "x"'],
    ['completion_rate has no dimension "x"', 'completion_rate không có chiều "x"'],
  ])('says %j in Vietnamese', (english, vi) => {
    expect(usageText(english, 'vi')).toBe(vi)
    expect(usageText(english, 'en')).toBe(english)
  })
})

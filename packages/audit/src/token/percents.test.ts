import { describe, expect, it } from 'vitest'

import { normaliseText } from '../text/normal-text.ts'
import { percentsOf } from './percents.ts'

const read = (raw: string) => {
  const { text } = normaliseText(raw)
  return percentsOf(text).map((token) => [text.slice(token.start, token.end), token.value, token.high])
}

describe('percentsOf', () => {
  it.each([
    ['đạt 78,77%', '78,77%', 78.77],
    ['đạt 78.77 %', '78.77 %', 78.77],
    ['3,45\u00a0%', '3,45 %', 3.45],
    ['7 , 25 %', '7 , 25 %', 7.25],
    ['bằng 1.276,81%', '1.276,81%', 1276.81],
    ['479,20%.', '479,20%', 479.2],
    ['giảm (-5,87%)', '-5,87%', -5.87],
    ['(+6,72%)', '+6,72%', 6.72],
    ['80 phần trăm số hộ', '80 phần trăm', 80],
    ['80 per cent of works', '80 per cent', 80],
    ['giai đoạn 2021-2025 đạt 100%', '100%', 100],
    ['đạt bảy mươi tám phần trăm', 'bảy mươi tám phần trăm', 78],
    ['mười lăm phẩy năm phần trăm', 'mười lăm phẩy năm phần trăm', 15.5],
    ['seventy-seven point seven percent', 'seventy-seven point seven percent', 77.7],
    ['một trăm phần trăm', 'một trăm phần trăm', 100],
  ])('reads %j', (raw, printed, value) => {
    expect(read(raw)).toEqual([[printed, value, null]])
  })

  it.each([
    ['86-88%', 86, 88],
    ['40 – 98%', 40, 98],
    ['từ 70% đến 80%', 70, 80],
    ['70 - 80 %', 70, 80],
  ])('reads the range %s', (raw, low, high) => {
    expect(read(raw).map(([, ...values]) => values)).toEqual([[low, high]])
  })

  it('keeps a list of percentages apart', () => {
    expect(read('lần lượt 56,3%, 80,6% và 78,77%').map(([, value]) => value)).toEqual([56.3, 80.6, 78.77])
  })

  it.each(['78,77', '%', '2021 - 2025'])('reads none in %s', (raw) => {
    expect(read(raw)).toEqual([])
  })
})

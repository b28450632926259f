import { describe, expect, it } from 'vitest'

import { normaliseText } from '../text/normal-text.ts'
import { fractionForms, fractionsOf } from './fractions.ts'

const read = (raw: string) =>
  fractionsOf(normaliseText(raw).text).map(({ numerator, denominator, noun }) => [
    numerator,
    denominator,
    noun,
  ])

describe('fractionsOf', () => {
  it.each([
    ['742/942 công trình hoàn thành', 742, 942, 'công trình'],
    ['40 / 71', 40, 71, null],
    ['1.250/2.000 hộ', 1250, 2000, 'hộ'],
    ['40 công trình trên tổng số 71', 40, 71, null],
    ['7 trong tổng số 92 hộ dân', 7, 92, 'hộ dân'],
    ['5 trong 7 xã', 5, 7, 'xã'],
    ['742 công trình/tổng số 942 công trình', 742, 942, 'công trình'],
    ['45.000 cây xanh/50.000 cây', 45_000, 50_000, 'cây'],
    ['hai phần ba số hộ', 2, 3, 'hộ'],
    ['hai trong ba đơn vị', 2, 3, 'đơn vị'],
    ['hơn một nửa số công trình', 1, 2, 'công trình'],
    ['cả ba xã', 3, 3, 'xã'],
    ['40 of the 71 city works', 40, 71, null],
    ['742 out of 942 works', 742, 942, 'works'],
  ])('reads %s', (raw, n, d, noun) => {
    expect(read(raw)).toEqual([[n, d, noun]])
  })

  it.each(['6,5 tấn/ha', '98/2023/QH15', '1/2/2025', '742', 'cả nước', 'năm 2024'])(
    'reads none in %s',
    (raw) => {
      expect(read(raw)).toEqual([])
    },
  )

  it.each(fractionForms.flatMap(({ examples }) => examples))('covers its example %s', (example) => {
    expect(read(example)).toHaveLength(1)
  })
})

import { describe, expect, it } from 'vitest'

import { countsOf } from './counts.ts'

describe('countsOf', () => {
  it('reads counts with what they count', () => {
    expect(
      countsOf('201 đơn vị đăng ký 1.942 công trình, xong 742').map(({ value, noun }) => [value, noun]),
    ).toEqual([
      [201, 'đơn vị'],
      [1942, 'công trình'],
      [742, null],
    ])
  })

  it('leaves percentages, fractions and decimals alone', () => {
    expect(countsOf('78,77% 742/942 3,5 km')).toEqual([])
  })
})

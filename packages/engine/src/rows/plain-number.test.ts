import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalNumber, plainInteger } from './plain-number.ts'

describe('plainInteger', () => {
  it('is a number while that is exact', () => {
    expect(plainInteger(2n ** 53n - 1n)).toBe(9007199254740991)
    expect(plainInteger(2n ** 53n)).toBe(9007199254740992n)
    expect(plainInteger(-(2n ** 53n))).toBe(-9007199254740992n)
  })
})

describe('decimalNumber', () => {
  it('reads as the same text would', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 38n), max: 10n ** 38n }),
        fc.integer({ min: 1, max: 38 }),
        (unscaled, scale) => {
          expect(decimalNumber(unscaled, scale)).toBe(Number(`${unscaled}e-${scale}`))
        },
      ),
    )
  })

  it('keeps a large whole number exact', () => {
    expect(decimalNumber(10n ** 20n, 0)).toBe(10n ** 20n)
  })
})

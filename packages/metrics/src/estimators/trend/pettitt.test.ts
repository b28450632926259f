import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pettitt } from './pettitt.ts'

describe('pettitt', () => {
  // Pettitt (1979), table 1: Page's data; K = 232 at t = 17, and 0.01456 as printed by R's trend package.
  it('finds the published change in the data of Page', () => {
    const page = [
      -1.05, 0.96, 1.22, 0.58, -0.98, -0.03, -1.54, -0.71, -0.35, 0.66, 0.44, 0.91, -0.02, -1.42, 1.26, -1.02,
      -0.81, 1.66, 1.05, 0.97, 2.14, 1.22, -0.24, 1.6, 0.72, -0.12, 0.44, 0.03, 0.66, 0.56, 1.37, 1.66, 0.1,
      0.8, 1.29, 0.49, -0.07, 1.18, 3.29, 1.84,
    ]
    expect(pettitt(page)).toEqual({ at: 17, statistic: 232, p: expect.closeTo(0.01456, 5), caution: false })
  })

  // Cobb (1978), Biometrika 65:243, and later authors: the flow of the Nile, 1871 to 1970, fell after 1898.
  it('finds the published change in the flow of the Nile', () => {
    // prettier-ignore
    const nile = [
      1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
      1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
      831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759,
      781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
      744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    ]
    expect(1870 + pettitt(nile)!.at).toBe(1898)
  })

  // Cross Validated, "Pettitt's Test for Change-Point Detection Showing P-Value Larger than 1": R prints
  // U* = 17, K = 10 and 1.109, which is no probability.
  it('never gives a p above 1', () => {
    const values = [-0.2, -0.2, -1.8, -0.3, 1.5, -0.2, -0.2, 1.2, -1, 1.2, -1, -0.5, 1.1, -1.2]
    expect(pettitt(values)).toEqual({ at: 10, statistic: 17, p: 1, caution: true })
  })

  it('names the last value before a clean break', () => {
    expect(pettitt([2, 1, 2, 1, 9, 8, 9])).toMatchObject({ at: 4, statistic: 12 })
  })

  it('finds no change where nothing changes', () => {
    expect(pettitt([])).toBeNull()
    expect(pettitt([3])).toBeNull()
    expect(pettitt([3, 3, 3])).toBeNull()
    expect(() => pettitt([1, Infinity])).toThrow('a series cannot hold a value of Infinity')
  })

  it('is the largest of all sums of signs, by definition', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 25 }), (values) => {
        const sums = values.map((_, k) => {
          const [first, rest] = [values.slice(0, k + 1), values.slice(k + 1)]
          return Math.abs(
            first.flatMap((a) => rest.map((b) => Math.sign(a - b))).reduce((sum, s) => sum + s, 0),
          )
        })
        const largest = Math.max(...sums)
        const found = pettitt(values) ?? { at: 0, statistic: 0 }
        expect(found.statistic).toBe(largest)
        expect(found.at).toBe(largest === 0 ? 0 : sums.indexOf(largest) + 1)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runsChart } from './runs-chart.ts'

describe('runsChart', () => {
  // qicharts2, tests/testthat/ex_6.5_3.rds: Montgomery's loan costs about the mean of their first 20 weeks.
  it('gives the runs of the qicharts2 fixture', () => {
    const cost = [
      310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304, 305,
      282, 305, 296, 314, 295, 287, 301, 298, 311, 310, 292, 305, 299, 304, 310, 304, 305, 333, 328,
    ]
    expect(runsChart(cost, { centre: 300.5 })).toEqual({
      centre: 300.5,
      useful: 40,
      longestRun: 6,
      longestRunMax: 8,
      crossings: 20,
      crossingsMin: 14,
      signal: false,
    })
  })

  // qicharts2, data(cdi): C. difficile infections per month, an intervention after the 24th; counted by hand.
  it('finds the long run and the few crossings that an intervention leaves', () => {
    const infections = [
      17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6, 25, 17, 11, 14, 9, 11, 7,
      13, 5, 5, 3, 5, 9, 4, 5, 9,
    ]
    expect(runsChart(infections)).toMatchObject({
      centre: 17,
      useful: 32,
      longestRun: 14,
      crossings: 6,
      signal: true,
    })
  })

  // Anhøj & Olesen (2014), evaluated by scipy: round(log2(n)) + 3 and binom.ppf(0.05, n - 1, 0.5).
  it.each([
    [10, 6, 2],
    [11, 6, 2],
    [12, 7, 3],
    [16, 7, 4],
    [20, 7, 6],
    [24, 8, 8],
    [30, 8, 10],
    [60, 9, 23],
    [100, 10, 41],
  ])(
    'expects of %d useful values no run above %d and no fewer than %d crossings',
    (useful, run, crossings) => {
      const values = Array.from({ length: useful }, (_, i) => (i % 2 === 0 ? 1 : -1))
      expect(runsChart(values, { centre: 0 })).toMatchObject({
        useful,
        longestRunMax: run,
        crossingsMin: crossings,
        signal: false,
      })
    },
  )

  it('leaves out values on the centre, which neither end a run nor cross', () => {
    expect(runsChart([1, 0, 1, 0, -1, 0, -1], { centre: 0 })).toMatchObject({
      useful: 4,
      longestRun: 2,
      crossings: 1,
    })
  })

  it('has nothing to say of nothing, or of a value that never changes', () => {
    const nothing = { longestRun: null, crossings: null, signal: false }
    expect(runsChart([])).toMatchObject({ centre: null, useful: 0, ...nothing })
    expect(runsChart([4, 4, 4])).toMatchObject({ centre: 4, useful: 0, ...nothing })
    expect(() => runsChart([Number.NaN])).toThrow('a series cannot hold a value of NaN')
  })

  it('counts as many runs as there are pieces between the crossings', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('+', '-'), { minLength: 1, maxLength: 40 }), (sides) => {
        const pieces = sides.join('').match(/\++|-+/gu)!
        const chart = runsChart(
          sides.map((side) => (side === '+' ? 1 : -1)),
          { centre: 0 },
        )
        expect(chart.crossings).toBe(pieces.length - 1)
        expect(chart.longestRun).toBe(Math.max(...pieces.map((piece) => piece.length)))
      }),
    )
  })
})

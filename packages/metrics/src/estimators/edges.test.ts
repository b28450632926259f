import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aalenJohansen,
  backtest,
  benjaminiHochberg,
  betaBinomialMle,
  burnDown,
  direct,
  earnedSchedule,
  exactFunnelLimits,
  funnel,
  indirect,
  interval,
  intervalMethods,
  kaplanMeier,
  kitagawa,
  laneyP,
  logRank,
  negativeBinomialForecast,
  newcombe,
  pettitt,
  ranks,
  requiredRate,
  runsChart,
  rush,
  shrink,
  simpson,
  survivalForecast,
  throughputFan,
  throughputForecast,
  xmr,
} from '../estimators.ts'
import type { LifeEvent } from './trend/risk-table.ts'

/** None, one, a few, or as many as a country has. */
const size = fc.constantFrom(0, 1, 2, 5, 30, 10_000_000)
/** None done, all done, half, or one short. */
const counts = fc.tuple(size, fc.constantFrom('none', 'all', 'half', 'but one')).map(([n, share]) => ({
  n,
  x: { none: 0, all: n, half: Math.floor(n / 2), 'but one': Math.max(0, n - 1) }[share]!,
}))
const units = fc
  .array(counts, { maxLength: 6 })
  .map((all) => all.map((one, place) => ({ id: `${place}`, ...one })))

/** The paths at which an answer holds NaN. */
function holes(answer: unknown, path = ''): string[] {
  if (typeof answer === 'number') return Number.isNaN(answer) ? [path] : []
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([name, value]) => holes(value, `${path}/${name}`))
}

describe('no estimator answers with NaN', () => {
  it('of units without works, of one, of ties, of millions, with none or all of them done', () => {
    fc.assert(
      fc.property(units, (all) => {
        const strata = all.map(({ x, n }) => ({ x, n, weight: n, referenceX: x, referenceN: Math.max(1, n) }))
        const { prior } = shrink(all)
        const answers = {
          funnel: funnel(all),
          arcsine: funnel(all, { scale: 'arcsine' }),
          shrink: shrink(all),
          ranks: ranks(all, { draws: 20 }),
          mle: betaBinomialMle(all),
          direct: direct(strata),
          events: direct(strata, { variance: 'poisson' }),
          indirect: indirect(strata),
          laney: laneyP(all),
        }
        expect(holes(answers)).toEqual([])
        expect(prior === null).toBe(all.every(({ n }) => n === 0))
      }),
    )
  })

  it('of two sides', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(holes([kitagawa(a, b), simpson(a, b), newcombe(a[0]?.x ?? 0, a[0]?.n ?? 0, 1, 2)])).toEqual([])
      }),
    )
  })

  it('of one proportion, by any method and at any level', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0.5, 0.95, 0.998, 0.999999), ({ x, n }, level) => {
        for (const method of intervalMethods) expect(holes(interval(method, x, n, { level }))).toEqual([])
        expect(holes(exactFunnelLimits(n, n === 0 ? 0.5 : x / n, { level }))).toEqual([])
      }),
    )
  })

  it('of lives that all end on one day, or none of them', () => {
    const life = fc.record({
      age: fc.constantFrom(0, 0, 1, 500),
      event: fc.constantFrom<LifeEvent>('completed', 'cancelled', 'censored'),
      count: size,
    })
    fc.assert(
      fc.property(fc.array(life, { maxLength: 5 }), fc.array(life, { maxLength: 5 }), (a, b) => {
        const curve = aalenJohansen(a)
        const open = b.map(({ age, count }) => ({ age, count: Math.min(count, 30) }))
        const answers = [
          curve,
          kaplanMeier(a),
          kaplanMeier(a, { interval: 'log' }),
          logRank([a, b]),
          survivalForecast(curve, open, { horizon: 1 }),
        ]
        expect(holes(answers)).toEqual([])
      }),
    )
  })

  it('of weeks in which nothing happened, or the same in all', () => {
    const weeks = fc.array(fc.constantFrom(0, 0, 1, 7), { maxLength: 14 })
    fc.assert(
      fc.property(weeks, fc.nat(5), fc.nat(9), (history, periods, open) => {
        let total = 0
        const earned = history.map((completed) => (total += completed))
        const counted = history.map((completed, week) => {
          const period = `2024-01-${String(week + 1).padStart(2, '0')}`
          return { period, registered: completed, cancelled: 0, completed, due: completed }
        })
        const answers = [
          xmr(history),
          runsChart(history),
          pettitt(history),
          throughputForecast(history, { periods, open }),
          throughputFan(history, { periods, open, shares: [0, 0.5, 1] }),
          negativeBinomialForecast(history, { periods, open }),
          backtest(history, throughputForecast, { periods }),
          requiredRate({ total: open, done: 0, periodsLeft: periods, history }),
          earnedSchedule(earned, earned),
          burnDown(counted),
          rush(history.map((completed, week) => ({ daysLeft: week, completed, openDays: open }))),
          benjaminiHochberg(history.map((completed) => completed / 7)),
        ]
        expect(holes(answers)).toEqual([])
      }),
    )
  })
})

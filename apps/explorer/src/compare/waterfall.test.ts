import { kitagawa } from '@vedich/metrics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostSteps, waterfall } from './waterfall.ts'
import { rangeOf } from './waterfall-chart.ts'

const counts = fc
  .record({ n: fc.integer({ min: 1, max: 60 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ n, share }) => ({ n, x: Math.round(n * share) }))

const sides = fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 12 })

describe('a waterfall', () => {
  it('leads from one rate to the other in steps that join, whatever the groups', () => {
    fc.assert(
      fc.property(sides, (groups) => {
        const side = (of: 0 | 1) => groups.map((pair, i) => ({ id: `g${i}`, ...pair[of] }))
        const [a, b] = [side(0), side(1)]
        const split = kitagawa(a, b)
        const rate = (own: typeof a) =>
          own.reduce((sum, { x }) => sum + x, 0) / own.reduce((sum, { n }) => sum + n, 0)
        const steps = waterfall(split!, rate(b))
        expect(steps[0]?.from).toBe(rate(b))
        expect(steps.at(-1)?.to).toBeCloseTo(rate(a), 12)
        expect(steps.at(-2)?.to).toBeCloseTo(rate(a), 12)
        for (const [i, step] of steps.slice(1, -1).entries()) expect(step.from).toBe(steps[i]?.to)
        expect(steps.length).toBeLessThanOrEqual(2 + 2 * mostSteps)
      }),
    )
  })

  it('has room for a step beyond all or nothing on the way', () => {
    const step = (from: number, to: number) => ({
      kind: 'mix' as const,
      group: 'g',
      count: 1,
      label: 'g',
      detail: '',
      from,
      to,
    })
    expect(rangeOf([step(0.75, 1.08), step(1.08, 1)])).toEqual([0.7, 1.1])
    expect(rangeOf([step(0.97, 1)])).toEqual([0.95, 1])
  })

  it('takes the smaller groups together', () => {
    const side = (of: number) =>
      Array.from({ length: 9 }, (_, i) => ({ id: `g${i}`, x: i === 0 ? of : 5, n: 10 }))
    const steps = waterfall(kitagawa(side(9), side(1))!, 0.5)
    expect(steps.filter(({ kind }) => kind === 'rate')).toHaveLength(mostSteps)
    expect(steps.find(({ kind, group }) => kind === 'rate' && group === null)?.count).toBe(4)
    expect(steps[1]).toMatchObject({ kind: 'rate', group: 'g0' })
  })
})

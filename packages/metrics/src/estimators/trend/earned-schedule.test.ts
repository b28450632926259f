import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earnedSchedule } from './earned-schedule.ts'

const plan = [10, 20, 40, 70, 100]

describe('earnedSchedule', () => {
  // R package PRA, tests/testthat/test-evm.R: planned 10, 20, 40, 70, 100 %; 35 % earned in period 3.
  it('gives the published value index of the example of Damnjanovic and Reinschmidt', () => {
    expect(earnedSchedule(plan, [10, 20, 35])).toMatchObject({ planned: 40, earned: 35, valueIndex: 0.875 })
  })

  it('finds when the plan had what is done now', () => {
    const { earnedSchedule: es, ...rest } = earnedSchedule(plan, [10, 20, 35])
    expect(es).toBe(2.75)
    expect(rest).toMatchObject({ at: 3, finished: false, scheduleVariance: -0.25 })
    expect(rest.scheduleIndex).toBeCloseTo(2.75 / 3, 15)
    expect(rest.forecastDuration).toBeCloseTo(5 / (2.75 / 3), 14)
  })

  it('can be ahead of the plan', () => {
    expect(earnedSchedule(plan, [30, 85])).toMatchObject({ earnedSchedule: 4.5, scheduleVariance: 2.5 })
  })

  it('still shows a late end as late, where the value index has come back to 1', () => {
    const late = earnedSchedule(plan, [5, 10, 20, 40, 60, 80, 95, 100])
    expect(late).toMatchObject({
      earnedSchedule: 5,
      scheduleVariance: -3,
      scheduleIndex: 0.625,
      valueIndex: 1,
    })
    expect(late.forecastDuration).toBe(8)
  })

  it('stops the clock at completion', () => {
    const done = earnedSchedule(plan, [40, 80, 100, 100, 100, 100])
    expect(done).toMatchObject({ finished: true, at: 3, earnedSchedule: 5, scheduleVariance: 2 })
    expect(done.forecastDuration).toBe(3)
  })

  it('goes to the end of a standstill in the plan', () => {
    expect(earnedSchedule([10, 20, 20, 20, 40], [5, 20])).toMatchObject({ earnedSchedule: 4 })
    expect(earnedSchedule([10, 20, 20, 20, 40], [5, 30])).toMatchObject({ earnedSchedule: 4.5 })
    expect(earnedSchedule([0, 0, 10], [1])).toMatchObject({ earnedSchedule: 2.1 })
  })

  it('forecasts nothing until something is earned', () => {
    expect(earnedSchedule(plan, [0, 0])).toMatchObject({
      earnedSchedule: 0,
      scheduleVariance: -2,
      scheduleIndex: 0,
      forecastDuration: null,
      valueIndex: 0,
    })
  })

  it('has no value index while nothing is due, and no index at all without a plan', () => {
    expect(earnedSchedule([0, 5], [1]).valueIndex).toBeNull()
    expect(earnedSchedule([], [3])).toMatchObject({
      earnedSchedule: null,
      scheduleVariance: null,
      scheduleIndex: null,
      forecastDuration: null,
      valueIndex: null,
    })
  })

  it('looks back to an earlier period, and takes another planned duration', () => {
    const earned = [10, 20, 35, 60]
    expect(earnedSchedule(plan, earned, { at: 3 })).toEqual(earnedSchedule(plan, earned.slice(0, 3)))
    expect(earnedSchedule(plan, earned, { at: 0 })).toMatchObject({ earned: 0, scheduleIndex: null })
    expect(earnedSchedule(plan, [20], { plannedDuration: 6 }).forecastDuration).toBe(3)
  })

  it.each([
    [[10, 5], [1], undefined, 'a running total of works due cannot fall from 10 to 5'],
    [[10], [2, 1], undefined, 'a running total of works completed cannot fall from 2 to 1'],
    [[-1], [1], undefined, 'works due cannot be -1'],
    [[10], [1], 2, 'period 2 is not in the earned series'],
    [[10], [1], 0.5, 'period 0.5 is not in the earned series'],
  ])('refuses plan %j with %j at %j', (planned, earned, at, message) => {
    expect(() => earnedSchedule(planned, earned, at === undefined ? {} : { at })).toThrow(message)
  })

  it('is on time when the plan is kept to the letter', () => {
    const rising = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(rising, (steps) => {
        let total = 0
        const planned = steps.map((step) => (total += step))
        for (let at = 1; at <= planned.length; at += 1) {
          expect(earnedSchedule(planned, planned, { at })).toMatchObject({
            earnedSchedule: at,
            scheduleVariance: 0,
            scheduleIndex: 1,
            forecastDuration: planned.length,
          })
        }
      }),
    )
  })

  it('is the last time at which the line of the plan is at what is earned', () => {
    const steps = fc.array(fc.nat(5), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(steps, fc.nat(60), (due, earned) => {
        let total = 0
        const planned = [0, ...due.map((step) => (total += step))]
        fc.pre(earned > 0 && earned < total)
        const line = (time: number) => {
          const [from, to] = [planned[Math.floor(time)]!, planned[Math.ceil(time)]!]
          return from + (to - from) * (time - Math.floor(time))
        }
        const es = earnedSchedule(planned.slice(1), [earned]).earnedSchedule!
        expect(line(es)).toBeCloseTo(earned, 12)
        for (let later = es + 0.01; later < planned.length - 1; later += 0.25)
          expect(line(later)).toBeGreaterThan(earned)
      }),
    )
  })

  it('never falls as more is earned, and stays within the planned duration', () => {
    const steps = fc.array(fc.nat(5), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(steps, fc.nat(40), (due, earned) => {
        let total = 0
        const planned = due.map((step) => (total += step))
        fc.pre(total > 0)
        const less = earnedSchedule(planned, [earned]).earnedSchedule!
        const more = earnedSchedule(planned, [earned + 1]).earnedSchedule!
        expect(less).toBeGreaterThanOrEqual(0)
        expect(more).toBeGreaterThanOrEqual(less)
        expect(more).toBeLessThanOrEqual(planned.length)
      }),
    )
  })
})

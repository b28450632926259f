import { published } from './published.ts'
import type { Unit } from './units.ts'
import type { Work } from './work.ts'

/** The rule of campaign.yaml: the units to commend, best first. `works` are in register order. */
export function commend(works: readonly Work[]): readonly Unit[] {
  const eligible = records(works).filter(
    ({ registered, completed }) => registered >= 3 && completed / registered >= 0.8,
  )
  const ranked = eligible.sort(
    (a, b) =>
      b.completed / b.registered - a.completed / a.registered ||
      b.completed - a.completed ||
      b.onTime - a.onTime ||
      a.lastCompletion - b.lastCompletion,
  )
  return ranked.slice(0, published.commended).map(({ unit }) => unit)
}

interface UnitRecord {
  readonly unit: Unit
  readonly registered: number
  readonly completed: number
  readonly onTime: number
  readonly lastCompletion: number
}

function records(works: readonly Work[]): UnitRecord[] {
  const units = [...new Set(works.map(({ unit }) => unit))]
  return units.map((unit) => {
    const own = works.filter((work) => work.unit === unit)
    const done = own.flatMap(({ completed, due }) => (completed === undefined ? [] : [{ completed, due }]))
    return {
      unit,
      registered: own.length,
      completed: done.length,
      onTime: done.filter(({ completed, due }) => completed <= due).length,
      lastCompletion: Math.max(...done.map(({ completed }) => completed)),
    }
  })
}

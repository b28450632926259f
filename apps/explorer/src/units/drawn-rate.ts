import type { JudgedUnit } from './judged-peers.ts'

/** Whether units differ by more than chance; where they do not, every rate drawn towards the peers' is the same. */
export function areDrawn(units: readonly Pick<JudgedUnit, 'shrunken'>[]): boolean {
  const rates = units.flatMap(({ shrunken: { rate } }) => rate ?? [])
  return Math.max(...rates) - Math.min(...rates) > 0.001
}

/** What is shown of a unit: its rate drawn towards its peers'; where that says nothing of it, its rate as it is. */
export function drawnRate(units: readonly JudgedUnit[]): (unit: JudgedUnit) => JudgedUnit['shrunken'] {
  return areDrawn(units) ? ({ shrunken }) => shrunken : (unit) => unit
}

/** A point of `kaplanMeier` or `aalenJohansen`. */
export interface CurvePoint {
  readonly age: number
  readonly survival: number
  /** Where cancellation competes: the share completed by this age. */
  readonly completion?: { readonly estimate: number }
}

/** Works are completed so many times as often in the last days before the deadline (see `rush`). */
export interface RushProfile {
  readonly ratio: number
  /** Length of the rush, in the unit of the curve. */
  readonly window: number
}

/**
 * The chance that a work open at an age is completed within the horizon: the hazards of the curve between the
 * two ages, multiplied one after the other, those of the rush raised to 1 - (1 - hazard)^ratio. Without a rush
 * it is (F(age + h) - F(age)) / S(age). NULL where the horizon passes the last age of the curve while works
 * are open there, or where the curve has none open at the age.
 */
export function completionChance(
  points: readonly CurvePoint[],
  age: number,
  horizon: number,
  { ratio, window }: RushProfile = { ratio: 1, window: 0 },
): number | null {
  const end = points.at(-1)
  const deadline = age + horizon
  if (end === undefined || (deadline > end.age && end.survival > 0)) return null
  let before = { survival: 1, completed: 0 }
  let [open, completed] = [1, 0]
  for (const point of points) {
    if (point.age > deadline) break
    const now = { survival: point.survival, completed: point.completion?.estimate ?? 1 - point.survival }
    if (point.age > age) {
      if (before.survival === 0) break
      const hazard = Math.max(0, now.completed - before.completed) / before.survival
      const left = now.survival / before.survival
      const rushed = deadline - point.age < window ? 1 - (1 - Math.min(1, hazard)) ** ratio : hazard
      completed += open * rushed
      open *= Math.max(0, left + hazard - rushed)
    } else if (now.survival === 0) return null
    before = now
  }
  return Math.min(1, completed)
}

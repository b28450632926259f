import type { ReportedFigure } from '../reported-figure.ts'
import type { Records } from './check-records.ts'
import type { Recorded } from './compare.ts'
import type { RecordQuestion, RecordScope } from './record-question.ts'

/** Smallest base that is not met by chance. */
const fewest = 10

/**
 * Whether a fraction is, to the last digit, the recorded one of another tier or unit: "cấp xã 97/117", which are those of
 * the hamlets. It counts works for sure, and stands in the wrong place.
 */
export async function isOfAnother(
  { numerator, denominator }: ReportedFigure,
  question: RecordQuestion,
  { tiers }: RecordScope,
  { ask, groups }: Records,
): Promise<boolean> {
  if (numerator === null || denominator === null || denominator < fewest) return false
  const isSame = (one: Recorded | null | undefined) =>
    one?.numerator === numerator && one.denominator === denominator
  const { tier, unit } = question.where
  if (unit !== undefined) return ((await groups?.(question, 'unit')) ?? []).some(isSame)
  if (tier === undefined) return false
  const others = tiers.filter((one) => one !== tier)
  const asked = others.map((one) => ask({ ...question, where: { ...question.where, tier: one } }))
  return (await Promise.all(asked)).some(isSame)
}

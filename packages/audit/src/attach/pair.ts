import { pattern } from '../lexicon/pattern.ts'
import type { FractionToken, PercentToken } from '../token/token.ts'
import { lowerBound, type Stretch } from '../text/sentences.ts'
import { closes } from './closes.ts'
import { isFraction, isPercent, type Place } from './draft.ts'

/** A percentage and the fraction it was computed from. */
export type Pairs = ReadonlyMap<Place<PercentToken>, Place<FractionToken>>

/** How many tokens away a fraction may stand from its percentage. */
const furthest = 6

const binding = pattern(
  '^ - $|đạt|chiếm|bằng|tương đương|tương ứng|tỷ lệ|ứng với|\\(|=|,|hay|tức|hoàn thành|representing|equal|or |accounting|rate|reaching',
  'u',
)
const next = pattern('[,;] ?(?:(?:và|còn|and|the) ){0,2}$', 'u')
const parting = pattern('trong đó|riêng|ngoài ra|trong khi|;|\\n|of which|while', 'u')
const opening = pattern('^ ?(?:[\\p{L}, ]{0,40})?(?:\\(|tương ứng|tức là|tức|với|là|hay|i\\.e\\.|or) ?$', 'u')

/**
 * Pairs percentages with fractions: first those whose arithmetic closes at the printed precision, the nearest of them;
 * then neighbours that the sentence binds, so that a wrong percentage stays with its counts.
 */
export function pairFractions(
  text: string,
  places: readonly Place[],
  labels: readonly Stretch[] = [],
): Pairs {
  // "Cấp xã hoàn thành 3/4 số công trình, cấp tỉnh 62,3 %": of another.
  const isOfNext = (from: number, to: number) =>
    labels
      .slice(lowerBound(labels, from), lowerBound(labels, to))
      .some(({ start, end }) => end <= to && next.test(text.slice(from, start)))
  const pairs = new Map<Place<PercentToken>, Place<FractionToken>>()
  const used = new Set<Place>()
  const levels = places.filter(isPercent).filter(({ token }) => token.high === null)
  const take = (percent: Place<PercentToken>, fraction: Place<FractionToken> | undefined) => {
    if (fraction === undefined) return
    pairs.set(percent, fraction)
    used.add(fraction)
  }
  for (const percent of levels) {
    // A change has no counts, but a former level may: "cùng kỳ đạt 651/905 (71,9 %)".
    const reach = percent.kind === 'comparison' ? 1 : furthest
    const near = neighbours(places, percent, reach)
      .filter(isFraction)
      .filter((fraction) => !used.has(fraction) && mayBelong(places, fraction, percent))
      .find(({ token }) => closes(token.numerator, token.denominator, percent.token))
    take(percent, near)
  }
  const open = levels.filter((place) => !pairs.has(place) && place.kind !== 'comparison')
  for (const percent of open) {
    const [before, after] = [places[percent.index - 1], places[percent.index + 1]]
    const isOpened = after !== undefined && /^ ?\($/u.test(text.slice(percent.token.end, after.token.start))
    const bound = (isOpened ? [after, before] : [before, after]).find(
      (place) =>
        place !== undefined &&
        place.sentence === percent.sentence &&
        place.kind === percent.kind &&
        !used.has(place) &&
        !ofOthers.test(text.slice(percent.token.end, percent.token.end + 40)) &&
        (place === before
          ? binds(text.slice(place.token.end, percent.token.start)) &&
            !isOfNext(place.token.end, percent.token.start)
          : opening.test(text.slice(percent.token.end, place.token.start))),
    )
    if (bound !== undefined && isFraction(bound)) take(percent, bound)
  }
  return pairs
}

/** Tokens within reach, the nearest first; of two as near, the one before. */
function neighbours(places: readonly Place[], { index }: Place, reach: number): Place[] {
  return Array.from({ length: reach }, (_, at) => [places[index - at - 1], places[index + at + 1]])
    .flat()
    .filter((place) => place !== undefined)
}

/** In one sentence, or in the one before with no other percentage between; that all of all is 100 % ties no sentences. */
function mayBelong(places: readonly Place[], fraction: Place<FractionToken>, percent: Place): boolean {
  if (fraction.sentence === percent.sentence) return true
  if (fraction.sentence !== percent.sentence - 1) return false
  if (fraction.token.numerator === fraction.token.denominator) return false
  return places.slice(fraction.index, percent.index).every(({ token }) => token.type !== 'percent')
}

const bounds = pattern('(?:trên|dưới|từ|above|below) ?$', 'u')

/** "7/12 công trình, chiếm 77,8 % số công trình của cấp tỉnh": a share of something else. */
const ofOthers = pattern(
  '^\\)? ?(?:trên |trong )?(?:tổng )?số(?! công trình (?:đăng ký|được giao|đã đăng ký)) ',
  'u',
)

/** Cells beside each other: "8/10 | 80%". */
const besideInRow = /^ ?\| ?$/u

function binds(gap: string): boolean {
  if (besideInRow.test(gap)) return true
  return (
    gap.length <= 90 && !(bounds.test(gap) && !gap.includes(',')) && binding.test(gap) && !parting.test(gap)
  )
}

import type { Context } from '../words/figure-words.ts'
import type { Compared } from './load-comparison.ts'
import { messages } from './messages.ts'
import { sideName, sideNameWithin } from './names.ts'

export interface CompareHead {
  readonly title: string
  readonly meaning: string
}

/** What differs, by how much, and how sure that is. */
export function compareHead(compared: Compared, { language, register }: Context): CompareHead {
  const { number, code } = language
  const words = messages[code]
  const { address, comparison, campaignDay, undated } = compared
  const { change, a, b } = comparison
  const nameA = sideName(address.of, address.a, register, language)
  const within = sideNameWithin(address.of, address.a, register, language)
  const nameB = sideNameWithin(address.of, address.b, register, language)
  const aligned = campaignDay === null ? [] : [words.aligned({ day: number.count(campaignDay) })]
  const open = undated === 0 ? [] : [words.undated({ count: number.count(undated) })]
  if (saysNothing(compared))
    return { title: words.title.undated({ a: within, b: nameB }), meaning: [...open, words.cause].join(' ') }
  if (change.difference === null)
    return {
      title: words.title.none({ a: within, b: nameB }),
      meaning: [...aligned, words.cause].join(' '),
    }
  const said = {
    a: nameA,
    b: nameB,
    points: number.points(change.difference, 1),
    rateA: `${number.rate(a.x, a.n, 1)} (${number.count(a.x)}/${number.count(a.n)})`,
    rateB: `${number.rate(b.x, b.n, 1)} (${number.count(b.x)}/${number.count(b.n)})`,
  }
  const { difference } = change
  const title =
    difference === 0
      ? words.title.even(said)
      : difference < 0
        ? words.title.lower(said)
        : words.title.higher(said)
  return { title, meaning: [...aligned, ...sureness(compared, language), ...open, words.cause].join(' ') }
}

/** Where no completion bears a day, both days count the same ones. */
export function saysNothing({ address, undated, comparison: { a, b } }: Compared): boolean {
  return address.of === 'days' && undated > 0 && undated >= Math.max(a.x, b.x)
}

function sureness(
  { address, comparison: { change } }: Compared,
  { number, code }: Context['language'],
): string[] {
  const words = messages[code]
  if (address.of === 'days') return [words.sameWorks]
  if (change.lower === null || change.upper === null) return []
  const limits = {
    lower: number.signedPoints(change.lower, 1),
    upper: number.signedPoints(change.upper, 1),
  }
  const holdsZero = change.lower <= 0 && change.upper >= 0
  return [words.interval(limits), holdsZero ? words.unclear : words.clear]
}

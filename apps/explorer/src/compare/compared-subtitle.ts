import type { Context } from '../words/figure-words.ts'
import { comparedSize } from './compared-size.ts'
import type { Compared } from './load-comparison.ts'
import { messages } from './messages.ts'

/** "What · n = 942 · as of 3 Feb 2025 and of 4 Jan 2025": the days that are compared, not the page's own. */
export function comparedSubtitle(compared: Compared, { language, register }: Context, what: string): string {
  const { number, date, messages: shared } = language
  const { address, campaignDay } = compared
  const words = messages[language.code].day
  const days =
    campaignDay === null
      ? address.of === 'days'
        ? words.both({ a: date.day(address.a), b: date.day(address.b) })
        : shared.asOf({ day: date.day(register.asOf) })
      : words.aligned({ day: number.count(campaignDay) })
  return [what, shared.figure.size({ count: number.count(comparedSize(compared)) }), days].join(' · ')
}

import type { Context } from '../words/figure-words.ts'
import type { Awards } from './load-awards.ts'
import { messages } from './messages.ts'

/** The sentences at the head of the page. */
export interface HeadWords {
  readonly title: string
  readonly sentences: readonly string[]
  /** The campaign's own words on who is commended; NULL when none were recorded. */
  readonly rule: string | null
}

export function headWords({ total, floor, units, persons, unmatched }: Awards, context: Context): HeadWords {
  const { language, register } = context
  const { number, code } = language
  const words = messages[code]
  const rule = register.campaign[`commendation_rule_${code}`]
  if (total === undefined || total.numerator === 0 || floor === null) {
    return { title: words.none, sentences: [], rule }
  }
  const alike = units.filter(({ standing }) => standing === 'alike').length
  return {
    title: words.title({
      awarded: number.count(total.numerator),
      units: number.count(total.denominator ?? 0),
      rate: number.rate(total.numerator, total.denominator, 1),
    }),
    sentences: [
      words.floor({ least: number.count(floor.works), rate: number.percent(floor.rate, 1) }),
      alike === 0 ? words.alone : words.alike({ count: number.count(alike) }),
      ...(persons === 0 ? [] : [words.persons({ count: number.count(persons) })]),
      ...(unmatched === 0 ? [] : [words.unmatched({ count: number.count(unmatched) })]),
    ],
    rule,
  }
}

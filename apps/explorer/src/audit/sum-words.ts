import {
  type Contradiction,
  partLabel,
  type PartSum,
  type ReportAudit,
  type RowSum,
  type SumCheck,
} from '@vedich/audit'

import type { Register } from '../data/register.ts'
import type { Language } from '../messages/language.ts'
import { tierName } from '../words/tier-name.ts'
import { messages } from './messages.ts'

/** A check across figures; `isRight` is NULL where nothing can be said. */
export interface SumWords {
  readonly text: string
  readonly isRight: boolean | null
}

/** The sums across tiers, states, bands and rows of a report, and what its percentages imply. */
export function sumWords(
  { sums, partSums, rowSums }: ReportAudit,
  register: Register,
  language: Language,
): SumWords[] {
  return [
    ...sums.flatMap((sum) => [totalOf(sum, register, language), ...impliedOf(sum, register, language)]),
    ...partSums.map((sum) => wholeOf(sum, language)),
    ...rowSums.map((sum) => rowsOf(sum, language)),
  ]
}

export function contradictionWords({ first, second }: Contradiction, { code }: Language): string {
  return messages[code].contradiction({ first: first.figure.span.text, second: second.figure.span.text })
}

function totalOf(
  { total, parts, outcome, ...sums }: SumCheck,
  register: Register,
  language: Language,
): SumWords {
  const { sum } = messages[language.code]
  const count = (value: number | null) => (value === null ? '–' : language.number.count(value))
  const line = sum.line({
    parts: parts.map(({ tier }) => tierName(tier, register.tiers, language.code)).join(' + '),
    numerators: count(sums.numerators),
    denominators: count(sums.denominators),
    total: `${count(total.numerator)}/${count(total.denominator)}`,
  })
  return { text: `${line}: ${sum[outcome]}.`, isRight: isRight(outcome) }
}

/** Parts that exclude one another against the base they share. */
function wholeOf({ parts, outcome, sum, base }: PartSum, language: Language): SumWords {
  const words = messages[language.code].sum
  const count = (value: number | null) => (value === null ? '–' : language.number.count(value))
  const line = words.whole({
    parts: parts
      .map(({ part, figure }) =>
        [
          partLabel(part)[language.code],
          figure.numerator === null ? figure.percent_text : count(figure.numerator),
        ].join(': '),
      )
      .join(' + '),
    sum: count(sum),
    base: count(base),
  })
  return { text: `${line}: ${words[outcome]}.`, isRight: isRight(outcome) }
}

/** The rows of a table against the row of their total. */
function rowsOf({ column, label, rows, sum, total, outcome }: RowSum, { code, number }: Language): SumWords {
  const words = messages[code].sum
  const [counted, added, stated] = [rows, sum, total].map((value) => number.count(value))
  const line = words.rows({ column, label, rows: counted ?? '', sum: added ?? '', total: stated ?? '' })
  const outcomeText = outcome === 'incomplete' ? words.someRows : words[outcome]
  return { text: `${line}: ${outcomeText}.`, isRight: isRight(outcome) }
}

function isRight(outcome: SumCheck['outcome']): boolean | null {
  return outcome === 'adds_up' ? true : outcome === 'differs' ? false : null
}

function impliedOf(
  { parts, isBetween, impliedShare }: SumCheck,
  register: Register,
  language: Language,
): SumWords[] {
  const { sum } = messages[language.code]
  const percent = (value: number) => language.number.percent(value / 100, 1)
  const between =
    isBetween === null ? [] : [{ text: isBetween ? sum.between : sum.outside, isRight: isBetween }]
  if (impliedShare === null || impliedShare.actual === null) return between
  const { lower, upper, actual } = impliedShare
  const part = tierName(parts[0]?.tier ?? null, register.tiers, language.code).toLowerCase()
  const text = `${sum.share({ part, lower: percent(lower), upper: percent(upper), actual: percent(actual) })}.`
  return [...between, { text, isRight: lower <= actual && actual <= upper }]
}

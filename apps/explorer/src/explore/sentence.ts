import { wilson } from '@vedich/metrics'
import type { Register } from '../data/register.ts'
import { lowerFirst } from '../format/case.ts'
import type { Language } from '../messages/language.ts'
import { amountNames, choiceNames, dayNames, type Filter, type SpanName } from '../route/filter.ts'
import type { Reach } from '../route/span.ts'
import { choiceLabel } from '../words/filter-options.ts'
import type { Count } from './counts.ts'
import { messages } from './messages.ts'
import { valueLabel } from './value-label.ts'

/** Values of one field that are named before "and 3 more". */
const mostNamed = 3

/** "71 of 942 works: tier city tier, due from 1 Jan 2024 to 30 Jun 2024". */
export function selectionSentence(
  filter: Filter,
  counts: { kept: Count; all: Count },
  register: Register,
  language: Language,
): string {
  const words = messages[language.code]
  const total = language.number.count(counts.all.works)
  const parts = conditionWords(filter, register, language)
  if (parts.length === 0) return words.all({ total })
  return words.some({ count: language.number.count(counts.kept.works), total, what: parts.join('; ') })
}

/** "40 of 71 are completed: 56.3 %, 95 % interval from 44.8 % to 67.3 %." */
export function rateSentence({ works, completed }: Count, { number, code }: Language): string {
  const words = messages[code]
  const { lower, upper } = wilson(completed, works)
  if (works === 0) return words.noRate
  return words.rate({
    completed: number.count(completed),
    count: number.count(works),
    rate: number.rate(completed, works, 1),
    lower: number.percent(lower, 1),
    upper: number.percent(upper, 1),
  })
}

/** What each field of a filter asks, in words. */
export function conditionWords(filter: Filter, register: Register, language: Language): string[] {
  const words = messages[language.code]
  const search = filter.q.trim()
  return [
    ...(search === '' ? [] : [words.search({ text: search })]),
    ...choiceNames.flatMap((name) => {
      const values = filter[name].map((value) => choiceLabel(name, value, register, language))
      if (values.length === 0) return []
      // The name of a tier says that it is one.
      if (name === 'tier') return [lowerFirst(listed(values, language))]
      return [words.chosen({ field: words.fields[name], values: listed(values, language) })]
    }),
    ...[...dayNames, ...amountNames].flatMap((name) => {
      const reach = filter[name]
      return reach === null ? [] : [spanWords(name, reach, language)]
    }),
  ]
}

function listed(values: readonly string[], { code, number }: Language): string {
  const words = messages[code]
  const rest = values.length - mostNamed
  if (rest <= 1) return values.join(words.or)
  return [values.slice(0, mostNamed).join(words.or), words.more({ count: number.count(rest) })].join(' ')
}

/** What a span of one field asks: "due from 1 Jan 2024 to 30 Jun 2024". */
export function spanWords(name: SpanName, reach: Reach<string> | Reach<number>, language: Language): string {
  const words = messages[language.code]
  const field = words.fields[name]
  if (reach === 'none') return words.missing({ field })
  const label = (value: string | number) => valueLabel(name, value, language)
  if (reach.from === null) return words.to({ field, to: reach.to === null ? '' : label(reach.to) })
  if (reach.to === null) return words.from({ field, from: label(reach.from) })
  return words.between({ field, from: label(reach.from), to: label(reach.to) })
}

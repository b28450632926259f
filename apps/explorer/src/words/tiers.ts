import type { MetricRow } from '@vedich/metrics'
import type { IntervalRow } from '../chart/interval.ts'
import type { Overview } from '../data/overview.ts'
import type { TierRow } from '../data/rates.ts'
import { completionDefinition } from './definition.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from './figure-words.ts'
import { countsWithRate } from './headline.ts'
import { rateCells, rateColumns } from './rate-table.ts'
import { tierName } from './tier-name.ts'

export function tiersWords({ total, tiers }: Overview, context: Context): FigureWords {
  const { language, register } = context
  const words = language.messages.tiers
  const name = (row: TierRow) => tierName(row.tier, register.tiers, language.code)
  return {
    kicker: words.kicker,
    title: title(tiers, total, name, context),
    subtitle: subtitle(context, words.subtitle, total.denominator ?? 0),
    source: sourceLine(context),
    notes: [language.messages.census],
    definition: completionDefinition(total, language),
    table: {
      columns: [words.column, ...rateColumns(language)],
      rows: [
        ...tiers.map((row) => [name(row), ...rateCells(row, language)]),
        [words.all, ...rateCells(total, language)],
      ],
    },
    empty: total.value === null ? words.empty : null,
  }
}

export function tierRows({ tiers }: Overview, { language, register }: Context): IntervalRow[] {
  return tiers.map((row) => ({
    label: tierName(row.tier, register.tiers, language.code),
    detail: countsWithRate(row, language),
    denominator: row.denominator ?? 0,
    value: row.value,
    lower: row.lower,
    upper: row.upper,
  }))
}

function title(
  tiers: readonly TierRow[],
  total: MetricRow,
  name: (row: TierRow) => string,
  { language }: Context,
): string {
  const { messages, number } = language
  if (total.value === null) return messages.headline.none
  const rate = number.rate(total.numerator, total.denominator, 1)
  const overall = total.value
  const [first, second] = tiers
  if (first !== undefined && second === undefined) return messages.tiers.only({ tier: name(first), rate })
  const [below] = tiers
    .filter((row) => row.upper !== null && row.upper < overall)
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
  return below === undefined
    ? messages.tiers.together({ rate })
    : messages.tiers.below({ tier: name(below), rate })
}

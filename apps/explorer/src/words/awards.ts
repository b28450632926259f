import { findMetric } from '@vedich/metrics'
import { mostUnits } from '../chart/awards.ts'
import type { Overview } from '../data/overview.ts'
import { countCell } from './cell.ts'
import { rateDefinition } from './definition.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from './figure-words.ts'

export function awardsWords({ awards }: Overview, context: Context): FigureWords {
  const { language } = context
  const { messages, number, code } = language
  const words = messages.awards
  const awarded = awards?.numerator ?? 0
  const units = awards?.denominator ?? 0
  const parts = { numerator: words.awarded, denominator: findMetric('units_registered').label[code] }
  return {
    kicker: words.kicker,
    title:
      awards === null
        ? words.none
        : words.title({
            awarded: number.count(awarded),
            units: number.count(units),
            rate: number.rate(awarded, units, 1),
          }),
    subtitle: subtitle(context, units > mostUnits ? words.bar : words.squares, units),
    source: sourceLine(context),
    notes: [ruleOf(context)].filter((rule) => rule !== null),
    definition: rateDefinition('award_rate', parts, { numerator: awarded, denominator: units }, language),
    table: {
      columns: [words.column, words.units],
      rows: [
        [words.awarded, countCell(awarded, language)],
        [words.notAwarded, countCell(units - awarded, language)],
      ],
    },
    empty: awards === null ? words.empty : null,
  }
}

/** The campaign's own words on who is commended. */
function ruleOf({ language, register }: Context): string | null {
  const { commendation_rule_vi: vi, commendation_rule_en: en } = register.campaign
  const rule = language.code === 'vi' ? vi : en
  return rule === null ? null : language.messages.awards.rule({ rule })
}

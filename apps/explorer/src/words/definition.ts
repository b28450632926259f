import { findMetric, type MetricRow } from '@vedich/metrics'
import type { Language } from '../messages/language.ts'
import type { Definition } from './figure-words.ts'

/** The definition of a rate: the catalogue's own words, with the counts that gave the rate shown. */
export function rateDefinition(
  metricId: string,
  parts: { numerator: string; denominator: string },
  { numerator, denominator }: Pick<MetricRow, 'numerator' | 'denominator'>,
  language: Language,
): Definition {
  const { number, messages, code } = language
  const metric = findMetric(metricId)
  const counts = { numerator: number.count(numerator), denominator: number.count(denominator ?? 0) }
  return {
    metric: metric.label[code],
    about: metric.description[code],
    numerator: `${parts.numerator}: ${counts.numerator}`,
    denominator: `${parts.denominator}: ${counts.denominator}`,
    formula: messages.figure.rateFormula({ ...counts, rate: number.rate(numerator, denominator, 2) }),
  }
}

export function countDefinition(metricId: string, language: Language): Definition {
  const { code, messages } = language
  const metric = findMetric(metricId)
  return {
    metric: metric.label[code],
    about: metric.description[code],
    numerator: null,
    denominator: null,
    formula: messages.figure.countFormula,
  }
}

/** The rate of works, over everything registered. */
export function completionDefinition(
  total: Pick<MetricRow, 'numerator' | 'denominator'>,
  language: Language,
): Definition {
  const parts = {
    numerator: findMetric('works_completed').label[language.code],
    denominator: findMetric('works_registered').label[language.code],
  }
  return rateDefinition('completion_rate', parts, total, language)
}

import { dimensions, type Metric, type MetricRow } from '@vedich/metrics'

import type { Language } from './language.ts'
import { formatCount, formatPercent } from './number.ts'
import { textTable, type TextColumn } from './text-table.ts'

/** What a person calls a dimension's value; ids without a label stay ids. */
export type Labels = (dimension: string, id: string) => string

/** Rows of a metric as a terminal table: dimensions, counts, value, interval. */
export function metricTable(
  metric: Metric,
  by: readonly string[],
  rows: readonly MetricRow[],
  labels: Labels,
  language: Language,
): string {
  const words = headings[language]
  const hasPeriod = rows.some((row) => row.period !== undefined)
  const groups: TextColumn<MetricRow>[] = [...by, ...(hasPeriod ? ['period'] : [])].map((name, index) => ({
    heading:
      name === 'period' ? words.period : (dimensions[name as keyof typeof dimensions]?.[language] ?? name),
    align: 'left',
    text: (row) => {
      if (row.is_total) return index === 0 ? words.total : ''
      const value = valueOf(row, name)
      return value === null ? '–' : labels(name, value)
    },
  }))
  const count = (heading: string, text: (row: MetricRow) => number | null): TextColumn<MetricRow> => ({
    heading,
    align: 'right',
    text: (row) => {
      const value = text(row)
      return value === null ? '–' : formatCount(value, language)
    },
  })
  const percent = (heading: string, text: (row: MetricRow) => number | null): TextColumn<MetricRow> => ({
    heading,
    align: 'right',
    text: (row) => formatPercent(text(row), language),
  })
  const figures =
    metric.kind === 'count'
      ? [count(metric.label[language], ({ value }) => value)]
      : [
          count(words.numerator, ({ numerator }) => numerator),
          count(words.denominator, ({ denominator }) => denominator),
          percent(metric.label[language], ({ value }) => value),
          percent(words.lower, ({ lower }) => lower),
          percent(words.upper, ({ upper }) => upper),
        ]
  return textTable([...groups, ...figures], rows)
}

function valueOf(row: MetricRow, name: string): string | null {
  const value: unknown = Object.entries(row).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : null
}

const headings = {
  vi: {
    period: 'Kỳ',
    total: 'Tổng',
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    lower: 'từ (95 %)',
    upper: 'đến',
  },
  en: {
    period: 'Period',
    total: 'Total',
    numerator: 'Numerator',
    denominator: 'Denominator',
    lower: 'from (95 %)',
    upper: 'to',
  },
}

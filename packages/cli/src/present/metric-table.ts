import { dimensions, type MetricAnswer, type MetricQuery, type MetricRow, rate } from '@vedich/metrics'

import type { Ratings } from '../command/ratings.ts'
import type { Language } from './language.ts'
import { formatCount, formatPercent } from './number.ts'
import { ratingText } from './rating-text.ts'
import { textTable, type TextColumn } from './text-table.ts'

/** What a person calls a dimension's value; ids without a label stay ids. */
export type Labels = (dimension: string, id: string) => string

export interface TableWords {
  readonly labels: Labels
  readonly language: Language
  /** Adds the band of each row. */
  readonly ratings?: Ratings | null
  /** Width of the terminal in cells. */
  readonly width?: number | undefined
}

/** Rows of a metric as a terminal table: dimensions, counts, value, interval. */
export function metricTable(asked: MetricQuery, rows: readonly MetricRow[], words: TableWords): string {
  const { language, ratings } = words
  const { metric, plan } = asked
  const text = headings[language]
  const unit = metric.squares === undefined ? '' : ' (đ)'
  const limits = `${formatLevel(plan.spec.level, language)}${plan.spec.interval === 'wilson' ? '' : `, ${plan.spec.interval}`}`
  const figures: TextColumn<MetricRow>[] =
    metric.kind === 'count'
      ? [count(metric.label[language], language, ({ value }) => value)]
      : [
          count(`${text.numerator}${unit}`, language, ({ numerator }) => numerator),
          count(`${text.denominator}${unit}`, language, ({ denominator }) => denominator),
          percent(metric.label[language], language, ({ value }) => value),
          percent(`${text.lower} (${limits})`, language, ({ lower }) => lower),
          percent(text.upper, language, ({ upper }) => upper),
        ]
  const judged: TextColumn<MetricRow>[] =
    ratings == null
      ? []
      : [
          {
            heading: text.rating,
            align: 'left',
            text: (row) => ratingText(rate(ratings.rules, row, { running: ratings.running }), language),
          },
        ]
  return textTable([...keyColumns(asked, words), ...figures, ...judged], rows, {
    width: words.width ?? Infinity,
  })
}

/** Several metrics side by side: one row a group, one column a metric. */
export function wideTable(tables: readonly MetricAnswer[], words: TableWords): string {
  const { language } = words
  const [first] = tables
  if (first === undefined) return ''
  const byKey = tables.map(({ asked, rows }) => new Map(rows.map((row) => [keyOf(asked, row), row])))
  const keys = new Map(tables.flatMap(({ asked, rows }) => rows.map((row) => [keyOf(asked, row), row])))
  const columns = tables.map(({ asked: { metric } }, place): TextColumn<[string, MetricRow]> => {
    const value = ([key]: [string, MetricRow]) => byKey[place]?.get(key)?.value ?? null
    return metric.kind === 'count'
      ? count(metric.label[language], language, value)
      : percent(metric.label[language], language, value)
  })
  const groups = keyColumns(first.asked, words).map((column) => ({
    ...column,
    text: ([, row]: [string, MetricRow]) => column.text(row),
  }))
  return textTable([...groups, ...columns], [...keys], { width: words.width ?? Infinity })
}

function keyColumns(asked: MetricQuery, { labels, language }: TableWords): TextColumn<MetricRow>[] {
  const text = headings[language]
  const { grain, axis } = asked.plan.spec
  const period = grain === null ? [] : [axis === 'calendar' ? 'period' : 'campaign_day']
  return [...asked.by, ...period].map((name, index) => ({
    heading: headingOf(name, language),
    align: name === 'campaign_day' ? 'right' : 'left',
    text: (row) => {
      const level = row.level ?? (row.is_total ? 0 : Infinity)
      if (index === level) return text.total
      if (index > level) return ''
      const value = valueOf(row, name)
      return value === null ? '–' : labels(name, value)
    },
  }))
}

function headingOf(name: string, language: Language): string {
  if (name === 'period' || name === 'campaign_day') return headings[language][name]
  return Object.entries(dimensions).find(([id]) => id === name)?.[1][language] ?? name
}

function count<R>(heading: string, language: Language, of: (row: R) => number | null): TextColumn<R> {
  return {
    heading,
    align: 'right',
    text: (row) => {
      const value = of(row)
      return value === null ? '–' : formatCount(value, language)
    },
  }
}

function percent<R>(heading: string, language: Language, of: (row: R) => number | null): TextColumn<R> {
  return { heading, align: 'right', text: (row) => formatPercent(of(row), language) }
}

function formatLevel(level: number, language: Language): string {
  const digits = (level * 100).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: 2,
  })
  return `${digits} %`
}

function keyOf(asked: MetricQuery, row: MetricRow): string {
  const names = [...asked.by, 'period', 'campaign_day']
  return JSON.stringify([...names.map((name) => valueOf(row, name)), row.is_total, row.level ?? null])
}

function valueOf(row: MetricRow, name: string): string | null {
  const value: unknown = Object.entries(row).find(([key]) => key === name)?.[1]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : null
}

const headings = {
  vi: {
    period: 'Kỳ',
    campaign_day: 'Ngày thứ',
    total: 'Tổng',
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    lower: 'từ',
    upper: 'đến',
    rating: 'Xếp loại',
  },
  en: {
    period: 'Period',
    campaign_day: 'Day',
    total: 'Total',
    numerator: 'Numerator',
    denominator: 'Denominator',
    lower: 'from',
    upper: 'to',
    rating: 'Band',
  },
}

import * as Inputs from '@observablehq/inputs'
import { dimensions } from '@vedich/metrics'
import type { MetricRows } from './metric.ts'

const words = {
  vi: {
    all: 'Tất cả',
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    value: 'Giá trị',
    rate: 'Tỷ lệ',
    period: 'Kỳ',
    lower: 'Cận dưới 95 %',
    upper: 'Cận trên 95 %',
  },
  en: {
    all: 'All',
    numerator: 'Numerator',
    denominator: 'Denominator',
    value: 'Value',
    rate: 'Rate',
    period: 'Period',
    lower: '95 % low',
    upper: '95 % high',
  },
}

/** A metric's rows as a table, under its name and definition, with the SQL they come from. */
export function metricTable(rows: MetricRows, language: 'vi' | 'en'): HTMLElement {
  const { metric, by, grain, sql } = rows.question
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const rate = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const isRate = metric.kind === 'proportion'
  const figures = isRate ? ['numerator', 'denominator', 'value', 'lower', 'upper'] : ['value']
  const shown = (value: unknown) => (typeof value === 'number' ? `${rate.format(100 * value)}\u00a0%` : '–')
  const [first] = by
  const named = rows.map((row) => (row.is_total && first ? { ...row, [first]: words[language].all } : row))
  const table = Inputs.table(named, {
    columns: [...by, ...(grain === null ? [] : ['period']), ...figures],
    header: {
      ...words[language],
      ...(isRate ? { value: words[language].rate } : {}),
      ...Object.fromEntries(by.map((dimension) => [dimension, dimensions[dimension][language]])),
    },
    locale,
    format: isRate ? { value: shown, lower: shown, upper: shown } : {},
    select: false,
    rows: 12,
  })
  const figure = document.createElement('figure')
  const title = figure.appendChild(document.createElement('h3'))
  title.textContent = metric.label[language]
  const about = figure.appendChild(document.createElement('p'))
  about.textContent = metric.description[language]
  const source = document.createElement('details')
  source.appendChild(document.createElement('summary')).textContent = 'SQL'
  source.appendChild(document.createElement('pre')).textContent = sql
  figure.append(table, source)
  return figure
}

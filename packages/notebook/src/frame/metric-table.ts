import * as Inputs from '@observablehq/inputs'
import { type DimensionId, dimensions, type MetricRow } from '@vedich/metrics'
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
    undated: (count: string) =>
      `${count} công trình hoàn thành không ghi ngày nên được tính là đã xong vào mọi ngày; số liệu của ngày sớm hơn vì thế có thể khác thực tế.`,
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
    undated: (count: string) =>
      count === '1'
        ? 'One completed work bears no date and counts as completed on every day, so figures of an earlier day may be off.'
        : `${count} completed works bear no date and count as completed on every day, so figures of an earlier day may be off.`,
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
  const depth = by.length + (grain === null ? 0 : 1)
  const nameOf = (row: MetricRow, dimension: DimensionId, place: number) => {
    const level = row.level ?? (row.is_total ? 0 : depth)
    if (place >= level) return place === level ? words[language].all : ''
    const id = row[dimension] ?? null
    return id === null ? '–' : rows.names[dimension]?.[id]?.[language] || id
  }
  const named = rows.map((row) => ({
    ...row,
    ...Object.fromEntries(by.map((dimension, place) => [dimension, nameOf(row, dimension, place)])),
  }))
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
  const undated = [rows.find((row) => row.is_total) ?? rows]
    .flat()
    .reduce((sum, row) => sum + (row.undated ?? 0), 0)
  const note = document.createElement('p')
  note.textContent =
    undated === 0 ? '' : words[language].undated(new Intl.NumberFormat(locale).format(undated))
  figure.append(table, ...(undated === 0 ? [] : [note]), source)
  return figure
}

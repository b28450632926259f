import type { Clock, Metric } from '@vedich/metrics'

import { wrap } from './fit.ts'
import type { Language } from './language.ts'

/** A metric in words, in both languages, the reader's own first: what it is, its formula, what it leaves out. */
export function explainMetric(metric: Metric, language: Language, width = 100): string {
  const order: readonly Language[] = language === 'vi' ? ['vi', 'en'] : ['en', 'vi']
  return [`${metric.id}\n`, ...order.map((one) => inLanguage(metric, one, width))].join('\n')
}

function inLanguage(metric: Metric, language: Language, columns: number): string {
  const text = words[language]
  const lines = [
    [text.formula, metric.formula[language]],
    [text.missing, metric.missing[language]],
    [text.unit, metric.unit[language]],
    [text.by, metric.dimensions.join(', ')],
    [text.clock, metric.clock === null ? text.none : text.clocks[metric.clock]],
  ] as const
  const width = Math.max(...lines.map(([name]) => name.length)) + 2
  const room = Math.max(20, columns - 2 - width)
  const hung = (value: string) => wrap(value, room).join(`\n${' '.repeat(2 + width)}`)
  return [
    metric.label[language],
    ...wrap(`${metric.description[language]}.`, Math.max(20, columns - 2)).map((line) => `  ${line}`),
    ...lines.map(([name, value]) => `  ${name.padEnd(width)}${hung(value)}`),
    '',
  ].join('\n')
}

const words: Readonly<
  Record<
    Language,
    Readonly<Record<'formula' | 'missing' | 'unit' | 'by' | 'clock' | 'none', string>> & {
      readonly clocks: Readonly<Record<Clock, string>>
    }
  >
> = {
  vi: {
    formula: 'Công thức',
    missing: 'Khi thiếu',
    unit: 'Đơn vị tính',
    by: 'Chia theo',
    clock: 'Theo thời gian',
    none: 'không',
    clocks: {
      registered_on: 'theo ngày đăng ký',
      started_on: 'theo ngày bắt đầu',
      due_on: 'theo thời hạn',
      completed_on: 'theo ngày hoàn thành',
    },
  },
  en: {
    formula: 'Formula',
    missing: 'Missing',
    unit: 'Unit',
    by: 'By',
    clock: 'Over time',
    none: 'no',
    clocks: {
      registered_on: 'by the day of registration',
      started_on: 'by the day of the start',
      due_on: 'by the due date',
      completed_on: 'by the day of completion',
    },
  },
}

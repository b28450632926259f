import { type AuditedFigure, reasons } from '@vedich/audit'

import type { Register } from '../data/register.ts'
import { noNumber } from '../format/number.ts'
import type { Language } from '../messages/language.ts'
import { type Cell, dayCell, type TypedCell } from '../words/cell.ts'
import type { TableWords } from '../words/figure-words.ts'
import { quoteOf, scopeOf } from './detail-words.ts'
import { messages } from './messages.ts'

/** All figures of a text, one row each. */
export function figureTable(
  figures: readonly AuditedFigure[],
  register: Register,
  language: Language,
): TableWords {
  const { columns: c } = messages[language.code]
  return {
    columns: [
      c.figure,
      c.scope,
      c.arithmetic,
      c.records,
      c.asOf,
      c.numerator,
      c.denominator,
      c.percent,
      c.expected,
    ],
    rows: figures.map((audited) => rowOf(audited, register, language)),
  }
}

function rowOf(audited: AuditedFigure, register: Register, language: Language): Cell[] {
  const { figure, reason, expected, records } = audited
  const words = messages[language.code]
  return [
    quoteOf(audited).replaceAll(/\s+/gu, ' '),
    scopeOf(audited, register, language),
    reasons[reason][language.code],
    records.verdict === 'no_records'
      ? words.nothing[records.reason ?? 'none_recorded']
      : words.records[records.verdict],
    dayCell(figure.as_of, language),
    countOrNone(figure.numerator, language),
    countOrNone(figure.denominator, language),
    { type: 'percent', value: share(figure.percent), text: figure.percent_text ?? noNumber },
    { type: 'percent', value: null, text: expected === null ? noNumber : `${expected} %` },
  ]
}

function countOrNone(value: number | null, { number }: Language): TypedCell {
  return { type: 'number', value, text: value === null ? noNumber : number.count(value) }
}

function share(percent: number | null): number | null {
  return percent === null ? null : percent / 100
}

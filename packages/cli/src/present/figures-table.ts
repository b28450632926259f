import type { FigureKind, ReportedFigure, Verdict } from '@vedich/audit'

import type { Language } from './language.ts'
import { formatCount } from './number.ts'
import { placeIn } from './place.ts'
import { textTable } from './text-table.ts'

/** Reported figures as a terminal table, each with its line and column in the text. */
export function figuresTable(figures: readonly ReportedFigure[], text: string, language: Language): string {
  const words = texts[language]
  const place = placeIn(text)
  const count = (value: number | null) => (value === null ? '–' : formatCount(value, language))
  return textTable<ReportedFigure>(
    [
      { heading: words.place, align: 'right', text: ({ span }) => place(span.start) },
      { heading: words.percent, align: 'right', text: ({ percent_text }) => oneLine(percent_text) },
      {
        heading: words.counts,
        align: 'right',
        text: ({ numerator, denominator }) =>
          numerator === null && denominator === null ? '–' : `${count(numerator)}/${count(denominator)}`,
      },
      { heading: words.kind, align: 'left', text: ({ kind }) => words.kinds[kind] },
      { heading: words.tier, align: 'left', text: ({ tier }) => tier ?? words.all },
      { heading: words.asOf, align: 'left', text: ({ as_of }) => as_of ?? '–' },
      { heading: words.verdict, align: 'left', text: ({ verdict }) => words.verdicts[verdict] },
    ],
    figures,
  )
}

function oneLine(printed: string | null): string {
  return printed === null ? '–' : printed.replaceAll(/\s+/gu, ' ')
}

interface Texts {
  readonly place: string
  readonly percent: string
  readonly counts: string
  readonly kind: string
  readonly tier: string
  readonly asOf: string
  readonly verdict: string
  readonly all: string
  readonly kinds: Readonly<Record<FigureKind, string>>
  readonly verdicts: Readonly<Record<Verdict, string>>
}

const texts: Readonly<Record<Language, Texts>> = {
  vi: {
    place: 'Dòng:cột',
    percent: 'Tỷ lệ',
    counts: 'Tử/mẫu',
    kind: 'Loại',
    tier: 'Cấp',
    asOf: 'Tính đến',
    verdict: 'Kết luận',
    all: 'chung',
    kinds: { actual: 'thực tế', target: 'chỉ tiêu', comparison: 'so sánh', forecast: 'dự báo' },
    verdicts: {
      ok: 'khớp',
      ok_hedged: 'khớp (gần đúng)',
      truncated: 'bị cắt bớt',
      base_unclear: 'không rõ mẫu số',
      mismatch: 'không khớp',
      impossible: 'không thể',
      not_checkable: 'không kiểm được',
    },
  },
  en: {
    place: 'Line:col',
    percent: 'Percent',
    counts: 'Counts',
    kind: 'Kind',
    tier: 'Tier',
    asOf: 'As of',
    verdict: 'Verdict',
    all: 'all',
    kinds: { actual: 'actual', target: 'target', comparison: 'comparison', forecast: 'forecast' },
    verdicts: {
      ok: 'ok',
      ok_hedged: 'ok (hedged)',
      truncated: 'truncated',
      base_unclear: 'base unclear',
      mismatch: 'mismatch',
      impossible: 'impossible',
      not_checkable: 'not checkable',
    },
  },
}

import type { FigureKind, ReportedFigure, Verdict } from '@vedich/audit'

import type { Language } from './language.ts'
import { formatCount } from './number.ts'
import { textTable } from './text-table.ts'

/** A figure and where a person finds it. */
export interface PlacedFigure {
  readonly figure: ReportedFigure
  readonly place: string
}

/** Reported figures as a terminal table, each with its place in the document. */
export function figuresTable(
  figures: readonly PlacedFigure[],
  tierLabel: (tier: string) => string,
  language: Language,
): string {
  const words = texts[language]
  const count = (value: number | null) => (value === null ? '–' : formatCount(value, language))
  return textTable<PlacedFigure>(
    [
      { heading: words.place, align: 'left', text: ({ place }) => place },
      {
        heading: words.percent,
        align: 'right',
        text: ({ figure: { percent_text } }) => oneLine(percent_text),
      },
      {
        heading: words.counts,
        align: 'right',
        text: ({ figure: { numerator, denominator } }) =>
          numerator === null && denominator === null ? '–' : `${count(numerator)}/${count(denominator)}`,
      },
      { heading: words.kind, align: 'left', text: ({ figure: { kind } }) => words.kinds[kind] },
      {
        heading: words.tier,
        align: 'left',
        text: ({ figure: { tier } }) => (tier === null ? words.all : tierLabel(tier)),
      },
      { heading: words.asOf, align: 'left', text: ({ figure: { as_of } }) => as_of ?? '–' },
      { heading: words.verdict, align: 'left', text: ({ figure: { verdict } }) => words.verdicts[verdict] },
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
    place: 'Vị trí',
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
    place: 'Place',
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

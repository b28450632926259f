import { type Change, type Comparison, dimensions, type Metric } from '@vedich/metrics'

import { wrap } from './fit.ts'
import type { Language } from './language.ts'
import type { Labels } from './metric-table.ts'
import { formatCount, formatPercent, formatPoints } from './number.ts'
import { textTable, type TextColumn } from './text-table.ts'

export interface ComparisonWords {
  readonly by: string | null
  readonly labels: Labels
  readonly language: Language
  /** Width of the terminal in cells. */
  readonly width?: number | undefined
}

interface Compared extends Change {
  /** Null for all together. */
  readonly id: string | null
}

/** What has changed, group by group and in all, and the sentences that say why and whether it misleads. */
export function comparisonTable(
  metric: Metric,
  { change, overlapping, groups, split, simpson }: Comparison,
  { by, labels, language, width = Infinity }: ComparisonWords,
): string {
  const words = headings[language]
  const isRate = metric.kind === 'proportion'
  const value = (of: (row: Compared) => number | null) => (row: Compared) => {
    const number = of(row)
    if (isRate) return formatPercent(number, language)
    return number === null ? '–' : formatCount(number, language)
  }
  const points = (of: (row: Compared) => number | null) => (row: Compared) => formatPoints(of(row), language)
  const right = (heading: string, text: (row: Compared) => string): TextColumn<Compared> => ({
    heading,
    align: 'right',
    text,
  })
  const name: TextColumn<Compared> = {
    heading: by === null ? '' : (Object.entries(dimensions).find(([id]) => id === by)?.[1][language] ?? by),
    align: 'left',
    text: ({ id }) => (id === null ? words.total : id === '' ? '–' : labels(by ?? '', id)),
  }
  const rows: Compared[] = [...groups, { id: null, ...change }]
  const table = textTable(
    [
      name,
      right(
        words.before,
        value(({ before }) => before),
      ),
      right(
        words.after,
        value(({ after }) => after),
      ),
      ...(isRate
        ? [
            right(
              words.points,
              points(({ difference }) => difference),
            ),
            ...(overlapping
              ? []
              : [
                  right(
                    words.lower,
                    points(({ lower }) => lower),
                  ),
                  right(
                    words.upper,
                    points(({ upper }) => upper),
                  ),
                ]),
          ]
        : [right(words.difference, signedCount(language))]),
      right(words.percent, ({ percent }) => signedPercent(percent, language)),
    ],
    rows,
    { width },
  )
  const sentences = [
    ...(split === null
      ? []
      : [
          words.split(
            formatPoints(split.gap, language),
            formatPoints(split.rate, language),
            formatPoints(split.mix, language),
          ),
        ]),
    ...(simpson?.alarm === true ? [words.alarm] : []),
    ...(isRate && overlapping ? [words.overlapping] : []),
  ]
  return [
    `${metric.label[language]}\n`,
    table,
    ...sentences.flatMap((sentence) => wrap(sentence, width)).map((line) => `${line}\n`),
  ].join('')
}

function signedCount(language: Language) {
  return ({ difference }: Compared) => {
    if (difference === null) return '–'
    return `${difference > 0 ? '+' : ''}${formatCount(difference, language)}`
  }
}

function signedPercent(percent: number | null, language: Language): string {
  return percent === null ? '–' : `${percent > 0 ? '+' : ''}${formatPercent(percent, language)}`
}

const headings = {
  vi: {
    total: 'Tổng',
    before: 'Trước',
    after: 'Sau',
    points: 'Chênh (điểm)',
    lower: 'từ',
    upper: 'đến',
    difference: 'Chênh',
    percent: 'Tăng, giảm',
    split: (gap: string, rate: string, mix: string) =>
      `Chênh ${gap} điểm: ${rate} do tỷ lệ của các nhóm, ${mix} do cơ cấu nhóm.`,
    overlapping:
      'Hai bên có chung công trình, nên chênh lệch là điều đếm được, không phải ước lượng từ hai mẫu: không có khoảng tin cậy.',
    alarm: 'Chú ý: cơ cấu nhóm làm lệch so sánh chung; hãy so từng nhóm.',
  },
  en: {
    total: 'Total',
    before: 'Before',
    after: 'After',
    points: 'Points',
    lower: 'from',
    upper: 'to',
    difference: 'Change',
    percent: 'Percent',
    split: (gap: string, rate: string, mix: string) =>
      `Of ${gap} points, ${rate} are due to the rates of the groups and ${mix} to their mix.`,
    overlapping:
      'Both sides have works in common, so the change is counted, not estimated from two samples: it has no interval.',
    alarm: 'Beware: the mix of groups distorts the comparison of the wholes; compare group by group.',
  },
}

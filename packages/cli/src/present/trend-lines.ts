import type { Metric, QuerySpec, TrendSeries } from '@vedich/metrics'

import type { Language } from './language.ts'
import type { Labels } from './metric-table.ts'
import { formatCount, formatPercent } from './number.ts'
import { sparkline } from './sparkline.ts'
import { textTable } from './text-table.ts'

export interface TrendWords {
  readonly labels: Labels
  readonly spec: QuerySpec
  readonly language: Language
  /** Width of the terminal in cells. */
  readonly width?: number | undefined
}

/** Each series as a line of bars beside its largest and its last value; empty without series. */
export function trendLines(
  metric: Metric,
  series: readonly TrendSeries[],
  { labels, spec, language, width = 80 }: TrendWords,
): string {
  const drawn = series.filter(({ points }) => points.length > 0)
  if (drawn.length === 0) return ''
  const [by] = spec.by ?? []
  const shown = (value: number | null | undefined) => {
    if (value === null || value === undefined) return '–'
    return metric.kind === 'count' ? formatCount(value, language) : formatPercent(value, language)
  }
  const name = ({ group }: TrendSeries) => (group === null || by === undefined ? '' : labels(by, group))
  const words = headings[language]
  const room = Math.max(
    12,
    width - 2 - Math.max(...drawn.map((one) => name(one).length)) - 2 * (words.most.length + 4),
  )
  const first = drawn[0]?.points
  const span = `${first?.at(0)?.period ?? ''} … ${first?.at(-1)?.period ?? ''}`
  return textTable(
    [
      ...(by === undefined ? [] : [{ heading: '', align: 'left', text: name } as const]),
      {
        heading: `${metric.label[language]}, ${span}`,
        align: 'left',
        text: ({ points }) =>
          sparkline(
            points.map(({ value }) => value),
            room,
          ),
      },
      {
        heading: words.most,
        align: 'right',
        text: ({ points }) => shown(largest(points.map(({ value }) => value))),
      },
      { heading: words.last, align: 'right', text: ({ points }) => shown(points.at(-1)?.value) },
    ],
    drawn,
  )
}

function largest(values: readonly (number | null)[]): number | null {
  const known = values.flatMap((value) => value ?? [])
  return known.length === 0 ? null : Math.max(...known)
}

const headings = { vi: { most: 'cao nhất', last: 'sau cùng' }, en: { most: 'highest', last: 'last' } }

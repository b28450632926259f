/**
 * Values as a line of bars, at most `width` of them: longer series are drawn by the mean of equal stretches. From
 * 0 to the largest value, so that a small change does not look like a large one; "·" where there is no value.
 */
export function sparkline(values: readonly (number | null)[], width: number): string {
  const shown = values.length <= width ? values : stretches(values, width)
  const largest = Math.max(0, ...shown.map((value) => value ?? 0))
  return shown
    .map((value) => {
      if (value === null) return '·'
      return bars[largest === 0 ? 0 : Math.round((value / largest) * (bars.length - 1))] ?? ''
    })
    .join('')
}

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

function stretches(values: readonly (number | null)[], width: number): (number | null)[] {
  return Array.from({ length: width }, (_, place) => {
    const from = Math.floor((place * values.length) / width)
    const to = Math.floor(((place + 1) * values.length) / width)
    const known = values.slice(from, to).flatMap((value) => value ?? [])
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
  })
}

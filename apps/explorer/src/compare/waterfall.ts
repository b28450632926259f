import type { Kitagawa } from '@vedich/metrics'

/** One step on the way from the rate of b to that of a. */
export interface Step {
  readonly kind: 'whole' | 'rate' | 'mix'
  /** The group, or NULL for what stands for several: then `count` says how many. */
  readonly group: string | null
  readonly count: number
  readonly from: number
  readonly to: number
}

/** Groups with steps of their own; the others are taken together. */
export const mostSteps = 6

/**
 * From the rate of b by what each group does differently, then by the mix, to the rate of a. The mix of a group is
 * its deviation from the common level, so that its sign can be read; either way it adds up to the same.
 */
export function waterfall({ groups, gap }: Kitagawa, start: number): Step[] {
  const rates = largest(groups.map(({ id, rate }) => ({ id, value: rate })))
  const mixes = largest(groups.map(({ id, mixFromMean }) => ({ id, value: mixFromMean })))
  const moves = [
    ...rates.map((part) => ({ ...part, kind: 'rate' as const })),
    ...mixes.map((part) => ({ ...part, kind: 'mix' as const })),
  ]
  let at = start
  const steps = moves.map(({ kind, group, count, value }): Step => {
    const from = at
    at += value
    return { kind, group, count, from, to: at }
  })
  const whole = (value: number): Step => ({ kind: 'whole', group: null, count: 0, from: value, to: value })
  return [whole(start), ...steps, whole(start + gap)]
}

interface Part {
  readonly group: string | null
  readonly count: number
  readonly value: number
}

/** The largest parts by size, the rest in one. */
function largest(parts: readonly { readonly id: string; readonly value: number }[]): Part[] {
  const sorted = parts.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
  const own = sorted.length > mostSteps ? sorted.slice(0, mostSteps - 1) : sorted
  const rest = sorted.slice(own.length)
  return [
    ...own.map(({ id, value }) => ({ group: id, count: 1, value })),
    ...(rest.length === 0
      ? []
      : [{ group: null, count: rest.length, value: rest.reduce((sum, { value }) => sum + value, 0) }]),
  ]
}

import { requireCount } from '../require-count.ts'
import { mean, meanMovingRange } from './moving-range.ts'
import { type Flags, nhsRules, noFlags, type RuleOptions } from './nhs-rules.ts'
import { requireFinite } from './require-finite.ts'
import { requireWhole } from './require-whole.ts'

export interface XmrOptions extends RuleOptions {
  /** Limits lie at this multiple of the mean moving range: 2.66 by default; 3 / 1.128 in Montgomery's text. */
  readonly factor?: number
  /** Leave out moving ranges above 3.267 times their mean, so that one outlier does not hide others: true. */
  readonly screen?: boolean
  /** Compute centre and limits from the first so many values only; from all by default. */
  readonly baseline?: number
}

export interface XmrPoint {
  readonly value: number
  /** Distance to the value before; NULL for the first. */
  readonly movingRange: number | null
  readonly flags: Flags
}

export interface Xmr {
  readonly points: readonly XmrPoint[]
  readonly mean: number | null
  /** The mean moving range behind the limits, after screening. */
  readonly movingRange: number | null
  /** Natural process limits; NULL below two values. */
  readonly lower: number | null
  readonly upper: number | null
  /** Upper limit of the moving range, 3.267 times its mean. */
  readonly rangeLimit: number | null
  /** Fewer than 12 values: the limits are for trial, and will move. */
  readonly trial: boolean
}

/**
 * XmR chart (individuals and moving range) of one value per period, with the NHS rules. Not for cumulative
 * curves, whose points depend on each other. A lower limit may be negative where counts cannot be.
 * Shewhart; Wheeler & Chambers (1992), Understanding Statistical Process Control; screening: Nelson (1982),
 * J. Quality Technology 14:172.
 * @throws MetricError on a value that is not finite, a factor below 0, or a baseline below 2.
 */
export function xmr(values: readonly number[], options: XmrOptions = {}): Xmr {
  const { factor = 2.66, screen = true, baseline = values.length } = options
  requireFinite(values)
  requireCount(factor, 'a factor')
  if (options.baseline !== undefined) requireWhole(baseline, 'values of a baseline', 2)
  const base = values.slice(0, baseline)
  const centre = mean(base)
  const movingRange = meanMovingRange(base, screen)
  const reach = movingRange === null ? null : factor * movingRange
  const flags = centre === null || reach === null ? [] : flagsOf(values, centre, reach / 3, options)
  return {
    points: values.map((value, i) => ({
      value,
      movingRange: i === 0 ? null : Math.abs(value - (values[i - 1] ?? value)),
      flags: flags[i] ?? noFlags,
    })),
    mean: centre,
    movingRange,
    lower: centre === null || reach === null ? null : centre - reach,
    upper: centre === null || reach === null ? null : centre + reach,
    rangeLimit: movingRange === null ? null : 3.267 * movingRange,
    trial: base.length < 12,
  }
}

function flagsOf(values: readonly number[], centre: number, sigma: number, options: RuleOptions): Flags[] {
  return nhsRules(
    values.map((value) => ({ value, centre, sigma })),
    options,
  )
}

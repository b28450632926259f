import type { Estimates } from '../metric-row.ts'
import type { Light, RatingBand, RatingRules } from './rating-rules.ts'

/** What is judged: a row of the metric, and how many of its works were due by then. */
export interface Rated extends Pick<Estimates, 'denominator' | 'value' | 'lower' | 'upper'> {
  /** Works due by the as-of date; not looked at when absent. */
  readonly due?: number
}

export interface RateOptions {
  /** The campaign still runs: a rate that may yet change its band is not judged. */
  readonly running?: boolean
}

/** `few`: too few works, or too few that were due. `open`: its limits lie in different bands. */
export type RatingVerdict = 'judged' | 'nothing' | 'few' | 'open'

export interface Rating {
  readonly verdict: RatingVerdict
  /** The band; NULL where it cannot be judged, or not yet. */
  readonly band: RatingBand | null
  readonly light: Light | 'grey'
}

/**
 * The band of a rate ("xếp loại"), or why there is none. At the end of a campaign the rate itself decides, as the
 * register is complete then; while it runs, the band must hold for the whole interval.
 */
export function rate(
  { bands, minimum }: RatingRules,
  { denominator, value, lower, upper, due }: Rated,
  { running = false }: RateOptions = {},
): Rating {
  if (value === null) return unjudged('nothing')
  if ((denominator ?? 0) < minimum) return unjudged('few')
  if (running && due !== undefined && due < minimum) return unjudged('few')
  const band = bandOf(value, bands)
  if (band === null) return unjudged('nothing')
  const isOpen = running && bandOf(lower ?? value, bands) !== bandOf(upper ?? value, bands)
  return isOpen ? unjudged('open') : { verdict: 'judged', band, light: band.light }
}

function unjudged(verdict: RatingVerdict): Rating {
  return { verdict, band: null, light: 'grey' }
}

function bandOf(value: number, bands: readonly RatingBand[]): RatingBand | null {
  return bands.find(({ atLeast }) => value >= atLeast) ?? null
}

import { knownName } from '../../known-name.ts'
import { MetricError } from '../../metric-error.ts'
import { quantile } from './quantile.ts'
import { checkUnits, pooledRate, type UnitCounts } from './unit-counts.ts'

export type FunnelScale = (typeof scales)[number]

const scales = ['natural', 'arcsine'] as const

export interface OverdispersionOptions {
  /** By default `arcsine` when the smallest or largest rate is within 5 points of 0 or 1, else `natural`. */
  readonly scale?: FunnelScale
  /** Share of units on each side whose z is pulled in to the quantile; 0.1 by default. */
  readonly trim?: number
}

/** How much more units differ than chance alone would have them. */
export interface Overdispersion {
  /** The scale of τ²: the rate itself, or arcsin √rate. */
  readonly scale: FunnelScale
  /** Number of units with n > 0. */
  readonly units: number
  /** Mean of the squared winsorised z: 1 when chance explains all; NULL without units or without chance. */
  readonly phi: number | null
  /** Variance between units, on the scale; 0 when phi <= (k - 1) / k, NULL when fewer than 5 units. */
  readonly tau2: number | null
}

/**
 * Additive overdispersion of units around their pooled rate: z winsorised at 10 and 90 % (type-7 quantiles),
 * φ = mean z², τ² by the method of moments. Spiegelhalter (2005), Quality & Safety in Health Care 14:347, as
 * FunnelPlotR on the arcsine scale, where a unit of size n has the standard error 1 / (2 √n).
 * @throws MetricError (a RangeError) unless each 0 <= x <= n and 0 <= trim < 0.5.
 */
export function overdispersion(
  units: readonly UnitCounts[],
  { scale, trim = 0.1 }: OverdispersionOptions = {},
): Overdispersion {
  checkUnits(units)
  if (!(trim >= 0 && trim < 0.5))
    throw new MetricError(`the share trimmed must be below one half, not ${trim}`)
  const judged = units.filter(({ n }) => n > 0)
  const chosen = knownName(scales, scale ?? scaleFor(judged), 'scale')
  const centre = pooledRate(judged)
  const blank = { scale: chosen, units: judged.length, phi: null, tau2: null }
  if (centre === null || centre === 0 || centre === 1) return blank
  const errors = judged.map(({ n }) => standardError(n, centre, chosen))
  const z = judged.map(({ x, n }, place) => {
    return (onScale(x / n, chosen) - onScale(centre, chosen)) / (errors[place] ?? Number.NaN)
  })
  const phi = meanSquare(winsorised(z, trim))
  return { ...blank, phi, tau2: judged.length < fewestUnits ? null : momentVariance(phi, errors) }
}

/** From fewer units the variance between them says next to nothing. */
const fewestUnits = 5

const nearTheEdge = 0.05

function scaleFor(units: readonly UnitCounts[]): FunnelScale {
  const isNear = ({ x, n }: UnitCounts) => x / n < nearTheEdge || x / n > 1 - nearTheEdge
  return units.some(isNear) ? 'arcsine' : 'natural'
}

function onScale(rate: number, scale: FunnelScale): number {
  return scale === 'natural' ? rate : Math.asin(Math.sqrt(rate))
}

function standardError(n: number, centre: number, scale: FunnelScale): number {
  return scale === 'natural' ? Math.sqrt((centre * (1 - centre)) / n) : 1 / (2 * Math.sqrt(n))
}

function winsorised(values: readonly number[], trim: number): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const low = quantile(sorted, trim)
  const high = quantile(sorted, 1 - trim)
  return values.map((value) => Math.min(high, Math.max(low, value)))
}

function meanSquare(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length
}

function momentVariance(phi: number, errors: readonly number[]): number {
  const weights = errors.map((error) => 1 / (error * error))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const squares = weights.reduce((total, weight) => total + weight * weight, 0)
  const k = errors.length
  return Math.max(0, (k * phi - (k - 1)) / (sum - squares / sum))
}

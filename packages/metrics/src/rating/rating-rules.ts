import type { Localized } from '@vedich/model'
import { MetricError } from '../metric-error.ts'
import type { Row } from '../question.ts'
import { countIn, textIn } from '../row-value.ts'

export const lights = ['green', 'amber', 'red'] as const

export type Light = (typeof lights)[number]

export interface RatingBand {
  readonly id: string
  readonly label: Localized
  /** Lowest rate of the band, 0 to 1. */
  readonly atLeast: number
  readonly light: Light
}

/** How one metric of a campaign is judged. */
export interface RatingRules {
  readonly metric: string
  /** Smallest denominator that is judged. */
  readonly minimum: number
  /** From the best to the worst. */
  readonly bands: readonly RatingBand[]
}

/**
 * The rules of a campaign from the rows of `ratingBands`, one for each metric that is judged.
 * @throws MetricError when the rows are not those of the listing.
 */
export function ratingRules(rows: Iterable<Row>): RatingRules[] {
  const rules = new Map<string, RatingRules>()
  for (const row of rows) {
    const metric = nameIn(row, 'metric_id')
    const before = rules.get(metric)?.bands ?? []
    rules.set(metric, { metric, minimum: countIn(row, 'minimum_n'), bands: [...before, bandIn(row)] })
  }
  return [...rules.values()]
}

function bandIn(row: Row): RatingBand {
  const light = lights.find((known) => known === row['light'])
  if (light === undefined) throw new MetricError(`unknown light ${String(row['light'])}`, lights)
  return {
    id: nameIn(row, 'band_id'),
    label: { vi: nameIn(row, 'label_vi'), en: nameIn(row, 'label_en') },
    atLeast: countIn(row, 'at_least'),
    light,
  }
}

function nameIn(row: Row, key: string): string {
  return textIn(row, key) ?? ''
}

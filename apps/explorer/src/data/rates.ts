import type { MetricRow } from '@vedich/metrics'

/** A metric of one tier. */
export type TierRow = MetricRow<readonly ['tier']>

/** A metric of one unit. */
export type UnitRow = MetricRow<readonly ['unit']>

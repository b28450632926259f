import { findMetric, type MetricRow, query } from '@vedich/metrics'
import { ownScope, type Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'

/** The works of a unit in one tier. */
export type TierOfUnit = MetricRow<readonly ['tier', 'unit']>

/** The counts from which every group of peers is judged: one question, whatever the reader compares. */
export function loadUnits(source: Source, register: Register): Promise<TierOfUnit[]> {
  return source.measure(query(findMetric('completion_rate'), { ...ownScope(register), by: ['tier', 'unit'] }))
}

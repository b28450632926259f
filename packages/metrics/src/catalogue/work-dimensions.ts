import type { DimensionId } from '../dimension.ts'

/** What works can be told apart by. */
export const workDimensions: readonly DimensionId[] = [
  'campaign',
  'tier',
  'unit',
  'phase',
  'category',
  'status',
]

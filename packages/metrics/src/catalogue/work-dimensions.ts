import type { DimensionId } from '../dimension-id.ts'

/** What works can be told apart by. */
export const workDimensions: readonly DimensionId[] = [
  'campaign',
  'tier',
  'parent',
  'unit',
  'unit_kind',
  'unit_group',
  'new_unit',
  'phase',
  'category',
  'subcategory',
  'status',
]

import { type ExprNode, literal } from '@uwdata/mosaic-sql'
import { unit, work } from '@vedich/model/tables'
import { MetricError } from '../metric-error.ts'
import { call } from '../sql/call.ts'
import { oneOf, type Selected } from '../sql/one-of.ts'
import { columnOf } from '../sql/source.ts'
import { holdsFolded } from './folded.ts'

const filterable = {
  work: columnOf(work, 'work_id'),
  tier: columnOf(work, 'tier_id'),
  unit: columnOf(work, 'unit_id'),
  status: columnOf(work, 'status'),
  category: columnOf(work, 'category'),
  subcategory: columnOf(work, 'subcategory'),
  parent: columnOf(unit, 'parent'),
} as const

export interface WorkFilter {
  readonly campaign: string
  /** Words that must all occur in title, unit name or work id, whatever their case and tones. */
  readonly search?: string
  readonly where?: Readonly<Partial<Record<keyof typeof filterable, Selected>>>
}

/** @throws MetricError naming a filter there is not. */
export function matching({ search = '', where = {} }: WorkFilter): ExprNode[] {
  return [...Object.entries(where).map(([name, selected]) => kept(name, selected)), ...containing(search)]
}

function kept(name: string, selected: Selected): ExprNode {
  for (const [known, expr] of Object.entries(filterable))
    if (known === name) return oneOf(expr, selected, name)
  throw new MetricError(`works have no filter ${JSON.stringify(name)}`, Object.keys(filterable))
}

/** `%`, `_` and `.` of a search mean themselves. */
function containing(search: string): ExprNode[] {
  const text = call(
    'concat_ws',
    literal(' '),
    columnOf(work, 'title'),
    columnOf(unit, 'name'),
    columnOf(work, 'work_id'),
  )
  const words = search.split(/\s+/u).filter((word) => word !== '')
  return words.map((word) => holdsFolded(text, word))
}

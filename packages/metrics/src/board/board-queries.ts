import {
  column,
  count,
  type ExprNode,
  type FilterExpr,
  FromClauseNode,
  max,
  min,
  Query,
  type SelectQuery,
} from '@uwdata/mosaic-sql'
import { isStatus } from '../facts/is-status.ts'
import { type BoardField, boardSpans } from './board-field.ts'
import { binOf, type BoardScale } from './board-scale.ts'
import { type BoardSpec, boardWorks } from './board-works.ts'

/** A panel of the board: a field, and for one that has an order the bins it is cut into. */
export interface BoardPanel {
  readonly field: BoardField
  readonly scale: BoardScale | null
}

/** The least and the greatest value of each field that has an order: `<field>_min`, `<field>_max`. */
export function boardExtents(spec: BoardSpec): SelectQuery {
  const bounds = boardSpans.flatMap((field) => [
    [`${field}_min`, min(column(field))] as const,
    [`${field}_max`, max(column(field))] as const,
  ])
  return Query.from(from(spec)).select(Object.fromEntries(bounds))
}

/** Works and completed works of each value or bin of a panel: `key, works, completed`. */
export function boardCounts(spec: BoardSpec, panel: BoardPanel, filter: FilterExpr): SelectQuery {
  return Query.from(from(spec))
    .select({ key: keyOf(panel), ...counted() })
    .where(filter)
    .groupby('key')
}

/** Works and completed works in all: `works, completed`. */
export function boardTotal(spec: BoardSpec, filter: FilterExpr): SelectQuery {
  return Query.from(from(spec)).select(counted()).where(filter)
}

/**
 * What a panel shows for each value of another, the `active` one: `active, key, works, completed`. Summed over chosen
 * values of the active panel it answers any choice there without another query. Without a panel: `active, works,
 * completed`.
 */
export function boardTile(
  spec: BoardSpec,
  active: BoardPanel,
  panel: BoardPanel | null,
  filter: FilterExpr,
): SelectQuery {
  const keys = panel === null ? {} : { key: keyOf(panel) }
  return Query.from(from(spec))
    .select({ active: keyOf(active), ...keys, ...counted() })
    .where(filter)
    .groupby('active', ...Object.keys(keys))
}

function from(spec: BoardSpec): FromClauseNode {
  return new FromClauseNode(boardWorks(spec), 'board')
}

function keyOf({ field, scale }: BoardPanel): ExprNode {
  return scale === null ? column(field) : binOf(column(field), scale)
}

function counted() {
  return { works: count(), completed: count().where(isStatus('completed')) }
}

import { and, column, eq, type ExprNode, literal, min, Query, ScalarSubqueryNode } from '@uwdata/mosaic-sql'
import { type Localized, type Table, workStatuses } from '@vedich/model'
import * as tables from '@vedich/model/tables'
import type { DimensionId } from './dimension-id.ts'
import { call } from './sql/call.ts'
import { type Selected, oneOf } from './sql/one-of.ts'
import { columnOf, source } from './sql/source.ts'

/** What every dimension is called; its values are ids (`city`, a unit id, a phase id …). */
export const dimensions: Readonly<Record<DimensionId, Localized>> = {
  campaign: { vi: 'Đợt thi đua', en: 'Campaign' },
  tier: { vi: 'Cấp', en: 'Tier' },
  parent: { vi: 'Đơn vị cấp trên', en: 'Unit above' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  unit_kind: { vi: 'Loại đơn vị', en: 'Kind of unit' },
  unit_group: { vi: 'Nhóm đơn vị trước và sau sáp nhập', en: 'Group of units before and after mergers' },
  new_unit: { vi: 'Đơn vị sau sáp nhập', en: 'Unit after mergers' },
  phase: { vi: 'Giai đoạn', en: 'Phase' },
  category: { vi: 'Lĩnh vực', en: 'Field' },
  subcategory: { vi: 'Lĩnh vực chi tiết', en: 'Field in detail' },
  status: { vi: 'Tình trạng', en: 'Status' },
}

/**
 * Where the rank of a tier or phase is looked up: in the campaign of the row where rows are sorted by
 * campaign before, else in the campaigns selected, or in all. It must not differ between rows that should
 * stand together.
 */
export interface RankScope {
  /** Name of the relation whose rows are sorted. */
  readonly relation: string
  readonly withinCampaign: boolean
  /** What the dimension is called there, if not by its own name. */
  readonly name?: string
  readonly campaigns: Selected | undefined
}

/** Sort keys of one dimension: its rank where it has one, then its id. */
export function orderOf(dimension: DimensionId, scope: RankScope): ExprNode[] {
  const id = column(scope.name ?? dimension, scope.relation)
  if (dimension === 'tier') return [ordinal(tables.tier, 'tier_id', id, scope), id]
  if (dimension === 'phase') return [ordinal(tables.phase, 'phase_id', id, scope), id]
  if (dimension === 'status') return [lifecycle(id), id]
  return [id]
}

function ordinal<T extends typeof tables.tier | typeof tables.phase>(
  table: T,
  key: keyof T['columns'] & string,
  id: ExprNode,
  { relation, withinCampaign, campaigns }: RankScope,
): ExprNode {
  const campaign = columnOf<Table>(table, 'campaign_id')
  return new ScalarSubqueryNode(
    Query.from(source(table))
      .select({ ordinal: min(columnOf<Table>(table, 'ordinal')) })
      .where(
        and(
          eq(columnOf<Table>(table, key), id),
          withinCampaign ? eq(campaign, column('campaign', relation)) : [],
          campaigns === undefined ? [] : oneOf(campaign, campaigns, 'campaign'),
        ),
      ),
  )
}

function lifecycle(status: ExprNode): ExprNode {
  return call('list_position', call('list_value', ...workStatuses.map((value) => literal(value))), status)
}

import { type ExprNode } from '@uwdata/mosaic-sql'
import type { Table } from '@vedich/model'
import { oneOf } from '../sql/one-of.ts'
import { columnOf } from '../sql/source.ts'

export function inCampaign(table: Table, campaign: string): ExprNode {
  return oneOf(columnOf(table, 'campaign_id'), campaign, 'campaign')
}

import { toRows } from '@vedich/engine'
import { campaigns, type DimensionId, phases, tiers, unitNames } from '@vedich/metrics'
import { type Localized, unitKindLabels, workStatusLabels } from '@vedich/model'
import type { QueryDesk } from './query-desk.ts'

type Names = Readonly<Record<string, Localized>>

/** What people call the values of dimensions; a value without a name is one already. */
export type DimensionNames = Readonly<Partial<Record<string, Names>>>

/** Reads the names of the dimensions that rows of these campaigns are grouped by. */
export async function namesOf(
  ask: ReturnType<QueryDesk['asker']>,
  by: readonly DimensionId[],
  ofCampaigns: readonly string[] | null,
): Promise<DimensionNames> {
  const list = async (sql: string) => toRows(await ask(sql))
  const all = async () => (await list(campaigns().sql)).map((row) => String(row['campaign_id']))
  const read = async (listing: (campaign: string) => { sql: string }, id: string, label: string) => {
    const rows = await Promise.all(
      (ofCampaigns ?? (await all())).map((campaign) => list(listing(campaign).sql)),
    )
    return named(rows.flat(), id, label)
  }
  const sources: Readonly<Partial<Record<DimensionId, () => Names | Promise<Names>>>> = {
    campaign: async () => named(await list(campaigns().sql), 'campaign_id', 'name'),
    tier: () => read(tiers, 'tier_id', 'label'),
    phase: () => read(phases, 'phase_id', 'label'),
    unit: () => read(unitNames, 'unit_id', 'name'),
    unit_kind: () => unitKindLabels,
    status: () => workStatusLabels,
  }
  return Object.fromEntries(
    await Promise.all(by.map(async (dimension) => [dimension, await sources[dimension]?.()] as const)),
  )
}

/** Where campaigns share an id, the first one names it. */
function named(rows: readonly Readonly<Record<string, unknown>>[], id: string, label: string): Names {
  const nameOf = (row: Readonly<Record<string, unknown>>) => ({
    vi: String(row[`${label}_vi`] ?? row[label]),
    en: String(row[`${label}_en`] ?? row[label]),
  })
  return Object.fromEntries(rows.map((row) => [String(row[id]), nameOf(row)] as const).toReversed())
}

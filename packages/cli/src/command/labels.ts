import { type Engine, toRows } from '@vedich/engine'
import { campaigns, type DimensionId, phases, tiers, unitNames } from '@vedich/metrics'
import { type Localized, unitKindLabels, workStatusLabels } from '@vedich/model'

import type { Language } from '../present/language.ts'
import type { Labels } from '../present/metric-table.ts'

/** Reads the labels of the dimensions asked for. */
export async function loadLabels(
  engine: Engine,
  by: readonly DimensionId[],
  language: Language,
): Promise<Labels> {
  const maps = new Map<string, ReadonlyMap<string, string>>(
    await Promise.all(
      by.map(async (dimension) => [dimension, await loadValues(engine, dimension, language)] as const),
    ),
  )
  return (dimension, id) => maps.get(dimension)?.get(id) ?? id
}

/**
 * Reads the values of a dimension with their labels; none of a dimension whose values are free words. Where campaigns
 * share an id, the first one names it.
 */
export async function loadValues(
  engine: Engine,
  dimension: DimensionId,
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const known = toRows(await engine.query(campaigns().sql))
  const ids = known.map((campaign) => String(campaign['campaign_id']))
  const read = async (listing: (campaign: string) => { sql: string }, id: string, label: string) => {
    const rows = await Promise.all(
      ids.map(async (campaign) => toRows(await engine.query(listing(campaign).sql))),
    )
    return new Map(
      rows
        .flat()
        .map((row) => [String(row[id]), String(row[label])] as const)
        .toReversed(),
    )
  }
  const sources: Readonly<Partial<Record<DimensionId, () => Promise<ReadonlyMap<string, string>>>>> = {
    campaign: async () =>
      new Map(known.map((row) => [String(row['campaign_id']), String(row[`name_${language}`])])),
    tier: () => read(tiers, 'tier_id', `label_${language}`),
    phase: () => read(phases, 'phase_id', `label_${language}`),
    unit: () => read(unitNames, 'unit_id', 'name'),
    unit_kind: async () => labelled(unitKindLabels, language),
    status: async () => labelled(workStatusLabels, language),
  }
  return (await sources[dimension]?.()) ?? new Map()
}

function labelled(labels: Readonly<Record<string, Localized>>, language: Language): Map<string, string> {
  return new Map(Object.entries(labels).map(([id, label]) => [id, label[language]]))
}

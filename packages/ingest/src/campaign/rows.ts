import { qualifiedName, type RowOf, type Table, tables } from '@vedich/model'

import type { Database } from '../warehouse/connection.ts'
import type { Campaign } from './load.ts'

interface Origin {
  readonly file: string
  readonly run: string
}

/** Rewrites the campaign's own rows: campaign, phases, occasions, tiers, rating bands. Returns how many there are. */
export async function writeCampaign(db: Database, campaign: Campaign, origin: Origin): Promise<number> {
  const rows = campaignRows(campaign, origin)
  for (const { table, list } of rows) {
    await db.run(`DELETE FROM ${qualifiedName(table)} WHERE campaign_id = $campaign`, {
      campaign: campaign.id,
    })
    await db.run(
      `INSERT INTO ${qualifiedName(table)} BY NAME
       SELECT unnest(from_json($rows, '${jsonStructure(table)}'), recursive := true)`,
      { rows: JSON.stringify(list) },
    )
  }
  return rows.reduce((sum, { list }) => sum + list.length, 0)
}

/** The structure DuckDB's `from_json` is to read rows of a table with. */
function jsonStructure(table: Table): string {
  const types = Object.entries(table.columns).map(([name, { type }]) => [
    name,
    type.endsWith('[]') ? [type.slice(0, -2)] : type,
  ])
  return JSON.stringify([Object.fromEntries(types)])
}

function campaignRows(campaign: Campaign, origin: Origin) {
  const provenance = { source_file_id: origin.file, source_sheet: null, source_row: null, run_id: origin.run }
  const campaignRow: RowOf<typeof tables.campaign> = {
    campaign_id: campaign.id,
    name_vi: campaign.name.vi,
    name_en: campaign.name.en,
    organiser_vi: campaign.organiser.vi,
    organiser_en: campaign.organiser.en,
    started_on: campaign.start,
    ended_on: campaign.end,
    start_is_derived: campaign.startIsDerived,
    resolutions: campaign.resolutions.map(({ number }) => number),
    followed_by_vi: campaign.followed_by?.name.vi ?? null,
    followed_by_en: campaign.followed_by?.name.en ?? null,
    commendation_rule_vi: campaign.commendation?.rule?.vi ?? null,
    commendation_rule_en: campaign.commendation?.rule?.en ?? null,
    is_illustrative: campaign.illustrative,
    ...provenance,
  }
  const phases = campaign.phases.map((phase, index): RowOf<typeof tables.phase> => ({
    campaign_id: campaign.id,
    phase_id: phase.id,
    ordinal: index + 1,
    label_vi: phase.label.vi,
    label_en: phase.label.en,
    started_on: phase.start,
    ended_on: phase.end,
    ...provenance,
  }))
  const occasions = campaign.occasions.map((occasion): RowOf<typeof tables.occasion> => ({
    campaign_id: campaign.id,
    occasion_id: occasion.id,
    held_on: occasion.date,
    label_vi: occasion.label.vi,
    label_en: occasion.label.en,
    ...provenance,
  }))
  const tiers = campaign.tiers.map((tier, index): RowOf<typeof tables.tier> => ({
    campaign_id: campaign.id,
    tier_id: tier.id,
    ordinal: index + 1,
    label_vi: tier.label.vi,
    label_en: tier.label.en,
    ...provenance,
  }))
  const bands = campaign.ratings.flatMap(({ metric, minimum, bands: own }) =>
    own.map((band, index): RowOf<typeof tables.ratingBand> => ({
      campaign_id: campaign.id,
      metric_id: metric,
      band_id: band.id,
      ordinal: index + 1,
      label_vi: band.label.vi,
      label_en: band.label.en,
      at_least: band.at_least / 100,
      minimum_n: minimum,
      light: band.light,
      ...provenance,
    })),
  )
  return [
    { table: tables.campaign, list: [campaignRow] },
    { table: tables.phase, list: phases },
    { table: tables.occasion, list: occasions },
    { table: tables.tier, list: tiers },
    { table: tables.ratingBand, list: bands },
  ]
}

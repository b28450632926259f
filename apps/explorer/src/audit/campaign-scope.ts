import { fieldsIn, groupsIn, groupsQuery, type RecordScope, type TierWords, worksOf } from '@vedich/audit'

import type { Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'

/** The fields of work that a campaign's register tells apart. */
export async function loadFields(
  source: Source,
  { campaign }: Pick<Register, 'campaign'>,
): Promise<string[]> {
  const question = groupsQuery(worksOf(campaign.campaign_id), 'category')
  return fieldsIn(groupsIn('category', await source.measure(question)))
}

/** What the figures of a campaign's texts may speak of. */
export function campaignScope({ campaign, tiers, units }: Register, fields: readonly string[]): RecordScope {
  return {
    campaign: campaign.campaign_id,
    tiers: tiers.map(({ tier_id }) => tier_id),
    tierLabels: new Map(
      tiers.map(({ tier_id, label_vi, label_en }) => [tier_id, { vi: label_vi, en: label_en }]),
    ),
    units: [...units.values()].map(({ unit_id, name }) => ({ id: unit_id, name })),
    fields,
    organiser: [campaign.organiser_vi, campaign.organiser_en, campaign.name_vi, campaign.name_en],
  }
}

/** What a text of a campaign is read with: the names it uses, and counts too. */
export function namesIn(
  { tiers, units }: Pick<Register, 'tiers' | 'units'>,
  fields: readonly string[],
): {
  readonly tiers: readonly TierWords[]
  readonly units: readonly string[]
  readonly fields: readonly string[]
  readonly counts: true
} {
  const words = tiers.map(({ tier_id, label_vi, label_en }) => ({
    id: tier_id,
    words: [label_vi.toLowerCase(), label_en.toLowerCase()],
  }))
  return { tiers: words, units: [...units.values()].map(({ name }) => name), fields, counts: true }
}

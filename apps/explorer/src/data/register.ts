import {
  campaigns,
  type ListingRow,
  occasions,
  phases,
  registerSize,
  tiers,
  unitNames,
} from '@vedich/metrics'
import { type ChoiceName, choiceNames } from '../route/filter.ts'
import type { Source } from './source.ts'

export type Campaign = ListingRow<ReturnType<typeof campaigns>>
export type Tier = ListingRow<ReturnType<typeof tiers>>
export type Unit = ListingRow<ReturnType<typeof unitNames>>
export type Phase = ListingRow<ReturnType<typeof phases>>
export type Occasion = ListingRow<ReturnType<typeof occasions>>

/** A campaign and the names its records use: what every view needs before it asks anything else. */
export interface Register {
  readonly campaign: Campaign
  readonly campaigns: readonly Campaign[]
  /** The day the page speaks of: that of the figures of the campaign, and no later than today. */
  readonly asOf: string
  /** Works in the register. */
  readonly size: number
  /** How many of them it dates after that day: it has them already, so they count. */
  readonly registeredLater: number
  /** Fields to choose from that its records tell apart. */
  readonly choices: readonly ChoiceName[]
  readonly tiers: readonly Tier[]
  readonly units: ReadonlyMap<string, Unit>
  readonly phases: readonly Phase[]
  readonly occasions: readonly Occasion[]
}

/** NULL when the warehouse holds no campaign. A campaign that is `wanted` but not there gives the first. */
export async function loadRegister(
  source: Source,
  wanted: string | null,
  today: string,
): Promise<Register | null> {
  const all = await source.list(campaigns())
  const campaign = all.find((known) => known.campaign_id === wanted) ?? all[0]
  if (campaign === undefined) return null
  const id = campaign.campaign_id
  const { as_of: last } = campaign
  const asOf = last < today ? last : today
  const [counted, tierRows, unitRows, phaseRows, occasionRows] = await Promise.all([
    source.list(registerSize({ campaign: id, ...dayScope({ campaign, asOf }) })),
    source.list(tiers(id)),
    source.list(unitNames(id)),
    source.list(phases(id)),
    source.list(occasions(id)),
  ])
  return {
    campaign,
    campaigns: all,
    asOf,
    size: counted[0]?.works ?? 0,
    registeredLater: counted[0]?.registered_later ?? 0,
    choices: choicesIn(unitRows, counted[0]?.subcategorised ?? 0),
    tiers: tierRows,
    units: new Map(unitRows.map((unit) => [unit.unit_id, unit])),
    phases: phaseRows,
    occasions: occasionRows,
  }
}

interface Dated {
  readonly campaign: Pick<Campaign, 'as_of'>
  readonly asOf: string
}

/**
 * What the page's own day is to a question. On the last day that is told of, the register as it stands, as the command
 * line counts it where no day is asked for; on an earlier one, what had happened by then.
 */
export function dayScope({ campaign, asOf }: Dated): { readonly asOf: string } | { readonly lateBy: string } {
  return asOf === campaign.as_of ? { lateBy: asOf } : { asOf }
}

/** All works of the campaign, on the page's own day. */
export function ownScope({ campaign, asOf }: Dated & { readonly campaign: Pick<Campaign, 'campaign_id'> }) {
  return { where: { campaign: campaign.campaign_id }, ...dayScope({ campaign, asOf }) }
}

/** Most registers name no units above their units, or one above all, and no field within a field. */
function choicesIn(units: readonly Unit[], subcategorised: number): ChoiceName[] {
  const parents = new Set(units.flatMap(({ parent }) => parent ?? []))
  return choiceNames.filter((name) => {
    if (name === 'parent') return parents.size > 1
    return name !== 'subcategory' || subcategorised > 0
  })
}

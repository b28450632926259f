import type { Register } from '../data/register.ts'
import { addDays, daysBetween, isDay, toDate } from '../format/date.ts'

/** What the page of trends shows. */
export interface TrendsAddress {
  /** Of which tier; NULL is all. */
  readonly tier: string | null
  /** The day from whose past the forecast is made. */
  readonly from: string
}

export type Lasting = Pick<Register, 'asOf' | 'tiers'> & {
  readonly campaign: Pick<Register['campaign'], 'started_on' | 'ended_on'>
}

/** Days before the deadline on which a forecast may stand. */
const before = [30, 60, 90, 180, 270]
/** Where it stands when the campaign is over: late enough for a history, early enough to have been of use. */
const usual = 90

/** A register as of the deadline at the latest: what is completed later belongs to no pace towards it. */
export function untilDeadline(register: Register): Register {
  const { asOf, campaign } = register
  return asOf > campaign.ended_on ? { ...register, asOf: campaign.ended_on } : register
}

/** Reads `tier=city&from=2024-11-03`; what it does not know is left out. */
export function parseTrendsAddress(params: URLSearchParams, register: Lasting): TrendsAddress {
  const tier = params.get('tier')
  const from = params.get('from') ?? ''
  return {
    tier: register.tiers.some(({ tier_id }) => tier_id === tier) ? tier : null,
    from: isWithin(from, register) ? from : usualDay(register),
  }
}

export function printTrendsAddress({ tier, from }: TrendsAddress, register: Lasting): URLSearchParams {
  const params = new URLSearchParams()
  if (tier !== null) params.set('tier', tier)
  if (from !== usualDay(register)) params.set('from', from)
  return params
}

/** Days a forecast can be made from, the latest first, with the one that is shown. */
export function forecastDays(register: Lasting, shown: string): string[] {
  const days = before.map((count) => weekEnd(addDays(register.campaign.ended_on, -count)))
  return [...new Set([shown, usualDay(register), ...days])]
    .filter((day) => isWithin(day, register))
    .toSorted()
    .toReversed()
}

function usualDay(register: Lasting): string {
  const { asOf, campaign } = register
  if (asOf < campaign.ended_on) return asOf
  const day = weekEnd(addDays(campaign.ended_on, -usual))
  return day > campaign.started_on ? day : campaign.started_on
}

function isWithin(day: string, { asOf, campaign }: Lasting): boolean {
  return isDay(day) && day >= campaign.started_on && day <= asOf && daysBetween(day, campaign.ended_on) > 0
}

/** The Sunday that closes the week before, or the day itself: a forecast counts weeks that are over. */
function weekEnd(day: string): string {
  return addDays(day, -(toDate(day).getUTCDay() % 7))
}

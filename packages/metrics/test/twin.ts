import type { Records } from './warehouse.ts'
import { type DimensionId, type Grain, kishSize, type QuerySpec, wilson } from '../src/index.ts'

type Work = NonNullable<Records['work']>[number]
type Row = Record<string, unknown>

/** A counted thing in plain terms: what it is, when it was, and what it adds to the sums. */
interface Fact {
  readonly dimensions: Readonly<Partial<Record<DimensionId, string | null>>>
  readonly date: string | null
  /** Day of its campaign, the first being 1; null for what has no date or no campaign. */
  readonly day: number | null
  /** In the denominator of a rate, and among what a count may count. */
  readonly belongs: boolean
  readonly counts: boolean
  readonly weight: number
  readonly unit: string
}

const lifecycle = ['registered', 'started', 'completed', 'cancelled', 'withdrawn', 'carried_over']
const countsOfUnits = new Set(['units_registered', 'units_all_done', 'units_all_done_rate'])

/** What a metric must answer, worked out row by row, with none of the package's SQL. */
export function answer(id: string, records: Records, spec: QuerySpec): Row[] {
  const { by = [], where = {}, grain, axis, totals = false } = spec
  const belongsToCounted = grain !== undefined || by.includes('phase') || by.includes('status')
  const facts = factsOf(id, records, spec)
    .filter(({ dimensions }) =>
      Object.entries(where).every(([name, selected]) =>
        [selected].flat().includes(dimensions[name as DimensionId] ?? null),
      ),
    )
    .filter((fact) => !belongsToCounted || countsOfUnits.has(id) || isSpokenOf(id, fact))

  const names = [...by, ...(grain === undefined ? [] : [axis === 'campaign_day' ? axis : 'period'])]
  if (names.length === 0) {
    return [
      { ...statistics(id, facts, spec), is_total: true, ...(totals === 'subtotals' ? { level: 0 } : {}) },
    ]
  }
  const levels = {
    subtotals: names.map((_, place) => names.length - place).concat(0),
    all: [names.length, 0],
    none: [names.length],
  }[totals === true ? 'all' : totals === false ? 'none' : totals]
  const rows = levels.flatMap((level) =>
    grouped(facts, names.slice(0, level), spec)
      .map(({ key, members }) => ({
        ...Object.fromEntries(names.map((name) => [name, null])),
        ...key,
        ...statistics(id, members, spec),
        is_total: level < names.length,
        ...(totals === 'subtotals' ? { level } : {}),
      }))
      .map((row) => ({ row, depth: level })),
  )
  return rows.toSorted((a, b) => compareRows(a, b, names, records, spec)).map(({ row }) => row)
}

/** The groups that there are; all facts together are a group even without facts. */
function grouped(facts: readonly Fact[], names: readonly string[], { grain }: QuerySpec) {
  const groups = new Map<string, Fact[]>(names.length === 0 ? [['{}', []]] : [])
  for (const fact of facts) {
    const key = JSON.stringify(Object.fromEntries(names.map((name) => [name, valueOf(fact, name, grain)])))
    groups.set(key, [...(groups.get(key) ?? []), fact])
  }
  return [...groups].map(([key, members]) => ({ key: JSON.parse(key) as Row, members }))
}

function factsOf(id: string, records: Records, spec: QuerySpec): Fact[] {
  const asksForStatus = (spec.by ?? []).includes('status') || 'status' in (spec.where ?? {})
  const registered = worksKnown(records, spec.knownOn)
    .filter((work) => hadHappened(work.registered_on, asOfOf(work, records, spec)))
    .filter((work) => id === 'award_rate' || asksForStatus || work.status !== 'withdrawn')
  if (id === 'award_rate') return unitFacts(registered, records, spec)
  return registered.map((work) => {
    const asOf = asOfOf(work, records, spec)
    const status = statusOn(work, asOf)
    const date = dateOf(id, work)
    return {
      dimensions: {
        campaign: work.campaign_id!,
        tier: work.tier_id!,
        unit: work.unit_id!,
        parent: unitOf(work.campaign_id!, work.unit_id!, records)?.parent ?? null,
        unit_kind: unitOf(work.campaign_id!, work.unit_id!, records)?.kind ?? null,
        unit_group: mapOf(work, records)?.group_name ?? null,
        new_unit: mapOf(work, records)?.new_name ?? null,
        category: work.category ?? null,
        subcategory: work.subcategory ?? null,
        status,
        phase: phaseOf(work.campaign_id!, date, records),
      },
      date,
      day: dayOf(date, startOf(work.campaign_id, records)),
      belongs: isInPopulation(id, work, status),
      counts: isCounted(id, work, status, asOf, asOf === undefined ? lastDay(work, records, spec) : asOf),
      weight: work.budget_vnd ?? 0,
      unit: JSON.stringify([work.campaign_id, work.unit_id]),
    }
  })
}

function unitOf(campaign: string, unit: string, records: Records) {
  return records.unit?.find((one) => one.campaign_id === campaign && one.unit_id === unit)
}

function mapOf({ campaign_id, work_id }: Work, records: Records) {
  return records.workUnitMap?.find((one) => one.campaign_id === campaign_id && one.work_id === work_id)
}

function worksKnown({ work = [], workVersion = [] }: Records, knownOn: string | undefined): readonly Work[] {
  if (knownOn === undefined) return work
  return [
    ...work.filter(({ known_on }) => known_on! <= knownOn),
    ...workVersion.filter(({ known_on, superseded_on }) => known_on! <= knownOn && knownOn < superseded_on!),
  ]
}

function unitFacts(registered: readonly Work[], records: Records, spec: QuerySpec): Fact[] {
  const still = registered.filter(({ status }) => status !== 'withdrawn')
  const names = new Set(still.map((work) => JSON.stringify([work.campaign_id, work.unit_id])))
  return [...names].map((name) => {
    const [campaign, unit] = JSON.parse(name) as [string, string]
    const counts = (records.award ?? []).some(
      (given) =>
        given.recipient_kind === 'collective' &&
        given.campaign_id === campaign &&
        given.unit_id === unit &&
        hadHappened(given.decided_on, asOfOf(given, records, spec)),
    )
    return {
      dimensions: {
        campaign,
        parent: unitOf(campaign, unit, records)?.parent ?? null,
        unit,
        unit_kind: unitOf(campaign, unit, records)?.kind ?? null,
      },
      date: null,
      day: null,
      belongs: true,
      counts,
      weight: 0,
      unit: name,
    }
  })
}

function isSpokenOf(id: string, { belongs, counts }: Fact): boolean {
  return isRate(id) ? belongs : counts
}

function isRate(id: string): boolean {
  return id.endsWith('_rate') || id === 'budget_weighted_completion'
}

function isInPopulation(id: string, work: Work, status: string): boolean {
  if (['on_time_rate', 'early_rate', 'late_rate'].includes(id))
    return status === 'completed' && work.completed_on != null && work.due_on != null
  return id === 'budget_weighted_completion' ? (work.budget_vnd ?? 0) > 0 : true
}

function isCounted(
  id: string,
  work: Work,
  status: string,
  asOf: string | undefined | null,
  deadline: string | null,
): boolean {
  const isOpen = status === 'registered' || status === 'started'
  const due = work.due_on ?? null
  const delay = `${work.completed_on}`.localeCompare(`${due}`)
  switch (id) {
    case 'on_time_rate':
      return delay <= 0
    case 'early_rate':
      return delay < 0
    case 'late_rate':
      return delay > 0
    case 'works_open':
      return isOpen
    case 'works_started':
      return (
        status === 'started' ||
        status === 'completed' ||
        ((status === 'cancelled' || status === 'carried_over') &&
          work.started_on != null &&
          (asOf == null || work.started_on <= asOf))
      )
    case 'works_cancelled':
    case 'cancellation_rate':
      return status === 'cancelled'
    case 'works_carried_over':
      return status === 'carried_over'
    case 'works_due':
      return due !== null && (asOf == null || due <= asOf)
    case 'works_overdue':
      return isOpen && due !== null && deadline !== null && due < deadline
    case 'works_registered':
    case 'units_registered':
      return true
    default:
      return status === 'completed'
  }
}

/** The last day of a campaign, or of what was registered or completed after it, as far as is told and asked to be known. */
function lastDay(
  { campaign_id: id }: Work,
  { campaign = [], sourceFile = [], work = [] }: Records,
  { knownOn, lateBy }: QuerySpec,
): string | null {
  if (lateBy !== undefined) return lateBy
  const ended = campaign.find((known) => known.campaign_id === id)?.ended_on
  if (ended == null) return knownOn ?? null
  const end = work
    .filter(({ campaign_id }) => campaign_id === id)
    .flatMap(({ registered_on, completed_on }) => [registered_on ?? '', completed_on ?? ''])
    .reduce((a, b) => (a > b ? a : b), ended)
  const told = sourceFile
    .filter((file) => file.campaign_id === id && file.role === 'register')
    .map((file) => file.known_on!)
    .reduce((a, b) => (a > b ? a : b), '')
  return [told || end, knownOn ?? end].reduce((a, b) => (a < b ? a : b), end)
}

function dateOf(id: string, work: Work): string | null {
  if (['works_completed', 'on_time_rate', 'early_rate', 'late_rate'].includes(id))
    return work.completed_on ?? null
  if (id === 'works_due' || id === 'works_overdue') return work.due_on ?? null
  return (id === 'works_started' ? work.started_on : work.registered_on) ?? null
}

/** Undefined: no as-of date. Null: a day of a campaign of which nothing is known, so nothing can be dated. */
function asOfOf(
  { campaign_id }: { readonly campaign_id?: string },
  records: Records,
  { asOf }: QuerySpec,
): string | undefined | null {
  if (typeof asOf !== 'number') return asOf
  const start = startOf(campaign_id, records)
  return start === undefined ? null : dayAfter(start, asOf - 1)
}

function startOf(campaign: string | undefined, records: Records): string | undefined {
  return records.campaign?.find(({ campaign_id }) => campaign_id === campaign)?.started_on
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

function dayOf(date: string | null, start: string | undefined): number | null {
  return date === null || start === undefined ? null : (Date.parse(date) - Date.parse(start)) / 86_400_000 + 1
}

function hadHappened(date: string | null | undefined, asOf: string | undefined | null): boolean {
  return date == null || asOf === undefined || (asOf !== null && date <= asOf)
}

function statusOn(work: Work, asOf: string | undefined | null): string {
  if (asOf === null) return work.status!
  const started = work.started_on != null && hadHappened(work.started_on, asOf)
  if (work.status === 'completed' && !hadHappened(work.completed_on, asOf))
    return started ? 'started' : 'registered'
  if (work.status === 'started' && !hadHappened(work.started_on, asOf)) return 'registered'
  return work.status!
}

function phaseOf(campaign: string, date: string | null, { phase = [] }: Records): string | null {
  const found = phase
    .filter((known) => known.campaign_id === campaign && date !== null)
    .filter((known) => known.started_on! <= date! && date! <= known.ended_on!)
    .toSorted((a, b) => a.ordinal! - b.ordinal! || compareText(a.phase_id!, b.phase_id!))
  return found[0]?.phase_id ?? null
}

function valueOf({ dimensions, date, day }: Fact, name: string, grain: Grain | undefined) {
  if (name === 'campaign_day')
    return day === null ? null : grain === 'day' ? day : Math.floor((day - 1) / 7) * 7 + 1
  if (name === 'period') return date === null ? null : firstDay(date, grain!)
  return dimensions[name as DimensionId] ?? null
}

function firstDay(date: string, grain: Grain): string {
  const [year, month] = date.split('-').map(Number) as [number, number]
  const day = new Date(`${date}T00:00:00Z`)
  if (grain === 'week') day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  if (grain === 'month') day.setUTCDate(1)
  if (grain === 'quarter') day.setTime(Date.UTC(year, Math.floor((month - 1) / 3) * 3, 1))
  if (grain === 'year') day.setTime(Date.UTC(year, 0, 1))
  return day.toISOString().slice(0, 10)
}

function statistics(id: string, facts: readonly Fact[], { level = 0.95 }: QuerySpec): Row {
  if (id === 'budget_weighted_completion') return weighted(facts, level)
  const belonging = facts.filter(({ belongs }) => belongs)
  const counted = belonging.filter(({ counts }) => counts)
  const units = (of: readonly Fact[]) => new Set(of.map(({ unit }) => unit)).size
  const numerator =
    id === 'units_registered'
      ? units(counted)
      : countsOfUnits.has(id)
        ? units(belonging) - units(belonging.filter(({ counts }) => !counts))
        : counted.length
  if (!isRate(id)) return { numerator, denominator: null, value: numerator, lower: null, upper: null }
  const denominator = countsOfUnits.has(id) ? units(belonging) : belonging.length
  const value = denominator === 0 ? null : numerator / denominator
  return { numerator, denominator, value, ...wilson(numerator, denominator, { level }) }
}

function weighted(facts: readonly Fact[], level: number): Row {
  const weights = facts.filter(({ belongs }) => belongs)
  // Squares of dong outgrow what doubles add up exactly.
  const sum = (of: readonly Fact[], power = 1n) =>
    Number(of.reduce((all, { weight }) => all + BigInt(weight) ** power, 0n))
  const [numerator, denominator] = [sum(weights.filter(({ counts }) => counts)), sum(weights)]
  if (denominator === 0) {
    return { numerator, denominator, value: null, lower: null, upper: null, effective_size: null }
  }
  const effective_size = kishSize(denominator, sum(weights, 2n))!
  const value = numerator / denominator
  const { lower, upper } = wilson(Math.min(value * effective_size, effective_size), effective_size, { level })
  return { numerator, denominator, value, lower, upper, effective_size }
}

function compareRows(
  { row: a, depth }: { readonly row: Row; readonly depth: number },
  { row: b, depth: other }: { readonly row: Row; readonly depth: number },
  names: readonly string[],
  records: Records,
  { by = [], where = {}, totals }: QuerySpec,
) {
  if (totals !== 'subtotals' && depth !== other) return other - depth
  for (const [place, name] of names.entries()) {
    if (depth <= place || other <= place) return other - depth
    const [one, two] = [a[name] as string | number | null, b[name] as string | number | null]
    if (one === two) continue
    if (one === null || two === null) return one === null ? 1 : -1
    if (typeof one === 'number' || typeof two === 'number') return Number(one) - Number(two)
    const inCampaign = by.slice(0, by.indexOf(name)).includes('campaign')
    const campaigns = inCampaign ? a['campaign'] : where['campaign']
    const ranks = [one, two].map((value) => rank(name, value, records, campaigns)) as [number, number]
    return ranks[0] === ranks[1] ? compareText(one, two) : ranks[0] - ranks[1]
  }
  return 0
}

function rank(name: string, value: string, { tier = [], phase = [] }: Records, campaigns: unknown): number {
  const among = (campaign = '') => campaigns === undefined || [campaigns].flat().includes(campaign)
  if (name === 'status') return lifecycle.indexOf(value)
  if (name === 'tier')
    return least(tier.filter((known) => known.tier_id === value && among(known.campaign_id)))
  if (name === 'phase')
    return least(phase.filter((known) => known.phase_id === value && among(known.campaign_id)))
  return 0
}

function least(ranked: readonly { readonly ordinal?: number }[]): number {
  return Math.min(...ranked.map(({ ordinal }) => ordinal!))
}

function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

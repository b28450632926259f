import type { Records } from './warehouse.ts'
import { type DimensionId, type Grain, type QuerySpec, wilson } from '../src/index.ts'

type Work = NonNullable<Records['work']>[number]
type Row = Record<string, unknown>

/**
 * A counted thing in plain terms: its value in every dimension, its date, whether it is in numerator and
 * population.
 */
interface Fact {
  readonly dimensions: Readonly<Partial<Record<DimensionId, string | null>>>
  readonly date: string | null
  readonly counts: boolean
  /** Facts with the same key count once; undefined for facts that count each. */
  readonly key?: string
}

const lifecycle = ['registered', 'started', 'completed', 'cancelled', 'withdrawn', 'carried_over']
const proportions = new Set(['completion_rate', 'award_rate'])

/** What a metric must answer, worked out row by row, with none of the package's SQL. */
export function answer(id: string, records: Records, spec: QuerySpec): Row[] {
  const { by = [], where = {}, grain, totals = false } = spec
  const isProportion = proportions.has(id)
  const belongsToCounted = grain !== undefined || by.includes('phase') || by.includes('status')
  const facts = factsOf(id, records, spec.asOf)
    .filter(({ dimensions }) =>
      Object.entries(where).every(([name, selected]) =>
        [selected].flat().includes(dimensions[name as DimensionId] ?? null),
      ),
    )
    .filter(({ counts }) => isProportion || !belongsToCounted || counts)

  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = JSON.stringify(keyOf(fact, by, grain))
    groups.set(key, [...(groups.get(key) ?? []), fact])
  }
  const rows = [...groups].map(([key, members]) => ({
    ...(JSON.parse(key) as Row),
    ...statistics(members, isProportion),
    is_total: false,
  }))
  const names = [...by, ...(grain === undefined ? [] : ['period'])]
  if (names.length === 0) return [{ ...statistics(facts, isProportion), is_total: true }]
  const total = {
    ...Object.fromEntries(names.map((name) => [name, null])),
    ...statistics(facts, isProportion),
    is_total: true,
  }
  const sorted = rows.toSorted((a, b) => compareRows(a, b, names, records, spec))
  return totals ? [...sorted, total] : sorted
}

function factsOf(id: string, records: Records, asOf: string | undefined): Fact[] {
  const registered = (records.work ?? []).filter((work) => hadHappened(work.registered_on, asOf))
  if (id === 'award_rate') return unitFacts(registered, records, asOf)
  return registered.map((work) => {
    const status = statusOn(work, asOf)
    const date = dateOf(id, work)
    return {
      dimensions: {
        campaign: work.campaign_id!,
        tier: work.tier_id!,
        unit: work.unit_id!,
        category: work.category ?? null,
        status,
        phase: phaseOf(work.campaign_id!, date, records),
      },
      date,
      counts: isCounted(id, work, status, records, asOf),
      ...(id === 'units_registered' ? { key: JSON.stringify([work.campaign_id, work.unit_id]) } : {}),
    }
  })
}

function unitFacts(registered: readonly Work[], { award = [] }: Records, asOf: string | undefined): Fact[] {
  const names = new Set(registered.map((work) => JSON.stringify([work.campaign_id, work.unit_id])))
  return [...names].map((name) => {
    const [campaign, unit] = JSON.parse(name) as [string, string]
    const counts = award.some(
      (given) =>
        given.recipient_kind === 'collective' &&
        given.campaign_id === campaign &&
        given.unit_id === unit &&
        hadHappened(given.decided_on, asOf),
    )
    return { dimensions: { campaign, unit }, date: null, counts }
  })
}

function isCounted(
  id: string,
  work: Work,
  status: string,
  records: Records,
  asOf: string | undefined,
): boolean {
  const isOpen = status === 'registered' || status === 'started'
  const due = work.due_on ?? null
  if (id === 'completion_rate' || id === 'works_completed') return status === 'completed'
  if (id === 'works_open') return isOpen
  if (id === 'works_due') return due !== null && (asOf === undefined || due <= asOf)
  if (id === 'works_overdue') {
    const deadline =
      asOf ?? records.campaign?.find((known) => known.campaign_id === work.campaign_id)?.ended_on
    return isOpen && due !== null && deadline !== undefined && due < deadline
  }
  return true
}

function dateOf(id: string, work: Work): string | null {
  if (id === 'works_completed') return work.completed_on ?? null
  if (id === 'works_due' || id === 'works_overdue') return work.due_on ?? null
  return work.registered_on ?? null
}

function hadHappened(date: string | null | undefined, asOf: string | undefined): boolean {
  return date == null || asOf === undefined || date <= asOf
}

function statusOn(work: Work, asOf: string | undefined): string {
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

function keyOf({ dimensions, date }: Fact, by: readonly string[], grain: Grain | undefined): Row {
  const key = Object.fromEntries(by.map((name) => [name, dimensions[name as DimensionId] ?? null]))
  return grain === undefined ? key : { ...key, period: date === null ? null : firstDay(date, grain) }
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

function statistics(facts: readonly Fact[], isProportion: boolean): Row {
  const counted = facts.filter(({ counts }) => counts)
  const numerator = new Set(counted.map((fact, place) => fact.key ?? place)).size
  if (!isProportion) return { numerator, denominator: null, value: numerator, lower: null, upper: null }
  const denominator = facts.length
  const value = denominator === 0 ? null : numerator / denominator
  return { numerator, denominator, value, ...wilson(numerator, denominator) }
}

function compareRows(
  a: Row,
  b: Row,
  names: readonly string[],
  records: Records,
  { by = [], where = {} }: QuerySpec,
) {
  for (const name of names) {
    const [one, other] = [a[name] as string | null, b[name] as string | null]
    if (one === other) continue
    if (one === null || other === null) return one === null ? 1 : -1
    const inCampaign = by.slice(0, by.indexOf(name)).includes('campaign')
    const campaigns = inCampaign ? a['campaign'] : where['campaign']
    const ranks = [one, other].map((value) => rank(name, value, records, campaigns)) as [number, number]
    return ranks[0] === ranks[1] ? compareText(one, other) : ranks[0] - ranks[1]
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

import fc from 'fast-check'
import { workStatuses } from '@vedich/model'
import { grains, type Metric, type QuerySpec, type Selected, totalsKinds } from '../src/index.ts'
import type { Records } from './warehouse.ts'

const values = {
  campaign: ['c1', 'c2'],
  tier: ['city', 'grassroots', 'unranked'],
  unit: ['u1', 'u2', "u'3"],
  parent: ['Sở Y tế', "Quận '9'"],
  unit_kind: ['ward', 'school'],
  unit_group: ['A + B'],
  new_unit: ['A', 'B'],
  category: ['school', 'Đường', "it's; --", ''],
  subcategory: ['Cầu', 'đường nhánh'],
  phase: ['p1', 'p2', 'p3'],
  status: [...workStatuses],
}

/** Few days, so that ties and borders are common: year, quarter, month and week all change among them. */
const day = fc.constantFrom(
  '2023-12-31',
  '2024-01-01',
  '2024-01-07',
  '2024-01-08',
  '2024-02-29',
  '2024-04-01',
)
const maybeDay = fc.option(day, { freq: 4 })

const work = fc.record({
  campaign_id: fc.constantFrom(...values.campaign),
  unit_id: fc.constantFrom(...values.unit),
  tier_id: fc.constantFrom(...values.tier),
  category: fc.option(fc.constantFrom(...values.category)),
  subcategory: fc.option(fc.constantFrom(...values.subcategory)),
  status: fc.constantFrom(...workStatuses),
  registered_on: maybeDay,
  started_on: maybeDay,
  due_on: maybeDay,
  completed_on: maybeDay,
  known_on: day,
  budget_vnd: fc.option(fc.constantFrom(0, 1, 250_000_000, 40_000_000_000), { freq: 3 }),
})

const sourceFile = fc.record({
  campaign_id: fc.constantFrom(...values.campaign),
  path: fc.constant('so.csv'),
  role: fc.constantFrom('register', 'report'),
  known_on: day,
})

const award = fc.record({
  campaign_id: fc.constantFrom(...values.campaign),
  unit_id: fc.option(fc.constantFrom(...values.unit, 'u without works')),
  recipient_kind: fc.constantFrom('collective', 'person'),
  decided_on: maybeDay,
})

const phase = fc.record({
  campaign_id: fc.constantFrom(...values.campaign),
  phase_id: fc.constantFrom(...values.phase),
  ordinal: fc.integer({ min: 1, max: 3 }),
  started_on: day,
  ended_on: day,
})

/** Some units are known, some have no kind. */
const unit = fc.record({
  campaign_id: fc.constantFrom(...values.campaign),
  unit_id: fc.constantFrom(...values.unit),
  parent: fc.option(fc.constantFrom(...values.parent)),
  kind: fc.option(fc.constantFrom(...values.unit_kind)),
})

/** What became of the units of some works; not always told. */
const unitMap = fc.record({
  campaign_id: fc.constantFrom(...values.campaign),
  work_id: fc.nat({ max: 8 }).map((k) => `w${k}`),
  group_name: fc.constantFrom(...values.unit_group),
  new_name: fc.option(fc.constantFrom(...values.new_unit)),
})

/** Ranks that differ between campaigns, and a tier that has none. */
const tiers = fc.constantFrom(
  [
    { campaign_id: 'c1', tier_id: 'grassroots', ordinal: 1 },
    { campaign_id: 'c1', tier_id: 'city', ordinal: 3 },
    { campaign_id: 'c2', tier_id: 'city', ordinal: 2 },
    { campaign_id: 'c2', tier_id: 'grassroots', ordinal: 4 },
  ],
  [],
)

const campaigns = fc.constantFrom(
  [
    { campaign_id: 'c1', started_on: '2024-01-01', ended_on: '2024-01-08' },
    { campaign_id: 'c2', started_on: '2024-02-28', ended_on: '2024-04-02' },
  ],
  [{ campaign_id: 'c1', started_on: '2023-12-31', ended_on: '2024-02-29' }],
  [],
)

/** Registers of up to twenty works, with overlapping and reversed phases, dates and categories missing. */
export const registers: fc.Arbitrary<Records> = fc.record({
  campaign: campaigns,
  tier: tiers,
  phase: fc.uniqueArray(phase, {
    maxLength: 5,
    selector: ({ campaign_id, phase_id }) => `${campaign_id} ${phase_id}`,
  }),
  unit: fc.uniqueArray(unit, {
    maxLength: 4,
    selector: ({ campaign_id, unit_id }) => `${campaign_id} ${unit_id}`,
  }),
  workUnitMap: fc.uniqueArray(unitMap, {
    maxLength: 6,
    selector: ({ campaign_id, work_id }) => `${campaign_id} ${work_id}`,
  }),
  work: fc
    .array(work, { maxLength: 20 })
    .map((works) => works.map((one, k) => ({ ...one, work_id: `w${k}` }))),
  workVersion: fc
    .array(fc.tuple(work, day), { maxLength: 5 })
    .map((states) =>
      states.map(([state, superseded_on], k) => ({ ...state, work_id: `w${k}`, version: 1, superseded_on })),
    ),
  sourceFile: fc
    .array(sourceFile, { maxLength: 3 })
    .map((files) => files.map((one, k) => ({ ...one, source_file_id: `f${k}` }))),
  award: fc
    .array(award, { maxLength: 6 })
    .map((awards) => awards.map((one, k) => ({ ...one, award_id: `a${k}` }))),
})

/** Values of any dimension: those of another one select nothing. */
const value = fc.option(fc.constantFrom(...Object.values(values).flat()), { freq: 8 })
const selection: fc.Arbitrary<Selected> = fc.oneof(
  value,
  fc.subarray([...Object.values(values).flat(), null]),
)

/** Any question that a metric can be asked. */
export function questions({ dimensions, clock }: Metric): fc.Arbitrary<QuerySpec> {
  const question = fc.record(
    {
      by: fc.shuffledSubarray([...dimensions]),
      where: fc.dictionary(fc.constantFrom(...dimensions), selection, { maxKeys: 2 }),
      asOf: fc.oneof(day, fc.integer({ min: -3, max: 70 })),
      lateBy: day,
      knownOn: day,
      totals: fc.constantFrom(true, false, ...totalsKinds),
      level: fc.constantFrom(0.95, 0.998),
    },
    { requiredKeys: [] },
  )
  const time = clock === null ? fc.constant({}) : fc.oneof(fc.constant({}), calendar, campaignDays)
  return fc.tuple(question, time).map(([{ lateBy, ...one }, other]) => ({
    ...one,
    ...(lateBy === undefined || one.asOf !== undefined ? {} : { lateBy }),
    ...other,
  }))
}

const calendar = fc.record({ grain: fc.constantFrom(...grains) })
const campaignDays = fc.record({
  grain: fc.constantFrom('day', 'week'),
  axis: fc.constant('campaign_day' as const),
})

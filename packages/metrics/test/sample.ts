import { workStatuses } from '@vedich/model'
import type { Records } from './warehouse.ts'

/**
 * A small register with every state, missing dates and categories, two campaigns, and a day outside all
 * phases.
 */
export const sample: Records = {
  campaign: [
    { campaign_id: 'c1', started_on: '2023-09-23', ended_on: '2024-06-30' },
    { campaign_id: 'c2', started_on: '2024-01-01', ended_on: '2024-12-31' },
  ],
  tier: [
    { campaign_id: 'c1', tier_id: 'grassroots', ordinal: 2 },
    { campaign_id: 'c1', tier_id: 'city', ordinal: 1 },
    { campaign_id: 'c2', tier_id: 'city', ordinal: 1 },
  ],
  phase: [
    { campaign_id: 'c1', phase_id: 'late', ordinal: 2, started_on: '2024-02-01', ended_on: '2024-03-31' },
    { campaign_id: 'c1', phase_id: 'early', ordinal: 1, started_on: '2023-09-23', ended_on: '2024-02-01' },
  ],
  work: Array.from({ length: 60 }, (_, k) => ({
    campaign_id: k % 7 === 0 ? 'c2' : 'c1',
    work_id: `w${k}`,
    unit_id: `u${(k * 5) % 8}`,
    tier_id: k % 3 === 0 ? 'city' : 'grassroots',
    category: [null, 'school', 'road'][k % 4] ?? null,
    status: workStatuses[k % 11 < 5 ? 2 : k % 6]!,
    registered_on: k % 9 === 0 ? null : date(k * 3),
    started_on: k % 5 === 0 ? null : date(k * 3 + 10),
    due_on: k % 8 === 0 ? null : date(k * 3 + 60),
    completed_on: k % 10 === 0 ? null : date(k * 3 + 40),
    known_on: date(k * 2 + 100),
    budget_vnd: k % 6 === 0 ? null : (k % 5) * 120_000_000,
  })),
  award: [
    {
      campaign_id: 'c1',
      award_id: 'a1',
      unit_id: 'u0',
      recipient_kind: 'collective',
      decided_on: '2024-02-01',
    },
    { campaign_id: 'c1', award_id: 'a2', unit_id: 'u0', recipient_kind: 'collective', decided_on: null },
    {
      campaign_id: 'c1',
      award_id: 'a3',
      unit_id: 'u1',
      recipient_kind: 'collective',
      decided_on: '2024-05-01',
    },
    { campaign_id: 'c1', award_id: 'a4', unit_id: 'u2', recipient_kind: 'person', decided_on: null },
    { campaign_id: 'c1', award_id: 'a5', unit_id: null, recipient_kind: 'collective', decided_on: null },
    { campaign_id: 'c2', award_id: 'a6', unit_id: 'u3', recipient_kind: 'collective', decided_on: null },
  ],
}

function date(day: number): string {
  return new Date(Date.UTC(2023, 8, 23 + day)).toISOString().slice(0, 10)
}

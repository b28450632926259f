import { describe, expect, it } from 'vitest'

import { workChangesSql } from './work-changes.ts'

describe('workChangesSql', () => {
  it('writes values as literals, whatever they hold', () => {
    const sql = workChangesSql({
      metric: 'completion_rate',
      where: { campaign: `c' OR 'a'='a`, tier: 'city' },
      asOf: '2025-02-03',
      knownOn: null,
    })
    expect(sql).toContain(`campaign_id = 'c'' OR ''a''=''a'`)
    expect(sql).toContain(`tier_id = 'city'`)
    expect(sql).toContain(`completed_on > DATE '2025-02-03'`)
  })
})

import { describe, expect, it } from 'vitest'
import { dayScope, loadRegister } from './register.ts'
import type { Source } from './source.ts'

/** The day a page speaks of, for a campaign whose figures are of 2024-06-15. */
async function dayOf(today: string): Promise<string | undefined> {
  const campaign = { campaign_id: 'c', as_of: '2024-06-15' }
  const source = {
    list: (listing: { columns: object }) => Promise.resolve('as_of' in listing.columns ? [campaign] : []),
  } as unknown as Source
  return (await loadRegister(source, null, today))?.asOf
}

describe('the day a page speaks of', () => {
  it('is that of the campaign’s figures, and no later than today', async () => {
    expect(await dayOf('2024-09-01')).toBe('2024-06-15')
    expect(await dayOf('2024-06-02')).toBe('2024-06-02')
  })

  it('asks for the register as it stands on its last day, and for what had happened on an earlier one', () => {
    const campaign = { as_of: '2024-06-15' }
    expect(dayScope({ campaign, asOf: '2024-06-15' })).toEqual({ lateBy: '2024-06-15' })
    expect(dayScope({ campaign, asOf: '2024-06-02' })).toEqual({ asOf: '2024-06-02' })
  })
})

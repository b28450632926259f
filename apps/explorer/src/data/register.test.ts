import { describe, expect, it } from 'vitest'
import { loadRegister } from './register.ts'
import type { Source } from './source.ts'

/** The day a page speaks of, for a campaign from 2024-01-01 to 2024-06-30. */
async function dayOf(recordedUntil: string | null, today: string): Promise<string | undefined> {
  const campaign = { campaign_id: 'c', ended_on: '2024-06-30', recorded_until: recordedUntil }
  const source = {
    list: (listing: { columns: object }) =>
      Promise.resolve('recorded_until' in listing.columns ? [campaign] : []),
  } as unknown as Source
  return (await loadRegister(source, null, today))?.asOf
}

describe('the day a page speaks of', () => {
  it('is no later than what the records tell, since nobody knows what became of the works since', async () => {
    expect(await dayOf('2024-06-15', '2024-09-01')).toBe('2024-06-15')
  })

  it('is no later than today or the last day of the campaign', async () => {
    expect(await dayOf('2024-09-01', '2024-09-01')).toBe('2024-06-30')
    expect(await dayOf('2024-06-15', '2024-06-02')).toBe('2024-06-02')
  })

  it('is today while no register was read', async () => {
    expect(await dayOf(null, '2024-03-01')).toBe('2024-03-01')
  })
})

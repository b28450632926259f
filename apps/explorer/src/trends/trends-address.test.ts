import { describe, expect, it } from 'vitest'
import { forecastDays, type Lasting, parseTrendsAddress, printTrendsAddress } from './trends-address.ts'

const over = {
  asOf: '2025-02-03',
  campaign: { started_on: '2023-09-23', ended_on: '2025-02-03' },
  tiers: [{ tier_id: 'city', ordinal: 1 }],
} as unknown as Lasting
const running: Lasting = { ...over, asOf: '2024-06-05' }

describe('the address of the trends', () => {
  it('forecasts from the Sunday some 90 days before the end of a campaign that is over', () => {
    expect(parseTrendsAddress(new URLSearchParams(), over)).toEqual({ tier: null, from: '2024-11-03' })
  })

  it('forecasts from today while the campaign runs', () => {
    expect(parseTrendsAddress(new URLSearchParams(), running).from).toBe('2024-06-05')
  })

  it('is read back as it was printed, and says only what is not usual', () => {
    const shown = { tier: 'city', from: '2024-08-07' }
    expect(parseTrendsAddress(printTrendsAddress(shown, over), over)).toEqual(shown)
    expect(printTrendsAddress({ tier: null, from: '2024-11-03' }, over).toString()).toBe('')
  })

  it.each(['2025-02-03', '2025-02-04', '2023-09-22', 'yesterday', '2024-13-01', '2024-02-31'])(
    'takes no forecast from %s',
    (from) => {
      expect(parseTrendsAddress(new URLSearchParams({ from }), over).from).toBe('2024-11-03')
    },
  )

  it('takes no tier that the campaign has not', () => {
    expect(parseTrendsAddress(new URLSearchParams({ tier: 'moon' }), over).tier).toBeNull()
  })

  it('offers days of a running campaign up to today only', () => {
    const days = forecastDays(running, '2024-06-05')
    expect(days[0]).toBe('2024-06-05')
    expect(days.every((day) => day <= '2024-06-05')).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { register as sample } from '../../test/sample.ts'
import { kindsIn, parseCompareAddress, printCompareAddress, sidesOf } from './compare-address.ts'
import { sharedDay } from './load-comparison.ts'

const register = { ...sample, campaigns: [sample.campaign] }
const read = (address: string) => parseCompareAddress(new URLSearchParams(address), register)

describe('the address of a comparison', () => {
  it('opens with the first two tiers, split by field of work', () => {
    expect(read('')).toEqual({
      of: 'tiers',
      a: 'city',
      b: 'grassroots',
      by: 'category',
      metric: 'completion_rate',
    })
  })

  it('opens with days where there is but one tier, which splits nothing', () => {
    const flat = { ...register, tiers: register.tiers.slice(0, 1) }
    expect(parseCompareAddress(new URLSearchParams(), flat)).toMatchObject({
      of: 'days',
      a: '2025-02-03',
      b: '2025-01-04',
      by: 'category',
    })
  })

  it('is read back as it was printed', () => {
    for (const address of [
      'of=days&a=2025-01-01&b=2024-05-05&by=category',
      'of=tiers&a=grassroots&b=city&metric=on_time_rate',
    ])
      expect(printCompareAddress(read(address)).toString()).toBe(address)
  })

  it.each(['of=moons', 'of=tiers&a=moon&b=sun', 'by=moon', 'metric=works_open'])(
    'leaves out what there is not: %s',
    (address) => {
      expect(read(address)).toEqual(read(''))
    },
  )

  it('takes no day outside the campaign so far', () => {
    expect(read('of=days&a=2025-02-04&b=2020-01-01')).toMatchObject({ a: '2025-02-03', b: '2025-01-04' })
    expect(read('of=days&a=2024-02-31x')).toMatchObject({ a: '2025-02-03' })
  })

  it('offers campaigns only where there are two', () => {
    expect(kindsIn(register)).not.toContain('campaigns')
    const two = { ...register, campaigns: [{ ...sample.campaign, campaign_id: 'old' }, sample.campaign] }
    expect(kindsIn(two)).toContain('campaigns')
    expect(sidesOf('campaigns', two)).toEqual(['c', 'old'])
  })

  it('compares campaigns on the last day that both have seen, whichever the page is of', () => {
    const [earlier, later] = [
      { campaign_id: 'old', started_on: '2023-01-01', ended_on: '2023-12-31', as_of: '2023-12-31' },
      { campaign_id: 'c', started_on: '2024-01-01', ended_on: '2024-12-31', as_of: '2024-04-09' },
    ].map((known) => ({ ...sample.campaign, ...known }))
    expect(sharedDay({ campaigns: [earlier!, later!] }, 'old', 'c')).toBe(100)
  })
})

import { expect, it } from 'vitest'
import { languages } from '../messages/language.ts'
import { judgePeers } from './judged-peers.ts'
import { leagueRows } from './league-rows.ts'
import { allPeers } from './peers.ts'

async function rowsOf(done: readonly number[], of: number) {
  const rows = done.map((numerator, i) => ({
    tier: 'city',
    unit: `u${i}`,
    numerator,
    denominator: of,
    value: null,
    lower: null,
    upper: null,
    is_total: false,
  }))
  return leagueRows(await judgePeers(rows, allPeers, { units: new Map() }), languages.en)
}

it('shows rates as they are, with intervals of their own, where units differ by no more than chance', async () => {
  for (const { value, lower, upper } of await rowsOf([1, 1, 1, 0], 1)) {
    expect([0, 1]).toContain(value)
    expect(upper! - lower!).toBeGreaterThan(0.5)
  }
  const [best] = await rowsOf([20, 20, 19, 20, 2, 1, 3, 2], 20)
  expect(best!.value).toBeLessThan(1)
  expect(best!.lower).toBeLessThan(best!.value!)
})

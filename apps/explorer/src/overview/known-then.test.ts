import { describe, expect, it } from 'vitest'
import { figure, register } from '../../test/sample.ts'
import { compare } from '../data/published.ts'
import type { Source } from '../data/source.ts'
import { loadKnownThen } from './known-then.ts'

const today = compare(figure, { numerator: 761, denominator: 968 })

/** A register that knew so much when the figure was published. */
function knowing(numerator: number, denominator: number): Source {
  return { measure: () => Promise.resolve([{ numerator, denominator }]) } as unknown as Source
}

describe('a published figure and what was known when it was published', () => {
  it('agree where only later rows made it differ from the register of today', async () => {
    expect(today.agrees).toBe(false)
    expect(await loadKnownThen(knowing(742, 942), register, today)).toMatchObject({
      day: '2025-02-03',
      comparison: { agrees: true, recorded: { numerator: 742, denominator: 942 } },
    })
  })

  it('may differ as well', async () => {
    const known = await loadKnownThen(knowing(740, 942), register, today)
    expect(known?.comparison.agrees).toBe(false)
  })

  it('are nothing to speak of where the register has not changed, or knew nothing yet', async () => {
    expect(await loadKnownThen(knowing(761, 968), register, today)).toBeNull()
    expect(await loadKnownThen(knowing(0, 0), register, today)).toBeNull()
  })
})

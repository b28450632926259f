import { describe, expect, it } from 'vitest'

import { aside, heldOut, prose, tuned, unseen } from '../corpus/index.ts'
import { score } from '../corpus/score.ts'

describe.each([
  ['passages the rules are tuned on', tuned],
  ['passages kept aside', heldOut],
  ['passages in other styles', aside],
  ['prose of offices and newspapers', prose],
  ['prose kept for one look', unseen],
])('%s', (_, passages) => {
  const result = score(passages)

  it('yields what they say, and hardly anything else', () => {
    expect(result.figures.recall).toBeGreaterThanOrEqual(0.9)
    expect(result.figures.precision).toBeGreaterThanOrEqual(0.95)
  })

  it('has the right place, tier, day, kind, polarity, hedge and verdict', () => {
    expect(result.span).toBeGreaterThanOrEqual(0.9)
    expect(result.tier).toBeGreaterThanOrEqual(0.95)
    expect(result.day).toBeGreaterThanOrEqual(0.94)
    expect(result.kind).toBeGreaterThanOrEqual(0.94)
    expect(result.polarity).toBeGreaterThanOrEqual(0.95)
    expect(result.hedge).toBeGreaterThanOrEqual(0.95)
    expect(result.verdict).toBe(1)
  })
})

import { describe, expect, it } from 'vitest'
import { figure } from '../../test/sample.ts'
import { compare, publishedTotal } from './published.ts'

const recorded = { numerator: 742, denominator: 942 }

describe('comparing a published figure with the records', () => {
  it('agrees when counts are equal and the percentage was rounded', () => {
    expect(compare(figure, recorded)).toMatchObject({
      agrees: true,
      arithmetic: { rounding: 'rounded' },
      numeratorOff: 0,
    })
  })

  it('says by how much counts and share differ', () => {
    const wrong = compare({ ...figure, numerator: 745, percent_text: '79,09 %' }, recorded)
    expect(wrong).toMatchObject({ agrees: false, numeratorOff: 3, denominatorOff: 0 })
    expect(wrong.shareOff).toBeCloseTo(3 / 942, 12)
  })

  it('disagrees when the printed percentage does not follow from the printed counts', () => {
    expect(compare({ ...figure, percent_text: '79,77 %' }, recorded)).toMatchObject({
      agrees: false,
      arithmetic: { verdict: 'mismatch', expected: '78,77 %' },
    })
  })

  it('holds a percentage without counts against the records', () => {
    const bare = { ...figure, numerator: null, denominator: null }
    expect(compare(bare, recorded).agrees).toBe(true)
    expect(compare(bare, { numerator: 700, denominator: 942 }).agrees).toBe(false)
  })

  it('agrees on counts that were published without a percentage', () => {
    expect(compare({ ...figure, percent_text: null }, recorded).agrees).toBe(true)
  })
})

it('takes the latest figure of the whole campaign', () => {
  const tier = { ...figure, figure_id: 'city', tier_id: 'city' }
  const later = { ...figure, figure_id: 'later' }
  expect(publishedTotal([figure, later, tier], 'completion_rate')?.figure_id).toBe('later')
  expect(publishedTotal([tier], 'completion_rate')).toBeUndefined()
})

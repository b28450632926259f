import { describe, expect, it } from 'vitest'

import { parseTier, tierVocabulary } from './tier.ts'

const vocabulary = tierVocabulary([
  { id: 'city', label: { vi: 'Cấp thành phố', en: 'City tier' }, synonyms: ['cấp TP', 'TP'] },
  { id: 'grassroots', label: { vi: 'Cấp cơ sở', en: 'Grassroots tier' }, synonyms: [] },
])

describe('parseTier', () => {
  it.each([
    ['Cấp thành phố', 'city'],
    ['THÀNH PHỐ', 'city'],
    ['cấp  TP', 'city'],
    ['city', 'city'],
    ['I. CẤP THÀNH PHỐ (71 công trình)', 'city'],
    ['II. Công trình cấp cơ sở:', 'grassroots'],
    ['cơ sở', 'grassroots'],
  ])('reads %j as %s', (raw, id) => {
    expect(parseTier(raw, vocabulary)).toEqual({ value: id })
  })

  it.each(['huyện', 'cơ sơ', ''])('does not guess %j', (raw) => {
    expect(parseTier(raw, vocabulary).problem).toBe('unknown_tier')
  })
})

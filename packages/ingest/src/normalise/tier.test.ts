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
    ['CO_SO', 'grassroots'],
    ['Cấp cơ sở / Grassroots tier', 'grassroots'],
    ['Cap thanh pho', 'city'],
  ])('reads %j as %s', (raw, id) => {
    expect(parseTier(raw, vocabulary)).toEqual({ value: id })
  })

  it.each(['huyện', 'cơ sơ', ''])('does not guess %j', (raw) => {
    expect(parseTier(raw, vocabulary).problem).toBe('unknown_tier')
  })
})

describe('tierVocabulary', () => {
  const tier = (id: string, vi: string) => ({ id, label: { vi, en: id }, synonyms: [] })

  it('reads "cấp TP" as the tier the campaign calls a city, whichever level that is', () => {
    const province = tierVocabulary([
      tier('province', 'Cấp thành phố Hồ Chí Minh'),
      tier('ward', 'Cấp phường'),
    ])
    expect(parseTier('cấp TP', province)).toEqual({ value: 'province' })
    expect(parseTier('Cấp TP Hồ Chí Minh', province)).toEqual({ value: 'province' })
    const district = tierVocabulary([tier('city', 'Cấp thành phố'), tier('grassroots', 'Cấp cơ sở')])
    expect(parseTier('Cấp TP.', district)).toEqual({ value: 'city' })
    expect(parseTier('cấp CS', district)).toEqual({ value: 'grassroots' })
  })

  it('does not choose when two tiers are cities', () => {
    const both = tierVocabulary([
      tier('province', 'Cấp thành phố Hồ Chí Minh'),
      tier('city', 'Cấp thành phố Thủ Đức'),
    ])
    expect(parseTier('cấp TP', both).problem).toBe('unknown_tier')
    expect(parseTier('Cấp TP Thủ Đức', both)).toEqual({ value: 'city' })
  })

  it('does not know "cấp TP" where no tier is a city', () => {
    expect(parseTier('cấp TP', tierVocabulary([tier('province', 'Cấp tỉnh')])).problem).toBe('unknown_tier')
  })
})

import { describe, expect, it } from 'vitest'
import { register } from '../../test/sample.ts'
import { languages } from '../messages/language.ts'
import { anyWork } from '../route/filter.ts'
import { filterOptions } from './filter-options.ts'

const { vi } = languages

describe('the choices of a filter', () => {
  it('carry the number of works each would leave', () => {
    const facets = [{ value: 'city', count: 71 }]
    expect(filterOptions('tier', facets, anyWork, register, vi)).toEqual([
      { value: 'city', label: 'Cấp thành phố (71)' },
    ])
  })

  it('stand in the order of the tiers, whatever their numbers', () => {
    const facets = [
      { value: 'grassroots', count: 871 },
      { value: 'city', count: 71 },
    ]
    expect(filterOptions('tier', facets, anyWork, register, vi).map(({ value }) => value)).toEqual([
      'city',
      'grassroots',
    ])
  })

  it('offer every open status as one', () => {
    const facets = [
      { value: 'registered', count: 16 },
      { value: 'started', count: 113 },
      { value: 'completed', count: 742 },
    ]
    expect(filterOptions('status', facets, anyWork, register, vi)[0]).toEqual({
      value: 'open',
      label: 'Chưa hoàn thành (129)',
    })
  })

  it('keep a chosen value that leaves no work, so that it can be seen and undone', () => {
    const chosen = { ...anyWork, unit: ['u1'] }
    expect(filterOptions('unit', [], chosen, register, vi)).toEqual([
      { value: 'u1', label: 'Phường Linh Xuân (0)' },
    ])
  })

  it('name the works whose register left the field blank', () => {
    expect(filterOptions('category', [{ value: '', count: 2 }], anyWork, register, vi)[0]?.label).toBe(
      'Không ghi (2)',
    )
  })
})

import { describe, expect, it } from 'vitest'

import { whereOf } from './where.ts'

describe('whereOf', () => {
  it('keeps every value of a dimension, and what has none', () => {
    expect(whereOf(['tier=city', 'tier=grassroots', 'category='], 'query')).toEqual({
      tier: ['city', 'grassroots'],
      category: [null],
    })
  })

  it('passes on any name, so that a metric can refuse what is no dimension', () => {
    expect(Object.keys(whereOf(['__proto__=x', 'constructor=y'], 'query'))).toEqual([
      '__proto__',
      'constructor',
    ])
  })
})

import { describe, expect, it } from 'vitest'

import { asWritten, tierFinder } from './tier.ts'

describe('tierFinder', () => {
  it('finds nothing for a tier whose label is empty', () => {
    const find = tierFinder([
      asWritten({ id: 'empty', words: ['', ' '] }),
      asWritten({ id: 'cluster', words: ['cụm (số 1)'] }),
    ])
    expect(find('toàn đợt đạt 80%; cụm (số 1) đạt 90%')).toMatchObject([{ tier: 'cluster' }])
  })
})

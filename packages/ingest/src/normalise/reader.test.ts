import { describe, expect, it } from 'vitest'

import { categoryVocabulary } from './category.ts'
import { noFacts, readValue, type ReadingContext } from './reader.ts'
import { statusVocabulary } from './status.ts'
import { tierVocabulary } from './tier.ts'

const context: ReadingContext = {
  statuses: statusVocabulary({}),
  tiers: tierVocabulary([]),
  categories: categoryVocabulary([]),
  moneyUnit: 1,
  campaign: { first: '2023-09-23', last: '2025-02-03' },
}

describe('a cell that a page was pasted into', () => {
  const page = 'hoàn thành '.repeat(20_000)

  it.each(['status', 'unit', 'first_day', 'money', 'percent', 'tick'] as const)(
    'is read as %s by what it begins with',
    (kind) => {
      expect(readValue(kind, page, context, noFacts)).toEqual(
        readValue(kind, page.slice(0, 1000), context, noFacts),
      )
    },
  )

  it('is kept whole where its words stand for themselves', () => {
    expect(readValue('category', page, context, noFacts)?.value).toBe(page)
  })
})

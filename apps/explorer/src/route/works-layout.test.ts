import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { choiceNames } from './filter.ts'
import { hideable, parseWorksLayout, printWorksLayout } from './works-layout.ts'

describe('the layout of the list in the address', () => {
  it('reads the grouping and the columns left out, and nothing it does not know', () => {
    expect(parseWorksLayout(new URLSearchParams('by=tier&hide=category,budget_vnd'))).toEqual({
      by: 'tier',
      hidden: ['category', 'budget_vnd'],
    })
    expect(parseWorksLayout(new URLSearchParams('by=colour&hide=title,x'))).toEqual({ by: null, hidden: [] })
  })

  it('comes back as it went', () => {
    const layouts = fc.record({
      by: fc.constantFrom(null, ...choiceNames),
      hidden: fc.subarray([...hideable]),
    })
    fc.assert(
      fc.property(layouts, (layout) => {
        expect(parseWorksLayout(printWorksLayout(layout))).toEqual(layout)
      }),
    )
  })
})

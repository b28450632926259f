import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { choiceNames } from './filter.ts'
import {
  acrossNames,
  cellKinds,
  hideable,
  parseWorksLayout,
  plainLayout,
  printWorksLayout,
  tidy,
} from './works-layout.ts'

const read = (text: string) => parseWorksLayout(new URLSearchParams(text))

describe('the layout of the list in the address', () => {
  it('reads groups, groups within groups and the columns left out, and nothing it does not know', () => {
    expect(read('by=tier&hide=category,budget_vnd')).toEqual({
      ...plainLayout,
      by: ['tier'],
      hidden: ['category', 'budget_vnd'],
    })
    expect(read('by=tier,unit,status')).toEqual({ ...plainLayout, by: ['tier', 'unit'] })
    expect(read('by=colour&across=size&cell=weight&hide=title,x')).toEqual(plainLayout)
  })

  it('reads a pivot, which has one field in its rows and another in its columns', () => {
    expect(read('by=unit,tier&across=status&cell=rate')).toEqual({
      ...plainLayout,
      by: ['unit'],
      across: 'status',
      cell: 'rate',
    })
    expect(read('by=tier&across=tier')).toEqual({ ...plainLayout, by: ['tier'] })
    expect(read('across=status')).toEqual(plainLayout)
  })

  it('comes back as it went', () => {
    const layouts = fc.record({
      by: fc.subarray([...choiceNames], { maxLength: 2 }),
      across: fc.constantFrom(null, ...acrossNames),
      cell: fc.constantFrom(...cellKinds),
      hidden: fc.subarray([...hideable]),
    })
    fc.assert(
      fc.property(layouts, (drawn) => {
        const layout = tidy(drawn)
        expect(parseWorksLayout(printWorksLayout(layout))).toEqual(layout)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'

import { recordFields } from './nested-fields.ts'

describe('recordFields', () => {
  it('names an object after what it is called, its other members after both', () => {
    expect(
      recordFields([
        { name: 'don_vi', members: ['ma', 'ten'] },
        { name: 'cap' },
        { name: 'tep', holdsLists: true },
      ]),
    ).toEqual([
      { name: 'don_vi_ma', path: ['don_vi', 'ma'] },
      { name: 'don_vi', path: ['don_vi', 'ten'] },
      { name: 'cap', path: ['cap'] },
      { name: 'tep […]', path: ['tep'] },
    ])
  })

  it('takes the members of what only wraps a record for its own, unless it has such a field', () => {
    expect(recordFields([{ name: 'type' }, { name: 'properties', members: ['type', 'ten'] }])).toEqual([
      { name: 'type', path: ['type'] },
      { name: 'properties_type', path: ['properties', 'type'] },
      { name: 'ten', path: ['properties', 'ten'] },
    ])
  })
})

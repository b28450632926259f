import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { closedGroups } from './closed-groups.ts'
import type { Link } from './link.ts'

function link(oldCode: string, newCode: string): Link {
  return {
    old: { code: oldCode, name: `cũ ${oldCode}`, parent: null },
    new: { code: newCode, name: `mới ${newCode}`, parent: null },
    kind: 'whole',
    validOn: '2025-07-01',
    row: 1,
  }
}

describe('closedGroups', () => {
  it('joins new units that share a split one', () => {
    const links = [link('1', '7'), link('1', '8'), link('2', '8'), link('3', '9')]
    expect(links.map((one) => closedGroups(links).get(one)?.name)).toEqual([
      'mới 7 + mới 8',
      'mới 7 + mới 8',
      'mới 7 + mới 8',
      'mới 9',
    ])
  })

  it('keeps apart an old and a new unit of the same code', () => {
    const links = [link('1', '2'), link('2', '3')]
    expect(new Set(links.map((one) => closedGroups(links).get(one)?.id)).size).toBe(2)
  })

  it('never lets a unit lie in two groups', () => {
    const codes = fc.constantFrom('1', '2', '3', '4', '5')
    fc.assert(
      fc.property(fc.array(fc.tuple(codes, codes), { maxLength: 12 }), (pairs) => {
        const links = pairs.map(([from, to]) => link(from, to))
        const groups = closedGroups(links)
        for (const side of ['old', 'new'] as const) {
          for (const one of links) {
            const alike = links.filter((other) => other[side].code === one[side].code)
            expect(new Set(alike.map((other) => groups.get(other)?.id)).size).toBe(1)
          }
        }
      }),
    )
  })
})

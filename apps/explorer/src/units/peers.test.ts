import { describe, expect, it } from 'vitest'
import { peerGroups, printPeers } from './peers.ts'

describe('groups of peers', () => {
  it('are what several units share and not all: the unit above them, or their kind', () => {
    const unit = (id: string, kind: string | null, parent: string | null) =>
      [id, { unit_id: id, name: id, kind, parent }] as const
    const units = new Map([
      unit('a', 'ward', 'Khối 1'),
      unit('b', 'ward', 'Khối 1'),
      unit('c', 'ward', 'Khối 1'),
      unit('d', 'school', 'Khối 2'),
      unit('e', null, null),
    ])
    expect(peerGroups({ tiers: [], units }).map(printPeers)).toEqual(['all', 'parent:Khối 1', 'kind:ward'])
  })
})

import { describe, expect, it } from 'vitest'

import type { Header } from '../layout/header.ts'
import { shareMismatches } from './total-shares.ts'

describe('the share of a row of sums', () => {
  const header: Header<string> = {
    record: 0,
    rows: [],
    headings: ['Đăng ký', 'Hoàn thành', 'Tỷ lệ'],
    columns: new Map([
      ['registered', 0],
      ['completed', 1],
      ['percent', 2],
    ]),
    unread: [],
    matches: new Map(),
  }
  const found = (...cells: (string | null)[]) => shareMismatches(header, [{ record: 5, cells }])

  it.each(['78,95%', '78,9', '79', '0,79', '0.7895', null])(
    'may be rounded or cut off, as %j is',
    (share) => {
      expect(found('19', '15', share)).toEqual([])
    },
  )

  it('is flagged where it is the mean of the shares above it', () => {
    expect(found('19', '15', '55%')).toEqual([
      {
        record: 5,
        rule: 'percent_mismatch',
        field: 'percent',
        value: '55%',
        hint: 'the counts give 78.95 %',
      },
    ])
  })

  it('is left alone where the row has no counts, or the share cannot be read', () => {
    expect(found(null, '15', '55%')).toEqual([])
    expect(found('19', '15', '–')).toEqual([])
  })
})

import { UserError } from '@vedich/ingest/snapshots'
import { describe, expect, it } from 'vitest'

import { problemOf } from './problem-of.ts'

describe('problemOf', () => {
  it('does not take a full disk for a bug', () => {
    const error = new Error('IO Error: Could not write file "w.duckdb": No space left on device')
    expect(problemOf(error)).toMatchObject({ code: 3, what: expect.stringContaining('The disk is full') })
    expect(problemOf(error).isBug).toBeUndefined()
  })
  it('takes an error that nobody foresaw for one', () => {
    expect(problemOf(new TypeError('x is undefined'))).toMatchObject({ code: 3, isBug: true })
  })
  it('gives wrong data, wrong words and wrong files codes of their own', () => {
    const told = { what: 'w', where: 'here', fix: 'f' }
    const codes = (['data', 'configuration', 'io'] as const).map(
      (kind) => problemOf(new UserError(kind, told)).code,
    )
    expect(codes).toEqual([1, 2, 3])
  })
})

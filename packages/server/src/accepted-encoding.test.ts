import { describe, expect, it } from 'vitest'
import { acceptedEncodings } from './accepted-encoding.ts'

describe('acceptedEncodings', () => {
  it.each([
    ['gzip, deflate, br', ['br', 'gzip']],
    ['GZIP;q=0.5', ['gzip']],
    ['br;q=0, gzip', ['gzip']],
    ['br; q=0.0', []],
    ['zstd', []],
    ['brotli', []],
    [undefined, []],
  ])('reads %s', (header, expected) => {
    expect(acceptedEncodings(header)).toEqual(expected)
  })
})

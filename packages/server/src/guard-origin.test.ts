import { describe, expect, it } from 'vitest'
import { loopbackAuthorities } from './guard-origin.ts'

describe('loopbackAuthorities', () => {
  it('needs the port unless it is the usual one', () => {
    expect([...loopbackAuthorities('127.0.0.1', 4173)].sort()).toEqual([
      '127.0.0.1:4173',
      '[::1]:4173',
      'localhost:4173',
    ])
    expect(loopbackAuthorities('127.0.0.1', 80)).toContain('localhost')
  })

  it('brackets an IPv6 address', () => {
    expect(loopbackAuthorities('::1', 4173)).toContain('[::1]:4173')
  })
})

import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packForLink, unpackFromLink } from './shared-notebook.ts'

describe('a notebook in a link', () => {
  it('comes out as it went in, in letters that need no escaping', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const letters = await packForLink(text)
        expect(letters).toMatch(/^[\w-]+$/u)
        expect(await unpackFromLink(letters ?? '')).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  it('has to be small', async () => {
    const noise = Array.from({ length: 20_000 }, (_, place) => ((place * 7919) % 65_521).toString(36)).join(
      '',
    )
    expect(await packForLink(noise)).toBeNull()
  })

  it('is refused when it was cut off, or unpacks to a flood', async () => {
    const letters = (await packForLink('a notebook, not a short one: 1 2 3 4 5')) ?? ''
    await expect(unpackFromLink(letters.slice(0, -8))).rejects.toBeInstanceOf(Error)
    await expect(unpackFromLink('%%%')).rejects.toBeInstanceOf(Error)
    const bomb = deflateRawSync(Buffer.alloc(8 * 2 ** 20)).toString('base64url')
    await expect(unpackFromLink(bomb)).rejects.toThrow('more than')
  })
})

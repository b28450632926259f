import { describe, expect, it } from 'vitest'

import { entryName } from './entry-name.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('entryName', () => {
  it('reads UTF-8 that is not marked as such', () => {
    expect(entryName('Ph╞░ß╗¥ng/sß╗ò 1.csv', bytes('Phường/sổ 1.csv'), false)).toBe('Phường/sổ 1.csv')
  })

  it('leaves a name in an old code page, a marked one and a plain one as they were read', () => {
    expect(entryName('so cç 2.csv', Uint8Array.from([0x73, 0x6f, 0x20, 0x63, 0x87]), false)).toBe(
      'so cç 2.csv',
    )
    expect(entryName('sổ.csv', bytes('sổ.csv'), true)).toBe('sổ.csv')
    expect(entryName('so.csv', bytes('so.csv'), false)).toBe('so.csv')
  })
})

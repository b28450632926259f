import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readRowKey, rowFingerprint, writeRowKey } from './row-key.ts'

describe('the key of a row', () => {
  it('comes back as it was written, whatever stands in names', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        fc.nat(),
        fc.nat(),
        (path, sheet, campaign, row, cells) => {
          const key = { campaign, path, sheet, row, cells, fingerprint: 'ab' }
          expect(readRowKey(writeRowKey(key))).toEqual(key)
        },
      ),
    )
  })
  it.each([null, '', 'x', '["vedich-row-1"', '["vedich-row-1",1]', '["vedich-row-2","a","b","",1,2,"c"]'])(
    'is not read from %j',
    (text) => {
      expect(readRowKey(text)).toBeUndefined()
    },
  )
})

describe('rowFingerprint', () => {
  it('is the same for cells that say the same', () => {
    expect(rowFingerprint(['Cầu', null, ' P.  An Phú '])).toBe(
      rowFingerprint(['Cầu'.normalize('NFD'), '', 'P. An Phú', null, ' ']),
    )
  })
  it('tells apart what stands in other columns', () => {
    expect(rowFingerprint(['a', 'b'])).not.toBe(rowFingerprint(['ab']))
    expect(rowFingerprint([null, 'a'])).not.toBe(rowFingerprint(['a']))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { normaliseText, rawSpan } from './normal-text.ts'

const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))

describe('normaliseText', () => {
  it.each([
    ['đƣợc', 'được'],
    ['Ðạt'.normalize('NFD'), 'đạt'],
    ['th&agrave;nh ph&#7889', 'thành phố'],
    ['78,77\u00a0%', '78,77 %'],
    ['40\u202f\u2013  98%', '40 - 98%'],
    ['Tỷ lệ hòa', 'tỉ lệ hoà'],
    ['hoàn\u200b thành', 'hoàn thành'],
    ['đã có 742\r\n  công trình', 'đã có 742 công trình'],
    ['871\n702\t80,6%', '871|702|80,6%'],
    ['TT | Tên | Tỷ lệ (%)\n1 | An Phú | 95,2', 'tt | tên | tỉ lệ (%)\n1 | an phú | 95,2'],
    ['hoàn thành\n742/942', 'hoàn thành 742/942'],
    ['Kết quả:\n742', 'kết quả:\n742'],
    ['một\n\nhai', 'một\n\nhai'],
    ['mục\n1. Đăng ký', 'mục\n1. đăng kí'],
  ])('reads %j as %j', (raw, text) => {
    expect(normaliseText(raw).text).toBe(text)
  })

  it('finds the way back to the raw letters', () => {
    const raw = 'Ho\u00e0n th&agrave;nh 742/942 c\u00f4ng tr\u00ecnh'.normalize('NFD')
    const normal = normaliseText(raw)
    const at = normal.text.indexOf('thành 742/942')
    expect(rawSpan(normal, at, at + 'thành 742/942'.length).text).toBe('th&agrave;nh 742/942')
  })

  it('has one raw place, in order and inside the text, for every letter', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text, cased, starts, ends } = normaliseText(raw)
        expect(cased).toHaveLength(text.length)
        expect([starts.length, ends.length]).toEqual([text.length, text.length])
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        expect(ends.every((end, index) => end > starts[index]! && end <= raw.length)).toBe(true)
      }),
    )
  })
})

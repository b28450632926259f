import { describe, expect, it } from 'vitest'

import { sentencesOf } from './sentences.ts'

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim())

describe('sentencesOf', () => {
  it.each([
    ['đạt 78,77 %. trong đó 40/71', ['đạt 78,77 %.', 'trong đó 40/71']],
    ['tp. thủ đức đạt 80%', ['tp. thủ đức đạt 80%']],
    ['1. đăng kí\n2. kết quả', ['1. đăng kí', '2. kết quả']],
    ['cấp a 40/71; cấp b 702/871', ['cấp a 40/71;', 'cấp b 702/871']],
    ['', []],
  ])('cuts %j', (text, sentences) => {
    expect(cut(text)).toEqual(sentences)
  })
})

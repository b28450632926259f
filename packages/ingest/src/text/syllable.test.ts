import { describe, expect, it } from 'vitest'

import { isSyllable } from './syllable.ts'

const sentence = `Qua 500 ngày đêm thi đua, thành phố đã hoàn thành công trình, phần việc đăng ký; quận, huyện, phường xã,
  khu phố, nghĩa vụ, quốc gia, quyết định, giếng, gì, giữa, thuở, khuya, Đắk Lắk, yêu, ý, uỷ ban, ủy quyền, người,
  rượu, hoà, hòa, khoẻ, khỏe, tuyến, nguyễn, xoong, quýt, nghiêng, kể, ghế, Ưu`

describe('isSyllable', () => {
  it.each(sentence.match(/\p{L}+/gu) ?? [])('takes %s', (word) => {
    expect(isSyllable(word)).toBe(true)
    expect(isSyllable(word.normalize('NFD'))).toBe(true)
    expect(isSyllable(word.toUpperCase())).toBe(true)
  })

  it.each([
    ['a foreign word', 'project'],
    ['a consonant alone', 'ph'],
    ['two tones', 'hóà'],
    ['a stop with a level-type tone', 'tòt'],
    ['a stop with a tilde', 'cãch'],
    ['k before a', 'ka'],
    ['c before i', 'ci'],
    ['ngh before a', 'ngha'],
    ['a tone beside the marked vowel', 'tíêng'],
    ['an unknown rhyme', 'thđa'],
    ['nothing', ''],
  ])('refuses %s: %s', (_, word) => {
    expect(isSyllable(word)).toBe(false)
  })
})

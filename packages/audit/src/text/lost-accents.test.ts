import { describe, expect, it } from 'vitest'

import { hasLostAccents } from './lost-accents.ts'

describe('hasLostAccents', () => {
  it('knows Vietnamese that lost its accents', () => {
    expect(hasLostAccents('Den nay da hoan thanh 742/942 cong trinh, dat ty le 78,77%.')).toBe(true)
  })

  it.each([
    'Đến nay đã hoàn thành 742/942 công trình, đạt tỷ lệ 78,77%.',
    'C&aacute;c ph&#432;&#7901;ng ho&agrave;n th&agrave;nh',
    'Den nay hoan thanh, ket qua tốt'.normalize('NFD'),
    'Thu Duc City finished 742 of 942 works (78.77%).',
    '742/942 = 78.77 %',
  ])('leaves %j alone', (raw) => {
    expect(hasLostAccents(raw)).toBe(false)
  })
})

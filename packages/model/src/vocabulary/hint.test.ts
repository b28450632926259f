import { describe, expect, it } from 'vitest'

import { hintText } from './hint.ts'

describe('hintText', () => {
  it('says in Vietnamese what the readers add, and leaves terms and numbers', () => {
    expect(hintText('the rows give 5; 3')).toEqual({
      vi: 'cộng các dòng được 5; 3',
      en: 'the rows give 5; 3',
    })
    expect(hintText('2/2023 has no day 29').vi).toBe('tháng 2/2023 không có ngày 29')
    expect(hintText('hoàn thành').vi).toBe('hoàn thành')
  })
})

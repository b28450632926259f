import { expect, it } from 'vitest'
import { fold } from './fold.ts'

it('drops case, tones, marks and the bar of đ', () => {
  expect(fold('Đường Hoàng Sa, Thủ Đức')).toBe('duong hoang sa, thu duc')
})

it('reads composed and decomposed text alike', () => {
  expect(fold('Trường'.normalize('NFD'))).toBe(fold('Trường'.normalize('NFC')))
})

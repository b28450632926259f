import { expect, it } from 'vitest'
import { shorten } from './shorten.ts'

it('leaves a title as it is, and cuts one of pages', () => {
  expect(shorten('Đường Hoàng Sa')).toBe('Đường Hoàng Sa')
  expect(shorten('Đường '.repeat(1700))).toMatch(/^Đường .{290,300}…$/u)
})

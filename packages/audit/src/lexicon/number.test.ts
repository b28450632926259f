import { describe, expect, it } from 'vitest'

import { readCount, readDecimal, readNumberWord, readSpelled } from './number.ts'

describe('readCount', () => {
  it.each([
    ['1.344.522', 1_344_522],
    ['1398', 1398],
    ['273 343', 273_343],
    ['55,086', 55_086],
    ['09', 9],
    ['78,77', null],
    ['1.2', null],
    ['9'.repeat(15), 999_999_999_999_999],
  ])('reads %s as %s', (printed, count) => {
    expect(readCount(printed)).toBe(count)
  })
})

describe('readDecimal', () => {
  it.each([
    ['78,77', 78.77],
    ['78.77', 78.77],
    ['7 , 25', 7.25],
    ['1.276,81', 1276.81],
    ['1,276.81', 1276.81],
    ['2 376,90', 2376.9],
    ['479,20', 479.2],
    ['1.276', 1276],
    ['0.125', 0.125],
    ['100', 100],
  ])('reads %s as %s', (printed, value) => {
    expect(readDecimal(printed)).toBe(value)
  })
})

describe('readSpelled', () => {
  it.each([
    ['bảy mươi tám', '78'],
    ['Hai mươi mốt', '21'],
    ['mười lăm', '15'],
    ['mười', '10'],
    ['bảy mươi', '70'],
    ['bảy mươi bảy phẩy không năm', '77,05'],
    ['sixty', '60'],
    ['forty-two', '42'],
    ['eleven', '11'],
    ['phần trăm', null],
  ])('reads %s as %s', (words, digits) => {
    expect(readSpelled(words)).toBe(digits)
  })
})

describe('readNumberWord', () => {
  it.each([
    ['ba', 3],
    ['three', 3],
    ['công', null],
  ])('reads %s as %s', (word, value) => {
    expect(readNumberWord(word)).toBe(value)
  })
})

import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'

import { cutTo, endOf, fit, widest, wrap } from './fit.ts'

describe('fit', () => {
  it('fills a width with what is shorter, and cuts what is longer', () => {
    expect(fit('Cầu', 5)).toBe('Cầu  ')
    expect(fit('12', 5, 'right')).toBe('   12')
    expect(fit('Hoàn thành', 5)).toBe('Hoàn…')
  })
  it('counts letters with marks, as they are written in two code points, as one cell', () => {
    const decomposed = 'Hoàn thành'.normalize('NFD')
    expect(stringWidth(cutTo(decomposed, 6))).toBeLessThanOrEqual(6)
    expect(cutTo(decomposed, 10)).toBe(decomposed)
  })
  it('makes one line of several', () => {
    expect(cutTo('Tên\n  công trình', 20)).toBe('Tên công trình')
  })
})

describe('endOf', () => {
  it('keeps of a path what tells it from others', () => {
    expect(endOf('data/c/sources/Biểu T6.csv', 12)).toBe('…Biểu T6.csv')
    expect(endOf('sources/a.csv', 13)).toBe('sources/a.csv')
  })
})

describe('widest', () => {
  it('is that of the longest text, within bounds', () => {
    expect(widest(['a', 'abc'], 10)).toBe(3)
    expect(widest(['a', 'abcdef'], 4)).toBe(4)
    expect(widest([], 4)).toBe(0)
  })
})

describe('wrap', () => {
  it('breaks between words and leaves no word out', () => {
    expect(wrap('một hai ba bốn', 7)).toEqual(['một hai', 'ba bốn'])
    expect(wrap('Nguyễn-Thị-Minh-Khai ở', 5)).toEqual(['Nguyễn-Thị-Minh-Khai', 'ở'])
  })
})

import { expect, it } from 'vitest'
import { cleanedText } from './cell.ts'

it.each([
  ['Đơn vị \u202egnp.exe\u202c', 'Đơn vị gnp.exe'],
  ['Phường\u200e Linh\u2067 Xuân\u2069', 'Phường Linh Xuân'],
  ['\u200f', null],
])('a cell keeps no mark that turns the direction of what stands after it: %j', (cell, text) => {
  expect(cleanedText(cell)).toBe(text)
})

import { expect, it } from 'vitest'
import { cleanedText } from './cell.ts'

it.each([
  ['Đơn vị \u202egnp.exe\u202c', 'Đơn vị gnp.exe'],
  ['Phường\u200e Linh\u2067 Xuân\u2069', 'Phường Linh Xuân'],
  ['\u200f', null],
  ['\ufeffTrường\u200b A\u2060', 'Trường A'],
  ['e\u200b\u0302', 'ê'],
])('a cell keeps nothing that cannot be seen: %j', (cell, text) => {
  expect(cleanedText(cell)).toBe(text)
})

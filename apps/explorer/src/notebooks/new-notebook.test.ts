import { expect, it } from 'vitest'
import { fileNameOf } from './new-notebook.ts'

it.each([
  ['Đơn vị nào chậm?', 'don-vi-nao-cham'],
  ['so-cong-bo.vi', 'so-cong-bo.vi'],
  ['../../etc/passwd', 'etc-passwd'],
  ['???', 'notebook'],
])('a notebook called %j gets the file %s', (title, name) => {
  expect(fileNameOf(title)).toBe(name)
})

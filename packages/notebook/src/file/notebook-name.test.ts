import { expect, it } from 'vitest'
import { isNotebookName } from './notebook-name.ts'

it.each(['năm-biểu-đồ.vi', 'v1.2', 'a b_c'])('%s can be the name of a notebook', (name) => {
  expect(isNotebookName(name)).toBe(true)
})

it.each(['', '.hidden', '..', 'a/b', 'a\\b', 'a\0b', ' a', 'x'.repeat(200)])('%j cannot', (name) => {
  expect(isNotebookName(name)).toBe(false)
})

import { expect, it } from 'vitest'
import { plural } from './plural.ts'

it('says one thing of one, and several of any other number', () => {
  expect(['0', '1', '1,001'].map((count) => plural(count, 'work'))).toEqual([
    '0 works',
    '1 work',
    '1,001 works',
  ])
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodePack, encodePack } from './pack.ts'
import { questionKey } from './question-key.ts'

it('a pack gives back what was put in', () => {
  const answer = fc.record({ sql: fc.string({ unit: 'grapheme' }), bytes: fc.uint8Array() })
  fc.assert(
    fc.property(fc.uniqueArray(answer, { selector: ({ sql }) => sql }), (answers) => {
      expect([...decodePack(encodePack(answers))]).toEqual(answers.map(({ sql, bytes }) => [sql, bytes]))
    }),
  )
})

it('keys of questions are short, stable and differ with a letter', () => {
  expect(questionKey('SELECT 1')).toBe(questionKey('SELECT 1'))
  const texts = Array.from({ length: 20_000 }, (_, i) => `SELECT ${i}`)
  expect(new Set(texts.map(questionKey)).size).toBe(texts.length)
  expect(questionKey('')).toMatch(/^[0-9a-f]{16}$/u)
})

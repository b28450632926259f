import { EngineError } from '@vedich/engine'
import { expect, it } from 'vitest'
import { languages } from '../messages/language.ts'
import { failureWords } from './failure.ts'

it('tells a server that does not answer from one that refuses, and both from a page that fails itself', () => {
  const gone = new EngineError({ code: 'unavailable', what: 'no answer', fix: 'start it', sql: 'SELECT 1' })
  const refused = new EngineError({ code: 'timeout', what: 'too slow', fix: 'narrow it', sql: 'SELECT 1' })
  expect(failureWords(gone, languages.en).advice).toContain('could not reach')
  expect(failureWords(refused, languages.en).advice).toContain('answered with an error')
  expect(failureWords(new Error('odd'), languages.en).advice).toContain('could not draw')
  expect(failureWords('odd', languages.en).detail).toBe('odd')
})

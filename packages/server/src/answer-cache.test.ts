import { describe, expect, it } from 'vitest'
import { AnswerCache } from './answer-cache.ts'
import type { KeptAnswer } from './answer.ts'

const answerOf = (bytes: number): KeptAnswer => ({
  contentType: 'text/plain',
  body: new Uint8Array(bytes),
  compressed: new Map(),
})

describe('AnswerCache', () => {
  it('gives back what was put in', () => {
    const cache = new AnswerCache(1_000_000)
    const answer = answerOf(10)
    cache.set('a', answer)
    expect(cache.get('a')).toBe(answer)
    expect(cache.get('b')).toBeUndefined()
  })

  it('forgets what was not asked for longest', () => {
    const cache = new AnswerCache(100_000)
    for (let index = 0; index < 9; index++) cache.set(`old ${index}`, answerOf(5000))
    cache.get('old 0')
    cache.set('new', answerOf(5000))
    expect(cache.get('old 0')).toBeDefined()
    expect(cache.get('old 1')).toBeUndefined()
    expect(cache.get('new')).toBeDefined()
  })

  it('does not let one answer push out all others', () => {
    const cache = new AnswerCache(100_000)
    cache.set('small', answerOf(10))
    cache.set('large', answerOf(90_000))
    expect(cache.get('large')).toBeUndefined()
    expect(cache.get('small')).toBeDefined()
  })
})

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { debounced } from './debounced.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('calls once, with the last of a burst', () => {
  const heard: string[] = []
  const typed = debounced(200, (text: string) => heard.push(text))
  for (const text of ['c', 'cầ', 'cầu']) typed(text)
  vi.advanceTimersByTime(199)
  expect(heard).toEqual([])
  vi.advanceTimersByTime(1)
  expect(heard).toEqual(['cầu'])
})

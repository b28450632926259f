import { describe, expect, it } from 'vitest'

import { memoryLimit } from './memory-limit.ts'

describe('memoryLimit', () => {
  it('leaves a small machine two fifths of its memory', () => {
    expect(memoryLimit(2e9)).toBe('1200MB')
  })
  it('takes no more than 3 GB of a large one', () => {
    expect(memoryLimit(64e9)).toBe('3000MB')
  })
})

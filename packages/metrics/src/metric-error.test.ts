import { describe, expect, it } from 'vitest'
import { MetricError } from './metric-error.ts'

describe('MetricError', () => {
  it('says what is wrong and what would be right', () => {
    const error = new MetricError('unknown grain "fortnight"', ['week', 'month'])
    expect(error.message).toBe('unknown grain "fortnight"; allowed: week, month')
    expect(error).toMatchObject({
      name: 'MetricError',
      what: 'unknown grain "fortnight"',
      allowed: ['week', 'month'],
    })
  })

  it('ends after what is wrong when there is nothing to choose from', () => {
    expect(new MetricError('dimension tier is named twice').message).toBe('dimension tier is named twice')
  })
})

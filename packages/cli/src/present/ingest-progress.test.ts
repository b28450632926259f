import { describe, expect, it } from 'vitest'

import { progressLine } from './ingest-progress.ts'

const start = {
  phase: 'load' as const,
  path: 'sources/a.csv',
  file: 1,
  files: 4,
  rows: 0,
  bytes: 0,
  totalBytes: 400,
}

describe('progressLine', () => {
  it('says no rate and no time before anything was read', () => {
    expect(progressLine(start, 1, 80, 'en')).toBe('░░░░░░░░░░░░░░░░░░░░ loading 1/4 · sources/a.csv')
  })
  it('tells rows a second, and the time left by the bytes left', () => {
    const line = progressLine({ ...start, file: 2, rows: 5000, bytes: 100 }, 30, 120, 'en')
    expect(line).toBe(
      '█████░░░░░░░░░░░░░░░ loading 2/4 · 5,000 rows · 167 rows/s · left 1:30 · sources/a.csv',
    )
  })
  it('is never wider than the terminal', () => {
    expect(progressLine({ ...start, path: 'x'.repeat(200) }, 1, 60, 'vi').length).toBeLessThanOrEqual(60)
  })
})

import { describe, expect, it } from 'vitest'

import { languages } from '../messages/language.ts'
import { changeWords } from './change-words.ts'
import type { Run } from './load-changes.ts'

const run: Run = {
  run_id: 'b',
  finished_at: '2025-01-20T11:02:03',
  status: 'committed',
  files: 1,
  read: 960,
  inserted: 942,
  updated: 0,
  unchanged: 0,
  duplicate: 0,
  rejected: 2,
  structural: 18,
} as Run

describe('what changed since the last snapshot', () => {
  it('is told by kind of change, and what was refused', () => {
    const before = { ...run, run_id: 'a', finished_at: '2025-01-13T11:02:03' }
    const events = [
      { kind: 'completed', works: 14 },
      { kind: 'redated', works: 3 },
    ]
    expect(changeWords({ run, before, events, works: 942 }, languages.vi)).toBe(
      'Từ bản chụp trước (13/01/2025): 14 hoàn thành, 3 đổi thời hạn, 2 dòng bị từ chối',
    )
    expect(changeWords({ run: { ...run, rejected: 0 }, before, events: [], works: 942 }, languages.en)).toBe(
      'Since the last snapshot (13\u00a0Jan\u00a02025): nothing changed',
    )
  })

  it('is all of it in the first run', () => {
    expect(changeWords({ run, before: null, events: [], works: 942 }, languages.en)).toBe(
      'The first run, 20\u00a0Jan\u00a02025: 942 works taken in',
    )
  })
})

import type { Finding } from '@vedich/ingest'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'

import { findingsText } from './ingest-report.ts'

const unknownTier: Finding = {
  path: 'sources/so.csv',
  sheet: null,
  row: 6,
  rule: 'unknown_tier',
  column: 'Cấp',
  value: 'cấp trời',
  hint: null,
}

const rows = (count: number, of = unknownTier) =>
  Array.from({ length: count }, (_, index) => ({ ...of, row: 6 + 3 * index }))

describe('findings at the terminal', () => {
  it('tell a fault that many rows of a file share once, with the first rows that have it', () => {
    const [first, second] = findingsText(rows(9), 'vi', false, true).split('\n')
    expect(first).toBe('từ chối sources/so.csv:6 Cấp: "cấp trời", và 8 dòng nữa (9, 12, 15, 18, 21, …)')
    expect(second).toContain('Không nhận ra cấp công trình')
  })

  it('keep apart what differs in its file, its cell or its rule', () => {
    const others: Finding[] = [
      { ...unknownTier, path: 'sources/b.csv' },
      { ...unknownTier, value: 'cấp đất' },
      { ...unknownTier, rule: 'unknown_status' },
    ]
    expect(findingsText([unknownTier, ...others], 'en', false, true).match(/^rejected /gmu)).toHaveLength(4)
  })

  it('stand in lines of the terminal', () => {
    const lines = findingsText([unknownTier], 'vi', false, true, 40).trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(2)
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(40)
  })

  it('count every row of which a fault is not shown, once', () => {
    const faults = Array.from({ length: 12 }, (_, index) =>
      rows(2, { ...unknownTier, value: `cấp ${index}` }),
    )
    expect(findingsText(faults.flat(), 'en', false, true)).toMatch(
      /… and 2 more; see: vedich rejects list\n$/u,
    )
  })

  it('send for rows that were taken in, and for those of a run that kept nothing, to where they are', () => {
    const faults = Array.from({ length: 12 }, (_, index) =>
      rows(1, { ...unknownTier, rule: 'missing_status', value: `${index}` }),
    ).flat()
    expect(findingsText(faults, 'en', false, true)).toMatch(/see: vedich rejects list --flagged\n$/u)
    expect(findingsText(faults, 'en', false, false)).toMatch(/see: vedich ingest --json\n$/u)
  })
})

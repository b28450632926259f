import { describe, expect, it } from 'vitest'

import { officeDay, officeMoment } from './work-history.ts'

describe('days and moments in the books of a work', () => {
  it('are written as an office writes them in Vietnamese, and so that they sort in English', () => {
    expect(officeDay('2025-02-03', 'vi')).toBe('03/02/2025')
    expect(officeDay('2025-02-03', 'en')).toBe('2025-02-03')
    expect(officeDay(null, 'vi')).toBe('–')
    expect(officeMoment('2025-02-03T08:15:00.123', 'vi')).toBe('08:15 03/02/2025')
    expect(officeMoment('2025-02-03 08:15:00', 'en')).toBe('08:15 2025-02-03')
  })
})

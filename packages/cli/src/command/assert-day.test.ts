import { describe, expect, it } from 'vitest'

import { assertDay } from './assert-day.ts'

describe('assertDay', () => {
  it.each(['2024-12-31', '2024-02-29'])('takes %s', (day) => {
    expect(() => assertDay(day, '--as-of')).not.toThrow()
  })

  it.each([
    ['31/12/2024', '2024-12-31'],
    ['3.2.2025', '2025-02-03'],
    ['hôm nay', '2025-02-03'],
  ])('says of %s how it is written', (given, written) => {
    expect(() => assertDay(given, '--as-of')).toThrow(
      expect.objectContaining({
        said: expect.objectContaining({
          fix: expect.objectContaining({ en: expect.stringContaining(written) }),
        }),
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'

import { formatRows } from './rows.ts'

describe('rows as CSV', () => {
  it('hold no text that a spreadsheet would run as a formula', () => {
    const rows = [
      { category: "=cmd|' /C calc'!A0", value: -5 },
      { category: 'Cầu, đường', value: null },
    ]
    expect(formatRows('csv', ['category', 'value'], rows)).toBe(
      `category,value\n'=cmd|' /C calc'!A0,-5\n"Cầu, đường",\n`,
    )
  })
})

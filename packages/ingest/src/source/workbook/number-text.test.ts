import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseFormat } from './number-format.ts'
import { decimalText, numberText } from './number-text.ts'

describe('numberText', () => {
  it.each([
    [45691, 'dd/mm/yyyy;@', '2025-02-03'],
    [45691, '[$-42A]d mmmm yyyy', '2025-02-03'],
    [45691.5, 'dd/mm/yyyy hh:mm', '2025-02-03 12:00:00'],
    [0.354166666666667, 'hh:mm', '08:30'],
    [1, 'd/m/yyyy', '1900-01-01'],
    [60, 'd/m/yyyy', '1900-02-28'],
    [61, 'd/m/yyyy', '1900-03-01'],
    [0.7877, '0.00%', '78,77%'],
    [0.1 + 0.2, 'General', '0,3'],
    [4, '00000', '00004'],
    [1250000000, '#,##0\\ "đồng"', '1250000000'],
    [1.234, '0.0', '1,2340'],
    [-1.5, '#,##0.00;[Red]-#,##0.00', '-1,5'],
    [1e-7, 'General', '0,0000001'],
    [-3, 'd/m/yyyy', '-3'],
  ])('writes %d under %j as %s', (value, code, text) => {
    expect(numberText(value, parseFormat(code), false)).toBe(text)
  })

  it('counts days from 1904 in workbooks that do', () => {
    expect(numberText(44229, parseFormat('dd/mm/yyyy'), true)).toBe('2025-02-03')
  })
})

describe('decimalText', () => {
  it('keeps whole numbers as they are', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(decimalText(value)).toBe(String(value))
      }),
      {
        examples: [[0], [-1]],
      },
    )
  })

  it('keeps the fifteen digits a spreadsheet keeps, and never looks like grouped thousands', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (value) => {
        const text = decimalText(value)
        expect(text).not.toMatch(/,\d{3}$/u)
        expect(Number(text.replace(',', '.'))).toBeCloseTo(value, 3)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'

import { normaliseText } from '../text/normal-text.ts'
import { datesOf } from './dates.ts'

const read = (raw: string) =>
  datesOf(normaliseText(raw).text).map(({ year, month, day }) => `${year}-${month}-${day}`)

describe('datesOf', () => {
  it.each([
    ['ngày 05 tháng 8 năm 2025', '2025-8-5'],
    ['03/02/2025', '2025-2-3'],
    ['20.7.2020', '2020-7-20'],
    ['31-12-2019', '2019-12-31'],
    ['2025-02-03', '2025-2-3'],
    ['ngày 3/2', 'null-2-3'],
    ['đến ngày 03-02', 'null-2-3'],
    ['16 / 5 / 2024', '2024-5-16'],
    ['tháng 6/2025', '2025-6-30'],
    ['T6/2025', '2025-6-30'],
    ['02/2024', '2024-2-29'],
    ['quý I/2025', '2025-3-31'],
    ['quý 2 năm 2020', '2020-6-30'],
    ['6 tháng đầu năm 2025', '2025-6-30'],
    ['9 tháng năm 2024', '2024-9-30'],
    ['năm 2024', '2024-12-31'],
    ['3 February 2025', '2025-2-3'],
    ['Feb. 3, 2025', '2025-2-3'],
  ])('reads %s', (raw, date) => {
    expect(read(raw)).toEqual([date])
  })

  it.each(['31/02/2025', '742/942', '40/71 công trình', '5/7 xã', 'giai đoạn 2021-2025', '78,77%'])(
    'finds no date in %s',
    (raw) => {
      expect(read(raw)).toEqual([])
    },
  )

  it('reads both ends of a window as one mention of its last day', () => {
    expect(read('20/5-10/7')).toEqual(['null-7-10'])
  })
})

import { describe, expect, it } from 'vitest'

import { findHeader } from '../layout/header.ts'
import { summaryTable } from './summary.ts'
import { withOneGroup } from './summary-groups.ts'

function columnsOf(...rows: (string | null)[][]) {
  const cells = rows.map((texts, record) => ({ record, cells: texts }))
  const header = findHeader(cells, summaryTable.headings, summaryTable.needed, {})
  const read = header && withOneGroup(header, summaryTable.sums ?? [])
  return read && Object.fromEntries(read.columns)
}

describe('withOneGroup', () => {
  const [unit, months] = [
    ['TT', 'Đơn vị', 'Tháng 1', null, 'Tháng 2', null],
    [null, null, 'Đăng ký', 'Hoàn thành', 'Đăng ký', 'Hoàn thành'],
  ]

  it('reads the group of all, wherever it stands', () => {
    expect(columnsOf([...unit, 'Cả năm', null], [...months, 'Đăng ký', 'Hoàn thành'])).toEqual({
      seq: 0,
      unit: 1,
      registered: 6,
      completed: 7,
    })
  })

  it('reads none where no group is that of all', () => {
    expect(columnsOf(unit, months)).toBeUndefined()
  })

  it('sees the groups above a unit that is merged downwards', () => {
    const merged = ['TT', 'Đơn vị', 'Đăng ký', 'Hoàn thành', 'Đăng ký', 'Hoàn thành']
    expect(columnsOf(unit, merged)).toBeUndefined()
  })

  it('leaves groups of tiers to be told apart by them', () => {
    expect(columnsOf(['TT', 'Đơn vị', 'Cấp TP', null, 'Cấp cơ sở', null], months)).toEqual({
      seq: 0,
      unit: 1,
    })
  })

  it('takes the share of works completed, not that of another state', () => {
    expect(
      columnsOf(
        ['Đơn vị', 'Đăng ký', 'Đang thực hiện', null, 'Đã hoàn thành', null],
        [null, null, 'Số lượng', 'Tỷ lệ (%)', 'Số lượng', 'Tỷ lệ (%)'],
      ),
    ).toEqual({ unit: 0, registered: 1, started: 2, completed: 4, percent: 5 })
  })
})

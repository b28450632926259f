import { describe, expect, it } from 'vitest'

import { compareColumns } from './compare-columns.ts'
import type { SheetColumn } from './sheet-columns.ts'

function columns(...given: [heading: string, field?: string | null, content?: SheetColumn['content']][]) {
  return given.map(([heading, field = null, content = null], column) => ({
    column,
    heading,
    field,
    content,
  }))
}

describe('compareColumns', () => {
  it('finds nothing where only place, case and tone position differ', () => {
    expect(
      compareColumns(columns(['Đơn vị'], ['Ngày hoàn thành']), columns(['NGÀY HOÀN THÀNH'], ['Đơn  vị:'])),
    ).toEqual([])
  })

  it('tells new from missing columns', () => {
    expect(compareColumns(columns(['Điện thoại']), columns(['Nguồn vốn']))).toEqual([
      { kind: 'missing', column: 'Điện thoại', before: 'Điện thoại', after: null },
      { kind: 'new', column: 'Nguồn vốn', before: null, after: 'Nguồn vốn' },
    ])
  })

  it('takes one field under two names for a renaming, however unlike they are', () => {
    expect(compareColumns(columns(['Tiến độ', 'status']), columns(['Kết quả thực hiện', 'status']))).toEqual([
      { kind: 'renamed', column: 'Kết quả thực hiện', before: 'Tiến độ', after: 'Kết quả thực hiện' },
    ])
  })

  it('takes headings spelled alike for a renaming, but never two different fields', () => {
    expect(compareColumns(columns(['Điện thoại']), columns(['Số điện thoại']))).toMatchObject([
      { kind: 'renamed', before: 'Điện thoại', after: 'Số điện thoại' },
    ])
    expect(
      compareColumns(columns(['Ngày hoàn thành', 'completed_on']), columns(['Hạn hoàn thành', 'due_on'])),
    ).toMatchObject([{ kind: 'missing' }, { kind: 'new' }])
  })

  it('sees that a column holds something else than it did, where both are certain', () => {
    expect(
      compareColumns(
        columns(['Hạn', 'due_on', 'date'], ['Số', null, null]),
        columns(['Hạn', 'due_on', 'text'], ['Số', null, 'number']),
      ),
    ).toEqual([{ kind: 'type_changed', column: 'Hạn', before: 'date', after: 'text' }])
  })
})

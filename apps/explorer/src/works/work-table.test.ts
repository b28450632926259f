import { expect, it } from 'vitest'
import { contextIn, register } from '../../test/sample.ts'
import { cellText } from '../words/cell.ts'
import { type ListedWork, workTable } from './work-table.ts'

const work: ListedWork = {
  work_id: 'TP-001',
  title: 'Cầu',
  unit_id: 'u1',
  unit_name: 'Phường Linh Xuân',
  tier_id: 'city',
  category: 'Giao thông',
  subcategory: 'Cầu và cống',
  location: null,
  status: 'started',
  status_text: 'Đang làm',
  registered_on: '2024-01-02',
  started_on: null,
  due_on: '2025-01-03',
  completed_on: null,
  budget_vnd: 1_250_000_000,
  note: null,
  source_path: 'sources/dang-ky.csv',
  source_sheet: null,
  source_row: 12,
  days_late: 31,
}

it('gives a work with every field, its place in the register, and numbers and days as such', () => {
  const { columns, rows } = workTable([work], register, contextIn('vi').language)
  const row = Object.fromEntries(columns.map((name, place) => [name, rows[0]?.[place] ?? '']))
  expect(Object.keys(row)).toHaveLength(columns.length)
  expect(row['Cấp']).toBe('Cấp thành phố')
  expect([row['Lĩnh vực'], row['Lĩnh vực chi tiết']]).toEqual(['Giao thông', 'Cầu và cống'])
  expect(row['Kinh phí, đồng']).toMatchObject({ type: 'number', value: 1_250_000_000 })
  expect(row['Thời hạn']).toEqual({ type: 'day', value: '2025-01-03', text: '03/01/2025' })
  expect(row['Số ngày trễ']).toMatchObject({ value: 31 })
  expect([row['Tệp'], row['Dòng']].map((cell) => cellText(cell ?? ''))).toEqual(['sources/dang-ky.csv', '12'])
})

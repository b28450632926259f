import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, it } from 'vitest'
import { parquetOf } from './parquet.ts'

const number = (value: number | null) => ({ type: 'number', value, text: String(value) }) as const

const table = {
  columns: ['Đơn vị', 'Công trình', 'Tỷ lệ', 'Hạn', 'Ghi chú'],
  rows: [
    [
      '=1+1',
      number(20_000_000_000),
      { type: 'percent', value: 0.5633, text: '56,3 %' },
      { type: 'day', value: '2025-02-03', text: '03/02/2025' },
      'a',
    ],
    [
      'Phường Đông Hoà',
      number(null),
      { type: 'percent', value: 1, text: '100 %' },
      { type: 'day', value: null, text: '–' },
      number(3),
    ],
  ],
} as const

const file = (rows = table.rows as typeof table.rows | []) =>
  parquetOf({ columns: table.columns, rows }, { title: 'Theo đơn vị', source: 'Nguồn: sổ' }).buffer

it('keeps the type of each column, and NULL where there is no value', async () => {
  expect(await parquetReadObjects({ file: file() })).toEqual([
    {
      'Đơn vị': '=1+1',
      'Công trình': 20_000_000_000n,
      'Tỷ lệ': 0.5633,
      Hạn: new Date('2025-02-03T00:00:00Z'),
      'Ghi chú': 'a',
    },
    { 'Đơn vị': 'Phường Đông Hoà', 'Công trình': null, 'Tỷ lệ': 1, Hạn: null, 'Ghi chú': '3' },
  ])
})

it('keeps the type of a column in which no row has a value', () => {
  const { schema } = parquetMetadata(file([table.rows[1]] as never))
  expect(schema.find(({ name }) => name === 'Hạn')?.converted_type).toBe('DATE')
  expect(schema.find(({ name }) => name === 'Công trình')?.type).toBe('INT64')
})

it('says what the table is and where it comes from', () => {
  const { key_value_metadata: said } = parquetMetadata(file())
  expect(said).toEqual([
    { key: 'title', value: 'Theo đơn vị' },
    { key: 'source', value: 'Nguồn: sổ' },
  ])
})

it('can be empty', async () => {
  expect(await parquetReadObjects({ file: file([]) })).toEqual([])
})

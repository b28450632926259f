import {
  columnFromArray,
  dateDay,
  decimal,
  int64,
  list,
  int32,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
} from '@uwdata/flechette'
import { describe, expect, it } from 'vitest'
import { toRows } from './to-rows.ts'

describe('toRows', () => {
  const table = tableFromColumns({
    n: columnFromArray([1n, null, 2n ** 60n], int64()),
    on: columnFromArray([new Date('2023-09-23'), null, new Date('1969-12-31')], dateDay()),
    share: columnFromArray([0.5, null, -78.77], decimal(9, 2, 128)),
    counts: columnFromArray([[1, 2], null, []], list(int32())),
  })
  const rows = [
    { n: 1, on: '2023-09-23', share: 0.5, counts: [1, 2] },
    { n: null, on: null, share: null, counts: null },
    { n: 2n ** 60n, on: '1969-12-31', share: -78.77, counts: [] },
  ]

  it('gives plain values', () => {
    expect(toRows(table)).toEqual(rows)
  })

  it.each([{}, { useDate: true }, { useBigInt: true }, { useDecimalInt: true }, { useProxy: true }])(
    'does not depend on how the table was decoded: %o',
    (options) => {
      const bytes = tableToIPC(table, { format: 'stream' })
      expect(toRows(tableFromIPC(bytes ?? new Uint8Array(), options))).toEqual(rows)
    },
  )

  it('gives nothing for no rows', () => {
    expect(toRows(tableFromColumns({ n: columnFromArray([], int64()) }))).toEqual([])
  })
})

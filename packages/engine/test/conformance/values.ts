import { describe, expect, it } from 'vitest'
import type { Questions } from './questions.ts'

/** Every type, its edges and NULL. */
export function describeValues({ rowsOf, valuesOf }: Questions): void {
  describe('values', () => {
    it.each([
      ['BOOLEAN', '[true, NULL, false]', [true, null, false]],
      ['TINYINT', '[(-128)::TINYINT, NULL, 127]', [-128, null, 127]],
      ['SMALLINT', '[(-32768)::SMALLINT, NULL, 32767]', [-32768, null, 32767]],
      ['INTEGER', '[-2147483648, NULL, 2147483647]', [-2147483648, null, 2147483647]],
      ['UTINYINT', '[0::UTINYINT, NULL, 255]', [0, null, 255]],
      ['USMALLINT', '[0::USMALLINT, NULL, 65535]', [0, null, 65535]],
      ['UINTEGER', '[0::UINTEGER, NULL, 4294967295]', [0, null, 4294967295]],
      ['BIGINT within 2^53', '[-9007199254740991, NULL, 42]::BIGINT[]', [-9007199254740991, null, 42]],
      [
        'BIGINT beyond 2^53',
        '[-9223372036854775808, NULL, 9223372036854775807]::BIGINT[]',
        [-9223372036854775808n, null, 9223372036854775807n],
      ],
      ['UBIGINT', '[18446744073709551615, NULL, 0]::UBIGINT[]', [18446744073709551615n, null, 0]],
      [
        'HUGEINT',
        '[-170141183460469231731687303715884105728, NULL, -1, 7]::HUGEINT[]',
        [-170141183460469231731687303715884105728n, null, -1, 7],
      ],
      ['FLOAT', `[1.5::FLOAT, NULL, '-inf']`, [1.5, null, -Infinity]],
      ['DOUBLE', `[0.1::DOUBLE, NULL, 'nan', 1e308]`, [0.1, null, NaN, 1e308]],
      ['DECIMAL in 16 bits', '[-999.9, NULL, 0.1]::DECIMAL(4,1)[]', [-999.9, null, 0.1]],
      ['DECIMAL in 32 bits', '[-9999999.99, NULL, 56.34]::DECIMAL(9,2)[]', [-9999999.99, null, 56.34]],
      [
        'DECIMAL in 64 bits',
        '[-999999999999.999, NULL, 78.769]::DECIMAL(18,3)[]',
        [-999999999999.999, null, 78.769],
      ],
      [
        'DECIMAL in 128 bits',
        '[-12345678901234567890.125, NULL, 0.0001]::DECIMAL(38,4)[]',
        [-12345678901234567000, null, 0.0001],
      ],
      [
        'DATE before 1970',
        `[DATE '1969-12-31', NULL, DATE '0001-01-01']`,
        ['1969-12-31', null, '0001-01-01'],
      ],
      ['DATE at the edges', `[DATE 'infinity', DATE '12345-06-07']`, ['infinity', '+012345-06-07']],
      ['DATE before our era', `[DATE '0044-03-15 (BC)']`, ['-000043-03-15']],
      ['TIME', `[TIME '00:00:00', NULL, TIME '23:59:59.5']`, ['00:00:00', null, '23:59:59.500']],
      [
        'TIMESTAMP',
        `[TIMESTAMP '1969-12-31 23:59:59.999999', NULL, TIMESTAMP '2025-02-03 00:00:00']`,
        ['1969-12-31T23:59:59.999999', null, '2025-02-03T00:00:00'],
      ],
      ['TIMESTAMP_S', `[TIMESTAMP_S '1950-01-01 00:00:01']`, ['1950-01-01T00:00:01']],
      ['TIMESTAMP_MS', `[TIMESTAMP_MS '1950-01-01 00:00:00.001']`, ['1950-01-01T00:00:00.001']],
      ['TIMESTAMP_NS', `[TIMESTAMP_NS '1950-01-01 00:00:00.000000001']`, ['1950-01-01T00:00:00.000000001']],
      ['TIMESTAMP WITH TIME ZONE', `[TIMESTAMPTZ '2025-02-03 07:00:00+07']`, ['2025-02-03T00:00:00Z']],
      [
        'INTERVAL',
        `[INTERVAL '14 months 3 days 1.5 seconds', NULL, INTERVAL '0 days', INTERVAL '-1 second']`,
        ['P14M3DT1.500S', null, 'PT0S', 'PT-1S'],
      ],
      [
        'UUID',
        `['00112233-4455-6677-8899-aabbccddeeff', NULL, 'ffffffff-ffff-ffff-ffff-ffffffffffff']::UUID[]`,
        ['00112233-4455-6677-8899-aabbccddeeff', null, 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
      ],
      [
        'VARCHAR',
        `['', NULL, 'twelve bytes', 'thirteen byte', 'Công trình', '🏗️ về đích', repeat('dài ', 3000)]`,
        ['', null, 'twelve bytes', 'thirteen byte', 'Công trình', '🏗️ về đích', 'dài '.repeat(3000)],
      ],
      ['a list of nothing but NULL', '[NULL, NULL]', [null, null]],
    ])('%s', async (_type, list, expected) => {
      expect(await valuesOf(list)).toEqual(expected)
    })

    it('ENUM as its label', async () => {
      const rows = await rowsOf(
        `SELECT unnest(['grassroots', NULL, 'city'])::ENUM('city', 'grassroots') AS tier`,
      )
      expect(rows.map(({ tier }) => tier)).toEqual(['grassroots', null, 'city'])
    })

    it('BLOB as bytes', async () => {
      const values = await valuesOf(`['\\x00\\xFF'::BLOB, NULL, ''::BLOB, repeat('z', 40)::BLOB]`)
      expect(values.map((value) => value && [...(value as Uint8Array)])).toEqual([
        [0, 255],
        null,
        [],
        Array(40).fill(122),
      ])
    })

    it('LIST, also nested, empty and NULL', async () => {
      expect(await valuesOf(`[[[1, NULL], []], NULL, [], [NULL, [2, 3]]]`)).toEqual([
        [[1, null], []],
        null,
        [],
        [null, [2, 3]],
      ])
    })

    it('ARRAY', async () => {
      expect(await valuesOf(`[[1, 2, NULL]::INTEGER[3], NULL, [4, 5, 6]]`)).toEqual([
        [1, 2, null],
        null,
        [4, 5, 6],
      ])
    })

    it('STRUCT, also in lists and NULL', async () => {
      expect(await valuesOf(`[[{'id': 1, 'name': 'xã'}, NULL], NULL, [{'id': NULL, 'name': NULL}]]`)).toEqual(
        [[{ id: 1, name: 'xã' }, null], null, [{ id: null, name: null }]],
      )
    })

    it('MAP as pairs', async () => {
      expect(await valuesOf(`[MAP {'a': 1, 'b': NULL}, NULL, MAP {}]`)).toEqual([
        [
          ['a', 1],
          ['b', null],
        ],
        null,
        [],
      ])
    })

    it('the exact sum of integers', async () => {
      expect(await rowsOf('SELECT sum(i) AS total FROM range(1001) r(i)')).toEqual([{ total: 500500 }])
    })

    it('columns of the same name are all kept', async () => {
      expect(await rowsOf('SELECT 1 AS a, 2 AS a')).toEqual([{ a: 1, 'a:1': 2 }])
    })
  })
}

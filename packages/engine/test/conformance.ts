import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, EngineError, toRows } from '@vedich/engine'

export interface EngineUnderTest {
  readonly engine: Engine
  close(): Promise<void>
}

/** What every engine promises, whatever is behind it. */
export function describeEngine(open: () => Promise<EngineUnderTest>): void {
  describe('an engine', () => {
    let underTest: EngineUnderTest
    let engine: Engine

    beforeAll(async () => {
      underTest = await open()
      engine = underTest.engine
    })
    afterAll(() => underTest.close())

    const rowsOf = async (sql: string, params: readonly (string | number | boolean | null)[] = []) =>
      toRows(await engine.query(sql, { params }))
    const valuesOf = async (sql: string) =>
      (await rowsOf(`SELECT unnest(${sql}) AS x`)).map((row) => row['x'])

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
        expect(
          await valuesOf(`[[{'id': 1, 'name': 'xã'}, NULL], NULL, [{'id': NULL, 'name': NULL}]]`),
        ).toEqual([[{ id: 1, name: 'xã' }, null], null, [{ id: null, name: null }]])
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

    describe('sizes', () => {
      const mixed = `SELECT i::INTEGER AS i, CASE WHEN i % 3 = 0 THEN NULL ELSE i % 2 = 0 END AS even,
        CASE i % 4 WHEN 0 THEN NULL WHEN 1 THEN 'ngắn' ELSE 'Công trình dài hơn mười hai byte số ' || i END AS name,
        [i, i + 1] AS pair, (i / 7)::DECIMAL(9, 2) AS share FROM range($1::BIGINT) r(i)`

      it.each([0, 1, 2047, 2048, 2049, 5000])('%i rows', async (count) => {
        const rows = await rowsOf(`SELECT * FROM (${mixed}) ORDER BY i`, [count])
        expect(rows).toEqual(
          Array.from({ length: count }, (_, i) => ({
            i,
            even: i % 3 === 0 ? null : i % 2 === 0,
            name: [null, 'ngắn'][i % 4] ?? (i % 4 === 0 ? null : `Công trình dài hơn mười hai byte số ${i}`),
            pair: [i, i + 1],
            share: Math.round((i / 7) * 100) / 100,
          })),
        )
      })

      it('no rows still have names and types', async () => {
        const table = await engine.query(`SELECT 1 AS n, 'a'::ENUM('a') AS e, [1] AS l WHERE false`)
        expect(table.numRows).toBe(0)
        expect(table.names).toEqual(['n', 'e', 'l'])
      })

      it('filtered rows that leave ragged chunks', async () => {
        const [row] = await rowsOf(
          `SELECT count(*) AS n, sum(length(name)) AS letters FROM (${mixed}) WHERE i % 5 = 1`,
          [50_000],
        )
        const rows = await rowsOf(`SELECT name FROM (${mixed}) WHERE i % 5 = 1`, [50_000])
        const letters = rows.reduce((sum, { name }) => sum + (typeof name === 'string' ? name.length : 0), 0)
        expect({ n: rows.length, letters }).toEqual(row)
      })

      it('texts shared by many rows in any order', async () => {
        const rows = await rowsOf(`SELECT u.name AS unit FROM range(20000) w(i)
          JOIN (SELECT j, 'Ủy ban nhân dân phường số ' || j AS name FROM range(97) r(j)) u ON u.j = (w.i * 31) % 97
          ORDER BY w.i`)
        expect(rows.map(({ unit }) => unit)).toEqual(
          Array.from({ length: 20_000 }, (_, i) => `Ủy ban nhân dân phường số ${(i * 31) % 97}`),
        )
      })

      it('streams a large result in pieces', async () => {
        let pieces = 0
        let bytes = 0
        for await (const piece of engine.stream('SELECT i FROM range(2000000) r(i)')) {
          pieces++
          bytes += piece.length
        }
        expect(pieces).toBeGreaterThan(3)
        expect(bytes).toBeGreaterThan(16_000_000)
      })
    })

    describe('any table', () => {
      const cell = {
        BOOLEAN: fc.boolean(),
        TINYINT: fc.integer({ min: -128, max: 127 }),
        INTEGER: fc.integer(),
        BIGINT: fc.maxSafeInteger(),
        DOUBLE: fc.double({ noNaN: true, noDefaultInfinity: true }),
        'DECIMAL(4,1)': fc.integer({ min: -9999, max: 9999 }).map((n) => n / 10),
        'DECIMAL(9,2)': fc.integer({ min: -999999999, max: 999999999 }).map((n) => n / 100),
        'DECIMAL(18,0)': fc.maxSafeInteger(),
        'DECIMAL(38,3)': fc.integer().map((n) => n / 1000),
        VARCHAR: fc.string({ unit: 'grapheme', maxLength: 30 }),
        DATE: fc
          .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
          .map((date) => date.toISOString().slice(0, 10)),
        UUID: fc.uuid(),
        'VARCHAR[]': fc.array(fc.option(fc.string({ maxLength: 20 })), { maxLength: 4 }),
        'STRUCT(x INTEGER, y VARCHAR[])': fc.record({
          x: fc.option(fc.integer()),
          y: fc.option(fc.array(fc.string(), { maxLength: 3 })),
        }),
      }
      const types = Object.keys(cell) as (keyof typeof cell)[]
      const anyTable = fc
        .uniqueArray(fc.constantFrom(...types), { minLength: 1, maxLength: 6 })
        .chain((chosen) =>
          fc
            .array(fc.tuple(...chosen.map((type) => fc.option(cell[type] as fc.Arbitrary<unknown>))), {
              maxLength: 60,
            })
            .map((rows) => ({ chosen, rows })),
        )

      it('reads the same as through the JSON of DuckDB', async () => {
        await fc.assert(
          fc.asyncProperty(anyTable, async ({ chosen, rows }) => {
            const shape = JSON.stringify([Object.fromEntries(chosen.map((type, i) => [`c${i}`, type]))])
            const data = JSON.stringify(
              rows.map((row) => Object.fromEntries(row.map((value, i) => [`c${i}`, value]))),
            )
            const table = `SELECT unnest(from_json($1::VARCHAR, '${shape}'), recursive := false) AS r`
            const viaArrow = await rowsOf(`SELECT r FROM (${table})`, [data])
            const viaJson = await rowsOf(`SELECT to_json(r)::VARCHAR AS r FROM (${table})`, [data])
            expect(viaArrow.map(({ r }) => r)).toEqual(viaJson.map(({ r }) => JSON.parse(String(r))))
          }),
          { numRuns: 60 },
        )
      })
    })

    describe('parameters', () => {
      it('are bound, never spliced', async () => {
        const hostile = `'; DROP TABLE work; --`
        expect(await rowsOf('SELECT $1 AS a, $2 AS b, $3 AS c, $4 AS d', [hostile, 1.5, true, null])).toEqual(
          [{ a: hostile, b: 1.5, c: true, d: null }],
        )
      })

      it('keep large integers', async () => {
        expect(await rowsOf('SELECT $1 AS a, $2 AS b', [2 ** 40, -5])).toEqual([{ a: 2 ** 40, b: -5 }])
      })

      it('that cannot be bound are named', async () => {
        await expect(engine.query('SELECT $1, $2', { params: [1, NaN] })).rejects.toMatchObject({
          code: 'params',
          message: expect.stringContaining('$2'),
        })
      })

      it('that are missing are an error', async () => {
        await expect(engine.query('SELECT $1')).rejects.toBeInstanceOf(EngineError)
      })
    })

    describe('columns', () => {
      it('are named and typed without running the query', async () => {
        expect(await engine.describe(`SELECT 1 AS n, 1.5 AS d, error('not run')::VARCHAR AS s`)).toEqual([
          { name: 'n', type: 'INTEGER' },
          { name: 'd', type: 'DECIMAL(2,1)' },
          { name: 's', type: 'VARCHAR' },
        ])
      })
    })

    describe('failures', () => {
      it('carry the message of DuckDB and the SQL', async () => {
        const failure = await engine.query('SELEC 1').catch((error: unknown) => error)
        expect(failure).toBeInstanceOf(EngineError)
        expect(failure).toMatchObject({
          code: 'sql',
          sql: 'SELEC 1',
          message: expect.stringMatching(/^Parser Error: syntax error at or near "SELEC"/),
        })
      })

      it('name the column whose type has no Arrow form', async () => {
        await expect(engine.query(`SELECT 1 AS n, '101'::BIT AS flags`)).rejects.toMatchObject({
          code: 'unsupported',
          where: 'flags',
          fix: expect.stringContaining('VARCHAR'),
        })
      })

      it('happen in the middle of a result too', async () => {
        const sql = `SELECT CASE WHEN i = 150000 THEN error('row 150000') ELSE i END AS x FROM range(200000) r(i)`
        await expect(engine.query(sql)).rejects.toMatchObject({ code: 'sql', sql })
      })

      it.each([
        ['two statements', 'SELECT 1; SELECT 2'],
        ['no statement', '  '],
        ['a comment only', '-- nothing'],
        ['a change', 'CREATE TABLE t AS SELECT 1'],
        ['a setting', 'SET threads = 1'],
        ['a pragma', 'PRAGMA database_list'],
        ['a copy', `COPY (SELECT 1) TO 'out.csv'`],
        ['an explained change', 'EXPLAIN ANALYZE CREATE TEMP TABLE t AS SELECT 1'],
        ['an attached file', `ATTACH 'other.duckdb'`],
        ['a file read', `SELECT * FROM read_csv('/etc/passwd')`],
        [
          'a hidden switch of the database',
          `SELECT * FROM enable_logging(storage = 'file', storage_path = 'log')`,
        ],
        ['SQL inside SQL', `SELECT * FROM query('SELECT 1')`],
        ['a switch in a subquery', 'SELECT (SELECT max(x) FROM enable_logging() t(x))'],
      ])('refuse %s', async (_what, sql) => {
        await expect(engine.query(sql)).rejects.toMatchObject({ code: 'refused', sql })
        expect(await rowsOf('SELECT 1 AS alive')).toEqual([{ alive: 1 }])
      })

      it('let EXPLAIN of a SELECT pass', async () => {
        expect(await rowsOf('EXPLAIN ANALYZE SELECT 1')).toHaveLength(1)
      })
    })

    describe('abort', () => {
      const endless =
        'SELECT count(*) FROM range(1000000000) a(i), range(1000000000) b(j) WHERE i * j % 7 = 3'

      it('interrupts a running query', async () => {
        const controller = new AbortController()
        const running = engine.query(endless, { signal: controller.signal })
        setTimeout(() => controller.abort(), 50)
        await expect(running).rejects.toMatchObject({ name: 'AbortError' })
        expect(await rowsOf('SELECT 1 AS alive')).toEqual([{ alive: 1 }])
      })

      it('before the start runs nothing', async () => {
        await expect(engine.query(endless, { signal: AbortSignal.abort() })).rejects.toMatchObject({
          name: 'AbortError',
        })
      })

      it('in the middle of a stream ends it', async () => {
        const controller = new AbortController()
        const read = async () => {
          for await (const piece of engine.stream('SELECT i FROM range(100000000) r(i)', {
            signal: controller.signal,
          })) {
            if (piece.length > 0) controller.abort()
          }
        }
        await expect(read()).rejects.toMatchObject({ name: 'AbortError' })
      })

      it('is not needed to stop reading early', async () => {
        for await (const piece of engine.stream('SELECT i FROM range(100000000) r(i)')) {
          expect(piece.length).toBeGreaterThan(0)
          break
        }
        expect(await rowsOf('SELECT 1 AS alive')).toEqual([{ alive: 1 }])
      })
    })

    it('answers many queries at once, each with its own result', async () => {
      const results = await Promise.all(
        Array.from({ length: 40 }, (_, i) => rowsOf('SELECT $1 AS i, count(*) AS n FROM range(20000)', [i])),
      )
      expect(results).toEqual(Array.from({ length: 40 }, (_, i) => [{ i, n: 20_000 }]))
    })
  })
}

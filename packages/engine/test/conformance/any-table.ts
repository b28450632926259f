import type { Param } from '@vedich/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Questions } from './questions.ts'

/** A value, and the SQL that makes it from parameters; `bind` gives the name of a parameter. */
interface Cell {
  readonly value: unknown
  sql(bind: (value: Param) => string): string
}

const scalars = {
  BOOLEAN: fc.boolean(),
  TINYINT: fc.integer({ min: -128, max: 127 }),
  INTEGER: fc.integer(),
  BIGINT: fc.maxSafeInteger(),
  DOUBLE: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  'DECIMAL(4,1)': fc.integer({ min: -9999, max: 9999 }).map((n) => n / 10),
  'DECIMAL(9,2)': fc.integer({ min: -999999999, max: 999999999 }).map((n) => n / 100),
  'DECIMAL(18,0)': fc.maxSafeInteger(),
  'DECIMAL(38,3)': fc.integer().map((n) => n / 1000),
  VARCHAR: fc.string({ unit: 'grapheme', maxLength: 30 }),
  DATE: fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  UUID: fc.uuid(),
}

/** Any value of a type, or NULL. */
const cells: Record<string, fc.Arbitrary<Cell>> = {
  ...Object.fromEntries(Object.entries(scalars).map(([type, values]) => [type, scalar(type, values)])),
  'VARCHAR[]': list('VARCHAR[]', scalar('VARCHAR', scalars.VARCHAR)),
  'STRUCT(x INTEGER, y VARCHAR[])': orNull(
    'STRUCT(x INTEGER, y VARCHAR[])',
    fc
      .tuple(scalar('INTEGER', scalars.INTEGER), list('VARCHAR[]', scalar('VARCHAR', scalars.VARCHAR)))
      .map(([x, y]) => ({
        value: { x: x.value, y: y.value },
        sql: (bind) => `struct_pack(x := ${x.sql(bind)}, y := ${y.sql(bind)})`,
      })),
  ),
}

const tables = fc
  .uniqueArray(fc.constantFrom(...Object.keys(cells)), { minLength: 1, maxLength: 5 })
  .chain((types) =>
    fc.record({
      types: fc.constant(types),
      rows: fc.array(fc.tuple(...types.map((type) => cells[type]!)), { minLength: 1, maxLength: 25 }),
    }),
  )

/** Whatever table was put in comes out again. */
export function describeAnyTable({ rowsOf }: Questions): void {
  describe('any table', () => {
    it('comes back as the values it was made of', async () => {
      await fc.assert(
        fc.asyncProperty(tables, async ({ rows }) => {
          const params: Param[] = []
          const bind = (value: Param) => `$${params.push(value)}`
          const values = rows.map(
            (row, index) => `(${[index, ...row.map((cell) => cell.sql(bind))].join(', ')})`,
          )
          const names = rows[0]!.map((_, column) => `c${column}`)
          const result = await rowsOf(
            `SELECT ${names.join(', ')} FROM (VALUES ${values.join(', ')}) t(i, ${names.join(', ')}) ORDER BY i`,
            params,
          )
          expect(result).toEqual(
            rows.map((row) => Object.fromEntries(row.map(({ value }, column) => [`c${column}`, value]))),
          )
        }),
        { numRuns: 40 },
      )
    })
  })
}

// As text, because that is how dates, decimals and large integers travel; a DOUBLE is a number already.
function scalar(type: string, values: fc.Arbitrary<string | number | boolean>): fc.Arbitrary<Cell> {
  return orNull(
    type,
    values.map((value) => ({
      value,
      sql: (bind) => `CAST(${bind(type === 'DOUBLE' ? value : String(value))} AS ${type})`,
    })),
  )
}

function list(type: string, items: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> {
  return orNull(
    type,
    fc.array(items, { maxLength: 4 }).map((chosen) => ({
      value: chosen.map(({ value }) => value),
      sql: (bind) => `CAST([${chosen.map((item) => item.sql(bind)).join(', ')}] AS ${type})`,
    })),
  )
}

function orNull(type: string, cell: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> {
  return fc
    .option(cell, { freq: 5 })
    .map((chosen) => chosen ?? { value: null, sql: () => `CAST(NULL AS ${type})` })
}

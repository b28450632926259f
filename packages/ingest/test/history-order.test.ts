import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { createWarehouse, tables } from '@vedich/model'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { mergeRegisters } from '../src/history/merge-works.ts'
import { listRegisters, type Register } from '../src/history/registers.ts'
import { compareStandings } from '../src/history/standing.ts'
import type { Database } from '../src/warehouse/connection.ts'
import { database } from '../src/warehouse/native.ts'

/** What the columns of a register say of a work. */
interface Content {
  readonly status: string
  readonly due: string | null
  readonly done: string | null
}

/** A row of a register; one that is `refused` cannot be read. */
interface Row extends Content {
  readonly status: 'registered' | 'started' | 'completed' | 'withdrawn' | 'refused'
}

interface Given extends Register {
  /** Columns that it has none of. */
  readonly lacks: readonly Column[]
  readonly rows: Readonly<Record<string, Row>>
}

type Column = 'status' | 'due' | 'done'

interface State extends Content {
  readonly work: string
  readonly known_on: string
  readonly path: string
}

let instance: DuckDBInstance
let connection: DuckDBConnection
let db: Database

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  connection = await instance.connect()
  for (const statement of createWarehouse()) await connection.run(statement)
  db = database(connection)
})

afterAll(() => {
  connection.closeSync()
  instance.closeSync()
})

const rows = fc.dictionary(
  fc.constantFrom('A', 'B', 'C'),
  fc.record({
    status: fc.constantFrom<Row['status']>('registered', 'started', 'completed', 'withdrawn', 'refused'),
    due: fc.constantFrom(null, '2024-05-01', '2024-06-01'),
    done: fc.constantFrom(null, '2024-01-15'),
  }),
)

/** A day of completion tells that a work is done: a register that has it is not silent about the state. */
const lacks = fc.constantFrom<Column[][]>(
  [],
  [],
  ['due'],
  ['done'],
  ['status', 'done'],
  ['status', 'due', 'done'],
)

/** Registers of some days, alone or of a series, some of them supplements; hashes are in no order of theirs. */
const registers: fc.Arbitrary<Given[]> = fc
  .uniqueArray(
    fc.record({
      sha256: fc.constantFrom('a1', 'b2', 'c3', 'd4', 'e5', 'f6'),
      knownOn: fc.constantFrom('2024-01-31', '2024-02-29', '2024-03-31'),
      series: fc.constantFrom(null, 's', 't'),
      isSupplement: fc.boolean(),
      lacks,
      rows,
    }),
    { minLength: 1, maxLength: 5, selector: ({ sha256 }) => sha256 },
  )
  .chain((list) =>
    fc.tuple(fc.constant(list), fc.array(fc.constantFrom('p', 'q', 'r'), { minLength: 5, maxLength: 5 })),
  )
  .map(([list, paths]) =>
    list.map((register, index) => ({
      ...register,
      file: register.sha256,
      run: 'run',
      revision: 0,
      path: paths[index] ?? 'p',
    })),
  )

/** Merges registers, some at a time, and reads the history they made. */
async function historyOf(given: readonly (readonly Given[])[]): Promise<State[]> {
  for (const { schema, name } of [tables.work, tables.workVersion, tables.workSighting, tables.sourceFile]) {
    await db.run(`DELETE FROM ${schema}.${name}`)
  }
  await listRegisters(db, 'c')
  for (const together of given) {
    await settle(together)
    await mergeRegisters(db, 'c', together)
  }
  const found = await db.rows(
    `SELECT work_id AS work, status, CAST(due_on AS VARCHAR) AS due, CAST(completed_on AS VARCHAR) AS done,
            CAST(state.known_on AS VARCHAR) AS known_on, path
     FROM (SELECT *, NULL AS version FROM core.work UNION ALL BY NAME SELECT * FROM core.work_version) state
     JOIN register USING (source_file_id) ORDER BY work, version NULLS LAST`,
  )
  return found as unknown as State[]
}

async function settle(given: readonly Given[]): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE settled AS
     SELECT work_id AS row_key, * EXCLUDE (campaign_id, work_id, known_on, source_file_id, source_row, run_id),
            source_row, 0::BIGINT AS place, 0::BIGINT AS file, false AS is_rejected, 'accepted' AS outcome
     FROM core.work LIMIT 0`,
  )
  await db.run(
    'CREATE OR REPLACE TEMP TABLE settled_file (file BIGINT, source_file_id VARCHAR, known_on DATE, untold VARCHAR)',
  )
  for (const [file, register] of given.entries()) {
    const { file: id, knownOn } = register
    await db.run('INSERT INTO settled_file VALUES ($file, $id, CAST($knownOn AS DATE), $untold)', {
      file,
      id,
      knownOn,
      untold: register.lacks.map((column) => names[column]).join(' '),
    })
    for (const [place, [work, row]] of Object.entries(register.rows).entries()) {
      const isRejected = row.status === 'refused'
      const told = toldBy(register, row)
      await db.run(
        `INSERT INTO settled BY NAME
         SELECT $work AS row_key, $work AS title, 'u' AS unit_id, 't' AS tier_id, $status AS status, 1 AS source_row,
                CAST($due AS DATE) AS due_on, CAST($done AS DATE) AS completed_on, $untold AS untold, $place AS place, $file AS file, $isRejected AS is_rejected, $outcome AS outcome`,
        {
          work,
          place: file * 10 + place,
          file,
          status: told.status ?? 'registered',
          due: told.due ?? null,
          done: told.done ?? null,
          untold: columns.flatMap((column) => (column in told ? [] : names[column])).join(' ') || null,
          isRejected,
          outcome: isRejected ? 'rejected' : 'accepted',
        },
      )
    }
  }
}

const columns: readonly Column[] = ['status', 'due', 'done']
const names = { status: 'status', due: 'due_on', done: 'completed_on' }

/** What a row tells: one of a work that is not done tells that it has no day of completion. */
function toldBy({ lacks: absent }: Given, { status, due, done }: Row): Partial<Content> {
  const isDone = status === 'completed'
  const has = (column: Column) => !absent.includes(column)
  return {
    ...(has('status') && { status }),
    ...(has('due') && { due }),
    ...(has('done') && { done: isDone ? done : null }),
    ...(!has('done') && has('status') && !isDone && { done: null }),
  }
}

/** The same history, told naively: register by register in their order, work by work. */
function toldNaively(given: readonly Given[]): State[] {
  const ordered = given.toSorted(compareStandings)
  return ['A', 'B', 'C'].flatMap((work) => {
    const states: State[] = []
    const known: Content = { status: 'registered', due: null, done: null }
    let named: Given | undefined
    for (const register of ordered) {
      const { knownOn: known_on, path } = register
      const row = register.rows[work]
      const now = states.at(-1)?.status
      const speaks = named !== undefined && speaksFor(register, named, ordered)
      if (row === undefined) {
        const isGone = speaks && !register.isSupplement && now !== undefined && now !== 'withdrawn'
        if (isGone) states.push({ work, ...known, status: 'withdrawn', known_on, path })
      } else {
        named = register
        if (row.status === 'refused') continue
        Object.assign(known, toldBy(register, row))
        const isNews = columns.some((column) => states.at(-1)?.[column] !== known[column])
        if (isNews) states.push({ work, ...known, known_on, path })
      }
    }
    return states
  })
}

/** Whether what a register leaves out is missing, of what another one before it named. */
function speaksFor(register: Given, named: Given, ordered: readonly Given[]): boolean {
  const isOfSeries = (other: Given) => other.series !== null && other.series === register.series
  if (named.knownOn === register.knownOn)
    return named.path === register.path || (isOfSeries(named) && isMuchTheSame(named, register))
  // Files of one series and day are parts of one register.
  const ofDay = ordered.filter(
    (other) => isOfSeries(other) && other.knownOn === register.knownOn && !other.isSupplement,
  )
  if (register.series !== null && ofDay.at(-1) !== register) return false
  return [register, ...ofDay].some(
    (part) => part.path === named.path || (part.series !== null && part.series === named.series),
  )
}

function isMuchTheSame(one: Given, other: Given): boolean {
  const [works, others] = [Object.keys(one.rows), Object.keys(other.rows)]
  const shared = works.filter((work) => others.includes(work)).length
  return shared > 0 && shared * 2 >= Math.min(works.length, others.length)
}

describe('the history of works', () => {
  it('is what the registers tell in the order of their days', async () => {
    await fc.assert(
      fc.asyncProperty(registers, async (given) => {
        expect(await historyOf([given.toSorted(compareStandings)])).toEqual(toldNaively(given))
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('does not depend on the order in which registers arrive', async () => {
    const arrivals = registers.chain((given) =>
      fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
    )
    await fc.assert(
      fc.asyncProperty(arrivals, async (given) => {
        expect(await historyOf(given.map((register) => [register]))).toEqual(toldNaively(given))
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('does not change when a register is read again', async () => {
    const repeated = registers.chain((given) =>
      fc.tuple(fc.constant(given), fc.nat({ max: given.length - 1 })),
    )
    await fc.assert(
      fc.asyncProperty(repeated, async ([given, again]) => {
        const twice = [...given, ...given.slice(again, again + 1)].map((register) => [register])
        expect(await historyOf(twice)).toEqual(toldNaively(given))
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})

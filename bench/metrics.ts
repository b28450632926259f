import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

import { DuckDBInstance } from '@duckdb/node-api'

import { overviewQuestions } from '../apps/explorer/src/data/overview-questions.ts'
import { findMetric, lifetimes, query, together } from '../packages/metrics/src/index.ts'
import { fillWithWorks } from './works.ts'

/**
 * What the catalogue's SQL costs beside the least that could be asked, in one run:
 * `npx tsx --conditions=@vedich/source bench/metrics.ts 10000000`, 1 million works by default.
 * Each time is the processor time of both threads, the best of five, and the two sides of a ratio take turns. The works
 * lie in a file, as those of a snapshot do.
 */
const works = Number(process.argv[2] ?? 1_000_000)
const rounds = 5
const ratesByHand = `
  SELECT tier_id, count(*) FILTER (WHERE status = 'completed') AS x, count(*) AS n
  FROM core.work WHERE status <> 'withdrawn' GROUP BY GROUPING SETS ((tier_id), ())`

/** Every column that the first page needs is read, and nothing is grouped. */
const fullScan = `
  SELECT count(*), min(tier_id), min(unit_id), min(status), min(registered_on), min(due_on), min(completed_on)
  FROM core.work WHERE campaign_id = 'c'`

/** Numbers of each unit, age and state, with nothing looked up. */
const groupBy = `
  SELECT unit_id, status, date_diff('day', registered_on, coalesce(completed_on, DATE '2025-02-03')), count(*)
  FROM core.work GROUP BY ALL`

const folder = await mkdtemp(join(tmpdir(), 'vedich-bench-'))
const instance = await DuckDBInstance.create(join(folder, 'works.duckdb'), { threads: '2' })
const connection = await instance.connect()
try {
  await fillWithWorks(connection, works)
  await connection.run('CHECKPOINT')
  console.log(`${works} works, 400 units, 2 threads; the best of ${rounds} rounds`)
  await ratio(
    'rates by tier with a total / the same by hand',
    [query(findMetric('completion_rate'), { by: ['tier'], totals: true }).sql],
    [ratesByHand],
    1.1,
  )
  await ratio(
    'the overview, counted together / one full scan',
    together(overviewQuestions({ where: { campaign: 'c' }, lateBy: '2025-02-03' })).statements,
    [fullScan],
    3,
  )
  await ratio('400 completion curves / one group-by', [lifetimes({ by: 'unit' }).sql], [groupBy], 3)
} finally {
  connection.closeSync()
  instance.closeSync()
  await rm(folder, { recursive: true })
}

async function ratio(what: string, ours: readonly string[], least: readonly string[], target: number) {
  const best = { ours: Infinity, least: Infinity }
  for (let round = 0; round < rounds; round++) {
    best.least = Math.min(best.least, await milliseconds(least))
    best.ours = Math.min(best.ours, await milliseconds(ours))
  }
  const found = `${best.ours.toFixed(0)} ms / ${best.least.toFixed(0)} ms = ${(best.ours / best.least).toFixed(2)}`
  console.log(`${what}: ${found} (at most ${target}; ${ours.length} statements)`)
}

async function milliseconds(statements: readonly string[]): Promise<number> {
  const before = process.cpuUsage()
  for (const sql of statements) await connection.runAndReadAll(sql)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { streamQuery } from '../src/duckdb/stream-query.ts'

/**
 * Cost of Arrow encoding, as a ratio to reading the same chunks and dropping them, in one process:
 * `npx tsx --conditions=@vedich/source --initial-old-space-size=256 bench/arrow.ts`. Without that flag, which the
 * database's own process is started with, Node collects garbage for every 12 MB of result. Memory is the process's
 * beyond the table itself, which stands in it.
 */
const rows = 10_000_000
const rounds = 3
/** About a tenth of a result, in bytes. */
const tenth = 40e6

const shapes = {
  'short text': `'work ' || (i % 100000)`,
  'long text': `'Công trình số ' || (i % 100000) || ' của thành phố'`,
  'mixed text with NULLs': `CASE i % 10 WHEN 0 THEN NULL WHEN 1 THEN 'Cầu' ELSE 'Công trình số ' || (i % 100000) END`,
}

const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
for (const [name, text] of Object.entries(shapes)) {
  await connection.run(`CREATE OR REPLACE TABLE work AS
    SELECT i::INTEGER AS number, i * 0.5::DOUBLE AS share, ${text} AS title,
      DATE '2023-09-23' + (i % 500)::INTEGER AS registered_on, (i / 100)::DECIMAL(12, 2) AS budget
    FROM range(${rows}) r(i)`)
  const reading = await best(() => readChunks(connection))
  const before = process.memoryUsage.rss()
  const memory = { first: 0, peak: 0 }
  const encoding = await best(() => encodeChunks(connection, memory))
  const beyond = (bytes: number) => `${((bytes - before) / 2 ** 20).toFixed(0)} MB`
  console.log(
    `${name}: read ${reading.toFixed(0)} ms, read and encode ${encoding.toFixed(0)} ms, ` +
      `ratio ${(encoding / reading).toFixed(2)}; memory beyond the table after the first tenth of the result ` +
      `${beyond(memory.first)}, at most ${beyond(memory.peak)}`,
  )
}

async function readChunks(from: DuckDBConnection): Promise<number> {
  const result = await from.stream('SELECT * FROM work')
  let count = 0
  for await (const chunk of result) count += chunk.rowCount
  return count
}

async function encodeChunks(
  from: DuckDBConnection,
  memory: { first: number; peak: number },
): Promise<number> {
  let bytes = 0
  for await (const piece of streamQuery(from, 'SELECT * FROM work', [])) {
    bytes += piece.length
    const now = process.memoryUsage.rss()
    if (bytes < tenth) memory.first = Math.max(memory.first, now)
    memory.peak = Math.max(memory.peak, now)
  }
  return bytes
}

async function best(run: () => Promise<unknown>): Promise<number> {
  let fastest = Infinity
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await run()
    fastest = Math.min(fastest, performance.now() - start)
  }
  return fastest
}

import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { findMetric, query, type QuerySpec } from '../packages/metrics/src/index.ts'
import { startServer } from '../packages/server/src/index.ts'

/**
 * Latency of the overview's questions for one reader and for fifty, then fifty readers among whom one request in
 * twenty is hostile: `npx tsx --conditions=@vedich/source bench/server.ts [seconds of the latter, 15]`.
 */
const clients = 50
const [first, folder] = process.argv.slice(2)
if (first === 'serve' && folder !== undefined) await serve(folder)
else await measure(Number(first ?? 15))

async function serve(snapshots: string): Promise<void> {
  const server = await startServer({ snapshots, assets: snapshots, version: 'bench' })
  console.log(server.port)
  // Ends with whoever started it.
  process.stdin.resume().on('end', () => process.exit())
}

async function measure(seconds: number): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'vedich-bench-'))
  ingest(join(temporary, 'warehouse.duckdb'))
  const child = spawn(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), 'serve', join(temporary, 'snapshots')],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  let isOver = false
  let hasDied = false
  child.on('exit', () => (hasDied = !isOver))
  try {
    const port = await new Promise<number>((resolve) =>
      child.stdout.once('data', (text) => resolve(Number(text))),
    )
    const questions = overview()
    const readers = Array.from({ length: clients }, (_, index) => readerAt(port, `127.0.0.${index + 2}`))
    const [alone] = readers
    if (alone === undefined) throw new Error('no readers')
    const expected = new Map<string, string>()
    for (const sql of questions) expected.set(sql, (await alone(sql)).hash)

    const fresh = await ask([alone], questions, { milliseconds: 2000, isFresh: true })
    report('one reader, new questions', fresh)
    report('one reader, kept answers', await ask([alone], questions, { milliseconds: 1000, isFresh: false }))
    const base = quantile(fresh, 0.5)
    for (const [what, isFresh, rest] of [
      ['50 readers without a pause, new questions', true, 0],
      ['50 readers without a pause, kept answers', false, 0],
      ['50 readers, a page each second, new questions', true, 1000],
      ['50 readers, a page each second, kept answers', false, 1000],
    ] as const) {
      const times = await ask(readers, questions, { milliseconds: 4000, isFresh, rest })
      report(what, times, base)
    }

    const soak = await soakWith(readers, { port, questions, expected, seconds, pid: child.pid })
    const what = `${clients} readers for ${seconds} s, 5 % hostile`
    report(`${what}: the honest`, soak.times, base)
    report(`${what}: the honest new questions`, soak.freshTimes, base)
    console.log(
      `${soak.hostile} hostile requests, ${soak.wrong} wrong answers, ${soak.failed} honest requests turned away, ` +
        `server ${hasDied ? 'DIED' : 'alive'}`,
    )
    await pause(2000)
    const memory = [...soak.memory, residentMemory(child.pid)]
    for (const part of ['server', 'database'] as const) {
      console.log(
        `memory of the ${part}, each ${seconds / 6} s and after: ${memory.map((at) => at[part]).join(', ')} MB`,
      )
    }
    console.log(
      `outcomes of hostile requests: ${[...soak.outcomes].map(([what, count]) => `${what} ${count}`).join(', ')}`,
    )
    if (soak.wrong > 0 || hasDied) process.exitCode = 1
  } finally {
    isOver = true
    child.kill()
    await rm(temporary, { recursive: true, force: true })
  }
}

interface Asking {
  readonly milliseconds: number
  /** Asks what was never asked before, so that nothing kept can be given. */
  readonly isFresh: boolean
  /** Pause of a reader after each page of questions. */
  readonly rest?: number
}

async function ask(
  readers: readonly Reader[],
  questions: readonly string[],
  asking: Asking,
): Promise<number[]> {
  const { milliseconds, isFresh, rest = 0 } = asking
  const times: number[] = []
  const end = performance.now() + milliseconds
  await Promise.all(
    readers.map(async (read, place) => {
      // Readers do not come all at the same moment.
      await pause((rest * place) / readers.length)
      while (performance.now() < end) {
        for (const sql of questions) {
          const { status, milliseconds: took } = await read(
            isFresh ? `${sql} -- ${times.length} ${place} ${end}` : sql,
          )
          if (status !== 200) throw new Error(`an honest question was answered with ${status}`)
          times.push(took)
        }
        await pause(rest)
      }
    }),
  )
  return times
}

interface Soak {
  readonly port: number
  readonly questions: readonly string[]
  readonly expected: ReadonlyMap<string, string>
  readonly seconds: number
  readonly pid: number | undefined
}

async function soakWith(readers: readonly Reader[], { port, questions, expected, seconds, pid }: Soak) {
  const times: number[] = []
  const freshTimes: number[] = []
  const memory = [residentMemory(pid)]
  const watch = setInterval(() => memory.push(residentMemory(pid)), (seconds * 1000) / 6)
  const outcomes = new Map<string, number>()
  let [hostile, wrong, failed, turn] = [0, 0, 0, 0]
  const end = performance.now() + seconds * 1000
  const attacks: Promise<unknown>[] = []
  const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  const between = 200
  const attackKinds = hostileRequests()
  await Promise.all(
    readers.map(async (read, place) => {
      for (let index = place; performance.now() < end; index++) {
        turn++
        if (turn % 20 === 0) {
          const [name, attack] = attackKinds[hostile++ % attackKinds.length] ?? []
          if (name === undefined || attack === undefined) continue
          // The reader goes on: an attacker does not wait for the answer either.
          attacks.push(attack(read, { port, turn }).then((outcome) => count(`${name} ${outcome}`)))
          await pause(between)
          continue
        }
        const sql = questions[index % questions.length] ?? ''
        // Every tenth is new, the others have been asked before.
        const isFresh = index % 10 === 0
        const { status, hash, milliseconds } = await read(isFresh ? `${sql} -- ${turn} ${end}` : sql)
        if (status !== 200) failed++
        else {
          times.push(milliseconds)
          if (isFresh) freshTimes.push(milliseconds)
          if (hash !== expected.get(sql)) wrong++
        }
        await pause(between)
      }
    }),
  )
  clearInterval(watch)
  await Promise.all(attacks)
  return { times, freshTimes, memory, hostile, wrong, failed, outcomes }
}

type Attack = (read: Reader, at: { readonly port: number; readonly turn: number }) => Promise<string>

/** Each time another text, so that no work is shared. */
function byQuery(sql: string): Attack {
  return async (read, { turn }) => String((await read(`${sql} -- ${turn}`, 'careless')).status)
}

function hostileRequests(): readonly (readonly [string, Attack])[] {
  return [
    ['long query', byQuery('SELECT sum(sin(i)) FROM range(100000000000) r(i)')],
    [
      'cross join',
      byQuery('SELECT count(*) FROM range(1000000) a(i), range(1000000) b(j) WHERE i * j % 7 = 3'),
    ],
    ['huge result', byQuery("SELECT i, repeat('x', 100) AS s FROM range(100000000) r(i)")],
    ['broken SQL', byQuery('SELEC 1')],
    ['COPY', byQuery(`COPY core.work TO '/tmp/stolen.csv'`)],
    ['ATTACH', byQuery(`ATTACH '/tmp/other.duckdb'`)],
    ['read_csv', byQuery(`SELECT * FROM read_csv('/etc/passwd')`)],
    ['PRAGMA', byQuery('PRAGMA database_list')],
    ['10 MB body', byQuery(`SELECT '${'x'.repeat(10_000_000)}'`)],
    ['slow loris', slowLoris],
  ]
}

function slowLoris(_read: Reader, { port }: { readonly port: number }): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write('GET /api/health HTTP/1.1\r\n')
    const drip = setInterval(() => socket.write('X-A: b\r\n'), 500)
    socket.on('close', () => {
      clearInterval(drip)
      resolve('closed')
    })
    socket.resume()
  })
}

/** Reads an answer; `careless` lets it go by. */
type Reader = (
  sql: string,
  how?: 'careless',
) => Promise<{ status: number; hash: string; milliseconds: number }>

/** A reader with an address and connections of its own. */
function readerAt(port: number, localAddress: string): Reader {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 })
  return (sql, how) =>
    new Promise((resolve) => {
      const started = performance.now()
      const hash = createHash('sha256')
      let isSettled = false
      const settle = (status: number) => {
        if (isSettled) return
        isSettled = true
        resolve({ status, hash: hash.digest('hex'), milliseconds: performance.now() - started })
      }
      const outgoing = request(
        {
          agent,
          port,
          host: '127.0.0.1',
          localAddress,
          method: 'POST',
          path: '/api/query',
          headers: { 'content-type': 'application/json' },
        },
        (response) => {
          if (how === 'careless') response.resume()
          else response.on('data', (part: Buffer) => isSettled || hash.update(part))
          response.on('error', () => settle(0))
          response.on('close', () => settle(response.complete ? (response.statusCode ?? 0) : 0))
        },
      )
      outgoing.on('error', () => settle(0))
      // A refused body breaks the connection also after its answer was read.
      outgoing.on('socket', (socket) => socket.listenerCount('error') < 3 && socket.on('error', () => {}))
      outgoing.end(JSON.stringify({ type: 'arrow', sql }))
    })
}

/** What the first page asks. */
function overview(): string[] {
  const scope: QuerySpec = { where: { campaign: 'thu-duc-500-ngay' }, asOf: '2025-02-03' }
  const weekly: QuerySpec = { ...scope, grain: 'week' }
  const questions: [string, QuerySpec][] = [
    ['completion_rate', { ...scope, by: ['tier'], totals: true }],
    ['works_registered', weekly],
    ['works_due', weekly],
    ['works_completed', weekly],
    ['completion_rate', { ...scope, by: ['unit'] }],
    ['works_overdue', { ...scope, by: ['unit'] }],
    ['award_rate', scope],
  ]
  return questions.map(([metric, spec]) => query(findMetric(metric), spec).sql)
}

function ingest(warehouse: string): void {
  const args = [
    'tsx',
    '--conditions=@vedich/source',
    'packages/cli/src/bin.ts',
    'ingest',
    'data',
    '--warehouse',
    warehouse,
  ]
  const { status } = spawnSync('npx', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('vedich ingest failed')
}

function report(what: string, times: readonly number[], base?: number): void {
  const [median, p99] = [quantile(times, 0.5), quantile(times, 0.99)]
  const ratio = base === undefined ? '' : `; p99 is ${(p99 / base).toFixed(1)}x of one reader's new question`
  console.log(
    `${what}: ${times.length} answers, median ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms${ratio}`,
  )
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
}

/** Megabytes of a process and of those it started, such as the one of the database; Linux only. */
function residentMemory(pid: number | undefined): { server: number; database: number } {
  const [own = 0, ...others] = [pid, ...childrenOf(pid)].map((one) => {
    const text = readFileSync(`/proc/${one}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(text)?.[1]) / 1024)
  })
  return { server: own, database: others.reduce((sum, one) => sum + one, 0) }
}

function childrenOf(pid: number | undefined): string[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  )
}

import type { Answer } from './answer.ts'
import { follow, sayWhileLong } from './deadline.ts'
import type { Lane } from './lanes.ts'
import type { QueryLimits } from './query-limits.ts'
import type { RecentTimes } from './recent-times.ts'
import { RequestError } from './request-error.ts'
import type { Asked, Work } from './serve-answer.ts'
import type { OpenSnapshot, SnapshotStore } from './snapshot-store.ts'
import type { Turnstile } from './turnstile.ts'

export interface LaneOptions {
  readonly snapshots: SnapshotStore
  readonly turnstiles: Readonly<Record<Lane, Turnstile>>
  readonly limits: QueryLimits
  /** Of questions in the quick lane. */
  readonly recentTimes: RecentTimes
  /** Milliseconds, for Server-Timing. */
  readonly clock: () => number
}

interface Run {
  readonly given: Answer
  readonly snapshot: OpenSnapshot
  /** When it left the queue. */
  readonly started: number
}

/** What to do once the work has ended, in any way. */
type Endings = (() => void)[]

const takesLong = new Error('the question takes long')

/**
 * Works out an answer in the quick lane or, when that takes long or gives a long result, again in the patient one,
 * whose process yields to the other: however much is asked that takes long, a short question finds a place and a
 * processor.
 */
export async function runInLanes(
  options: LaneOptions,
  client: string,
  asked: Asked,
  work: Work,
  endings: Endings,
): Promise<Run> {
  if (asked.isBound) return stay('quick')
  return (await tryQuickly(options, client, asked, work.abort.signal)) ?? stay('patient')

  async function stay(lane: Lane): Promise<Run> {
    const { pass, snapshot, started } = await begin(options, lane, client, work.abort, endings)
    endings.push(sayWhileLong(pass, options.limits))
    const engine = lane === 'quick' ? snapshot.lanes.quick : await snapshot.lanes.patient()
    return { given: await asked.answer(engine, work), snapshot, started }
  }
}

/** Null when it would take longer than a short question may. */
async function tryQuickly(
  options: LaneOptions,
  client: string,
  { answer }: Asked,
  signal: AbortSignal,
): Promise<Run | null> {
  const abort = new AbortController()
  const endings: Endings = [follow(abort, signal)]
  try {
    const { snapshot, started } = await begin(options, 'quick', client, abort, endings)
    const timer = setTimeout(() => abort.abort(takesLong), longFrom(options))
    endings.push(
      () => clearTimeout(timer),
      () => options.recentTimes.add(options.clock() - started),
    )
    const given = await answer(snapshot.lanes.quick, { abort, done() {}, breakOff() {} })
    if (given.body instanceof Uint8Array) return { given, snapshot, started }
    await given.body.cancel(takesLong)
    return null
  } catch (error) {
    if (abort.signal.reason === takesLong) return null
    throw error
  } finally {
    for (const end of endings) end()
  }
}

/** Ten times what questions take, so that a busy machine or a large register does not have all of them begin again. */
function longFrom({ limits, recentTimes }: LaneOptions): number {
  const { quickMilliseconds, busyMilliseconds } = limits
  return Math.min(Math.max(quickMilliseconds, 10 * recentTimes.median), busyMilliseconds)
}

async function begin(
  { snapshots, turnstiles, clock }: LaneOptions,
  lane: Lane,
  client: string,
  abort: AbortController,
  endings: Endings,
) {
  const pass = await turnstiles[lane].enter(client, abort)
  endings.push(pass.leave)
  const lease = await snapshots.lease()
  if (!lease) throw nothingPublished()
  endings.push(lease.release)
  return { pass, snapshot: lease.snapshot, started: clock() }
}

export function nothingPublished(): RequestError {
  return new RequestError(503, { what: 'no data was published yet', fix: 'run vedich ingest first' })
}

import process from 'node:process'
import { openDuckDB } from '../duckdb/open-duckdb.ts'
import type { Engine } from '../engine.ts'
import { EngineError, type EngineErrorDetail } from '../engine-error.ts'
import { beNice } from './be-nice.ts'
import { type Order, piecesAhead, type Report } from './messages.ts'

// The database's own process: runs what `DatabaseProcess` orders, and ends with whoever started it.

interface Asked {
  readonly abort: AbortController
  /** Pieces that may still be sent; whoever waits for one more is told by `proceed`. */
  credit: number
  proceed: () => void
}

const lookEveryMilliseconds = 50
const asked = new Map<number, Asked>()
let engine: Engine | undefined

process.on('message', (order: Order) => void obey(order))
process.on('disconnect', end)
// A key pressed in the terminal reaches every process; the one that started this decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

async function obey(order: Order): Promise<void> {
  switch (order.kind) {
    case 'open':
      return open(order)
    case 'ask':
      return answer(order)
    case 'more': {
      const question = asked.get(order.id)
      if (question === undefined) return
      question.credit++
      return question.proceed()
    }
    case 'stop': {
      const question = asked.get(order.id)
      question?.abort.abort()
      return question?.proceed()
    }
    case 'close':
      await engine?.close()
      tell({ kind: 'closed' })
      process.disconnect()
  }
}

async function open({ path, options, bytes, niceness }: Extract<Order, { kind: 'open' }>): Promise<void> {
  try {
    beNice(niceness)
    engine = await openDuckDB(path, options)
    // Not all that DuckDB allocates counts towards its own limit: a single long list does not.
    setInterval(() => {
      if (process.memoryUsage.rss() > bytes) end()
    }, lookEveryMilliseconds).unref()
    tell({ kind: 'opened' })
  } catch (error) {
    tell({ kind: 'notOpened', error: detailOf(error) })
  }
}

async function answer({ id, sql, params }: Extract<Order, { kind: 'ask' }>): Promise<void> {
  const question: Asked = { abort: new AbortController(), credit: piecesAhead, proceed: () => {} }
  asked.set(id, question)
  try {
    const { signal } = question.abort
    for await (const bytes of engine?.stream(sql, { params, signal }) ?? []) {
      while (question.credit === 0 && !signal.aborted) {
        await new Promise<void>((resolve) => (question.proceed = resolve))
      }
      signal.throwIfAborted()
      question.credit--
      tell({ kind: 'piece', id, bytes })
    }
    tell({ kind: 'done', id })
  } catch (error) {
    tell({ kind: 'failed', id, error: detailOf(error) })
  } finally {
    asked.delete(id)
  }
}

function detailOf(error: unknown): EngineErrorDetail {
  if (!(error instanceof EngineError)) {
    return { code: 'unavailable', what: error instanceof Error ? error.message : String(error) }
  }
  const { code, message, where, fix, sql } = error
  return { code, what: message, where, fix, sql }
}

function tell(report: Report): void {
  if (process.connected) process.send?.(report)
}

/** At once, whatever DuckDB's threads are doing. */
function end(): void {
  process.kill(process.pid, 'SIGKILL')
}

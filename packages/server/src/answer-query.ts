import { type EventLoopUtilization, performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { decodeTable, type Engine, toRows } from '@vedich/engine'
import type { Answer } from './answer.ts'
import type { QueryRequest } from './query-request.ts'
import { RequestError } from './request-error.ts'
import type { Work } from './serve-answer.ts'

// What fits in here is sent only when complete, so that a failure still gets its status and explanation.
const headBytes = 4 * 2 ** 20
const jsonBytes = 32 * 2 ** 20

// A result that streams takes what time the others leave: between two pieces it waits longer while the server is busy.
const { eventLoopUtilization } = performance
const usualPause = 5
const busyPause = 50
const busyFrom = 0.6

/** Runs a query and gives the body of its response. */
export async function answerQuery(
  engine: Engine,
  { type, sql, params }: QueryRequest,
  work: Work,
): Promise<Answer> {
  const { abort } = work
  const pieces = engine.stream(sql, { params, signal: abort.signal })[Symbol.asyncIterator]()
  try {
    const { head, complete } = await readHead(pieces, type === 'json' ? jsonBytes : headBytes)
    if (type === 'json') {
      if (!complete) throw tooLargeForJson()
      return { contentType: 'application/json', body: jsonOf(head) }
    }
    return {
      contentType: 'application/vnd.apache.arrow.stream',
      body: complete ? bytesOf(head) : streamOf(head, pieces, work),
    }
  } catch (error) {
    await pieces.return?.()
    throw error
  }
}

async function readHead(pieces: AsyncIterator<Uint8Array>, limit: number) {
  const head: Uint8Array[] = []
  let size = 0
  while (size < limit) {
    const next = await pieces.next()
    if (next.done) return { head, complete: true }
    head.push(next.value)
    size += next.value.length
  }
  return { head, complete: false }
}

function streamOf(
  head: Uint8Array[],
  pieces: AsyncIterator<Uint8Array>,
  { abort, done, breakOff }: Work,
): ReadableStream<Uint8Array> {
  const end = async () => {
    await pieces.return?.()
    done()
  }
  // A reader who has stopped reading asks for no further piece, and would not learn of it.
  const giveUp = () => {
    breakOff(abort.signal.reason)
    void end()
  }
  abort.signal.addEventListener('abort', giveUp, { once: true })
  let lastPiece = eventLoopUtilization()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const waiting = head.shift()
      if (waiting) return controller.enqueue(waiting)
      try {
        await pause(busySince(lastPiece) ? busyPause : usualPause, undefined, { signal: abort.signal })
        lastPiece = eventLoopUtilization()
        const next = await pieces.next()
        if (!next.done) return controller.enqueue(next.value)
      } catch (error) {
        breakOff(error)
      }
      controller.close()
      done()
    },
    async cancel(reason) {
      abort.abort(reason)
      await end()
    },
  })
}

function busySince(moment: EventLoopUtilization): boolean {
  return eventLoopUtilization(eventLoopUtilization(), moment).utilization > busyFrom
}

function bytesOf(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(pieces))
}

function jsonOf(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const rows = toRows(decodeTable(Buffer.concat(pieces)))
  const text = JSON.stringify(rows, (_key, value: unknown) => {
    if (typeof value === 'bigint') return String(value)
    return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
  })
  return new TextEncoder().encode(text)
}

function tooLargeForJson(): RequestError {
  return new RequestError(413, {
    what: `the result is larger than ${jsonBytes} bytes, too large for JSON`,
    fix: 'ask for type "arrow", aggregate or add a LIMIT',
  })
}

import { decodeTable, type Engine, toRows } from '@vedich/engine'
import type { QueryRequest } from './query-request.ts'
import { RequestError } from './request-error.ts'

// What fits in here is sent only when complete, so that a failure still gets its status and explanation.
const headBytes = 4 * 2 ** 20
const jsonBytes = 32 * 2 ** 20

export interface Answer {
  readonly contentType: string
  readonly body: Uint8Array<ArrayBuffer> | string | ReadableStream<Uint8Array>
}

export interface AnswerOptions {
  /** Interrupts the query. */
  readonly abort: AbortController
  /** Called once the last byte was handed over, the client went away or the query failed. */
  readonly done: () => void
  /** Called when a response that began cannot be completed. */
  readonly breakOff: (error: unknown) => void
}

/** Runs a query and gives the body of its response. */
export async function answerQuery(
  engine: Engine,
  { type, sql, params }: QueryRequest,
  options: AnswerOptions,
): Promise<Answer> {
  const { abort, done } = options
  const pieces = engine.stream(sql, { params, signal: abort.signal })[Symbol.asyncIterator]()
  try {
    const { head, complete } = await readHead(pieces, type === 'json' ? jsonBytes : headBytes)
    if (type === 'json') {
      if (!complete) throw tooLargeForJson()
      done()
      return { contentType: 'application/json', body: jsonOf(head) }
    }
    if (complete) done()
    return {
      contentType: 'application/vnd.apache.arrow.stream',
      body: complete ? Buffer.concat(head) : streamOf(head, pieces, options),
    }
  } catch (error) {
    await pieces.return?.()
    done()
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
  { abort, done, breakOff }: AnswerOptions,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const waiting = head.shift()
      if (waiting) return controller.enqueue(waiting)
      try {
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
      await pieces.return?.()
      done()
    },
  })
}

function jsonOf(pieces: readonly Uint8Array[]): string {
  const rows = toRows(decodeTable(Buffer.concat(pieces)))
  return JSON.stringify(rows, (_key, value: unknown) => {
    if (typeof value === 'bigint') return String(value)
    return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
  })
}

function tooLargeForJson(): RequestError {
  return new RequestError(413, {
    what: `the result is larger than ${jsonBytes} bytes, too large for JSON`,
    fix: 'ask for type "arrow", aggregate or add a LIMIT',
  })
}

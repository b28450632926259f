/// <reference lib="dom" />
import { type Engine, EngineError, type Param } from '@vedich/engine'
import { type DuckDBWasmOptions, openDuckDBWasm } from '@vedich/engine/duckdb-wasm'

/** What the test asks of the page; bytes travel as base64. */
export interface PageEngine {
  open(options: DuckDBWasmOptions): Promise<void>
  start(id: number, sql: string, params: readonly Param[]): void
  /** The next pieces of a stream; NULL at its end. */
  next(id: number): Promise<Answer>
  abort(id: number): void
  stop(id: number): Promise<void>
  close(): Promise<void>
}

export type Answer =
  | { readonly bytes: string | null }
  | {
      readonly error: { readonly name: string } & Partial<
        Record<'code' | 'message' | 'where' | 'fix', string>
      >
    }

interface Running {
  readonly pieces: AsyncIterator<Uint8Array>
  readonly controller: AbortController
}

let engine: Engine | undefined
const running = new Map<number, Running>()

const page: PageEngine = {
  async open(options) {
    engine = await openDuckDBWasm(options)
  },
  start(id, sql, params) {
    if (!engine) throw new Error('open the engine first')
    const controller = new AbortController()
    const pieces = engine.stream(sql, { params, signal: controller.signal })[Symbol.asyncIterator]()
    running.set(id, { pieces, controller })
  },
  async next(id) {
    try {
      const part = await running.get(id)?.pieces.next()
      return { bytes: part === undefined || part.done === true ? null : base64(part.value) }
    } catch (error) {
      if (!(error instanceof EngineError))
        return { error: { name: (error as Error).name, message: String(error) } }
      const { name, code, message, where = '', fix = '' } = error
      return { error: { name, code, message, where, fix } }
    }
  },
  abort: (id) => running.get(id)?.controller.abort(),
  async stop(id) {
    await running.get(id)?.pieces.return?.()
    running.delete(id)
  },
  close: async () => engine?.close(),
}

Object.assign(globalThis, { vedich: page })

function base64(bytes: Uint8Array): string {
  const letters: string[] = []
  for (let at = 0; at < bytes.length; at += 32_768) {
    letters.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)))
  }
  return btoa(letters.join(''))
}

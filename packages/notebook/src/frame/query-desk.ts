import { decodeTable, type Param } from '@vedich/engine'
import type { FromFrame, QueryFailure } from '../protocol.ts'

type Table = ReturnType<typeof decodeTable>

interface Waiting {
  readonly cell: number | null
  readonly resolve: (table: Table) => void
  readonly reject: (error: QueryError) => void
}

/** A query that failed, or that the reader stopped. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  readonly isCancelled: boolean

  constructor({ what, fix, isCancelled }: QueryFailure) {
    super(fix === null ? what : `${what}\n${fix}`)
    this.isCancelled = isCancelled
  }
}

/** Hands the queries of cells to the page, and the answers back. */
export class QueryDesk {
  readonly #send: (message: FromFrame) => void
  readonly #waiting = new Map<number, Waiting>()
  #last = 0
  #computing: number | null = null

  constructor(send: (message: FromFrame) => void) {
    this.#send = send
  }

  /** Runs a cell's function; what it asks before its first pause is asked in its name. */
  runFor<T>(cell: number, run: () => T): T {
    for (const [ask, waiting] of this.#waiting) if (waiting.cell === cell) this.#drop(ask)
    this.#computing = cell
    try {
      return run()
    } finally {
      this.#computing = null
    }
  }

  ask(sql: string, params: readonly Param[] = []): Promise<Table> {
    return this.asker()(sql, params)
  }

  /** Asks in the name of the cell that runs now, after a pause as well. */
  asker(): (sql: string, params?: readonly Param[]) => Promise<Table> {
    const cell = this.#computing
    return (sql, params = []) => {
      const ask = (this.#last += 1)
      return new Promise((resolve, reject) => {
        this.#waiting.set(ask, { cell, resolve, reject })
        this.#send({ type: 'ask', ask, cell, sql, params })
      })
    }
  }

  answer(ask: number, bytes: Uint8Array): void {
    this.#take(ask)?.resolve(decodeTable(bytes))
  }

  fail(ask: number, failure: QueryFailure): void {
    this.#take(ask)?.reject(new QueryError(failure))
  }

  #drop(ask: number): void {
    this.#waiting.delete(ask)
    this.#send({ type: 'drop', ask })
  }

  #take(ask: number): Waiting | undefined {
    const waiting = this.#waiting.get(ask)
    this.#waiting.delete(ask)
    return waiting
  }
}

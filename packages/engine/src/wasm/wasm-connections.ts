import type { AsyncDuckDB } from '@duckdb/duckdb-wasm'

const idleLimit = 4

/** Lends each query a connection of its own, on which the snapshot is the default database. */
export class WasmConnections {
  readonly #database: AsyncDuckDB
  readonly #idle: number[] = []
  #lent = 0
  #drained: (() => void) | undefined

  constructor(database: AsyncDuckDB) {
    this.#database = database
  }

  async acquire(): Promise<number> {
    this.#lent++
    try {
      return this.#idle.pop() ?? (await this.#connect())
    } catch (error) {
      this.#returned()
      throw error
    }
  }

  /** Takes a connection back; one with an unfinished result is not `reusable`. */
  async release(connection: number, reusable: boolean): Promise<void> {
    if (reusable && this.#drained === undefined && this.#idle.length < idleLimit) this.#idle.push(connection)
    else await this.#database.disconnect(connection)
    this.#returned()
  }

  /** Waits until every connection is back, then ends the database. */
  async close(): Promise<void> {
    const drained = new Promise<void>((resolve) => {
      this.#drained = resolve
    })
    if (this.#lent === 0) this.#drained?.()
    await drained
    await this.#database.terminate()
  }

  async #connect(): Promise<number> {
    const connection = await this.#database.connectInternal()
    await this.#database.runQuery(connection, 'USE snapshot')
    return connection
  }

  #returned(): void {
    this.#lent--
    if (this.#lent === 0) this.#drained?.()
  }
}

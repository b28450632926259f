import type { DuckDBConnection } from '@duckdb/node-api'

const idleLimit = 8

/** Lends each query a connection of its own. */
export class ConnectionPool {
  readonly #connect: () => Promise<DuckDBConnection>
  readonly #idle: DuckDBConnection[] = []
  #lent = 0
  #drained: (() => void) | undefined

  constructor(connect: () => Promise<DuckDBConnection>) {
    this.#connect = connect
  }

  async acquire(): Promise<DuckDBConnection> {
    this.#lent++
    try {
      return this.#idle.pop() ?? (await this.#connect())
    } catch (error) {
      this.#returned()
      throw error
    }
  }

  /** Takes a connection back; one with an unfinished result is not `reusable`. */
  release(connection: DuckDBConnection, reusable: boolean): void {
    if (reusable && this.#drained === undefined && this.#idle.length < idleLimit) this.#idle.push(connection)
    else connection.disconnectSync()
    this.#returned()
  }

  /** Waits until every connection is back, then disconnects all. */
  async close(): Promise<void> {
    const drained = new Promise<void>((resolve) => {
      this.#drained = resolve
    })
    if (this.#lent === 0) this.#drained?.()
    await drained
    for (const connection of this.#idle.splice(0)) connection.disconnectSync()
  }

  #returned(): void {
    this.#lent--
    if (this.#lent === 0) this.#drained?.()
  }
}

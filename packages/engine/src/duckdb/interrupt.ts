import type { DuckDBConnection } from '@duckdb/node-api'

const everyMilliseconds = 20

/**
 * Interrupts the connection once the signal aborts. Again and again, because an interrupt that comes before the
 * query reached its thread is forgotten by DuckDB. Returns how to stop.
 */
export function interruptOnAbort(connection: DuckDBConnection, signal: AbortSignal | undefined): () => void {
  let timer: ReturnType<typeof setInterval> | undefined
  const interrupt = () => {
    connection.interrupt()
    timer ??= setInterval(() => connection.interrupt(), everyMilliseconds)
  }
  signal?.addEventListener('abort', interrupt, { once: true })
  return () => {
    signal?.removeEventListener('abort', interrupt)
    clearInterval(timer)
  }
}

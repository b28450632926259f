/// <reference lib="dom" />
import { type AsyncDuckDB, DuckDBDataProtocol } from '@duckdb/duckdb-wasm'
import { EngineError } from '../engine-error.ts'
import { readBytes } from './fetch-bytes.ts'

export interface SnapshotFile {
  /** Absolute address. */
  readonly url: string
  /** Files up to this many bytes are fetched whole; from larger ones only what a query reads. */
  readonly wholeUpTo: number
  readonly fetch: typeof globalThis.fetch
  readonly tell: (loaded: number, total: number | null) => void
}

/**
 * Makes a DuckDB file of the page's host known under a name. A host that does not answer range requests gives the
 * file whole, however large.
 * @throws EngineError `unavailable` when the file is not there.
 */
export async function registerSnapshot(
  database: AsyncDuckDB,
  name: string,
  { url, wholeUpTo, fetch, tell }: SnapshotFile,
): Promise<void> {
  const probe = await fetch(url, { headers: { range: 'bytes=0-0' } })
  const size = sizeInRange(probe)
  if (size !== null && size > wholeUpTo) {
    await probe.body?.cancel()
    // Direct: DuckDB keeps the blocks it has read itself; reading ahead of it fetched the same bytes again.
    return database.registerFileURL(name, url, DuckDBDataProtocol.HTTP, true)
  }
  if (probe.status !== 200) await probe.body?.cancel()
  const response = probe.status === 200 ? probe : await fetch(url)
  if (!response.ok) throw missing(url, response.status)
  await database.registerFileBuffer(name, await readBytes(response, tell))
}

/** The size of the whole file from `Content-Range: bytes 0-0/12345`; NULL when the host sent it whole. */
function sizeInRange({ status, headers }: Response): number | null {
  const size = /\/(\d+)$/u.exec(headers.get('content-range') ?? '')?.[1]
  return status === 206 && size !== undefined ? Number(size) : null
}

function missing(url: string, status: number): EngineError {
  return new EngineError({
    code: 'unavailable',
    what: `the data could not be fetched: status ${status}`,
    where: url,
    fix: 'check that the whole folder was put on the host',
  })
}

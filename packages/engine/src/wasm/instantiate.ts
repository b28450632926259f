/// <reference lib="dom" />
import type { AsyncDuckDB } from '@duckdb/duckdb-wasm'
import { gunzip, readBytes } from './fetch-bytes.ts'

/** Fetches the module, plain or gzip, and starts it. */
export async function instantiate(
  database: AsyncDuckDB,
  url: string,
  fetch: typeof globalThis.fetch,
  tell: (loaded: number, total: number | null) => void,
): Promise<void> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered with status ${response.status}`)
  const bytes = await gunzip(await readBytes(response, tell))
  const module = URL.createObjectURL(new Blob([bytes], { type: 'application/wasm' }))
  try {
    await database.instantiate(module)
  } finally {
    URL.revokeObjectURL(module)
  }
}

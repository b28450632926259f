import type { ReadingRules } from '@vedich/ingest/understand'

/** What the host of the page tells of opening files; stands at `api/opening`. */
export interface Opening {
  readonly version: 1
  /** Whether files may be added to campaigns here. */
  readonly writable: boolean
  readonly campaigns: readonly ReadingRules[]
  /** Addresses beside the page. */
  readonly duckdb: { readonly worker: string; readonly wasm: string }
}

/** Fetches them. @throws Error when the host has none, as that of a page published by an older version. */
export async function loadOpening(base: URL, read: typeof fetch = fetch): Promise<Opening> {
  const response = await read(new URL('api/opening', base))
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
  const opening = (await response.json()) as Opening
  const full = (address: string) => new URL(address, base).href
  return {
    ...opening,
    duckdb: { worker: full(opening.duckdb.worker), wasm: full(opening.duckdb.wasm) },
  }
}

import type { Loading } from '@vedich/engine/duckdb-wasm'
import type { SiteDatabase } from './site.ts'

/** Snapshots up to this size are fetched whole; of larger ones no share can be told beforehand. */
const wholeUpTo = 20 * 10 ** 6

export interface LoadingShare {
  /** Of the bytes to come, from 0 to 1. */
  readonly share: number
  readonly megabytes: number
}

/** How much of the database has come, from what was told of its two files. */
export function loadingShare(
  { wasmBytes, snapshotBytes }: Pick<SiteDatabase, 'wasmBytes' | 'snapshotBytes'>,
  loaded: Readonly<Record<Loading['file'], number>>,
): LoadingShare {
  const total = wasmBytes + (snapshotBytes <= wholeUpTo ? snapshotBytes : loaded.data)
  // A host that unpacks on the way gives more bytes than the file has.
  const done = Math.min(loaded.engine, wasmBytes) + Math.min(loaded.data, snapshotBytes)
  return { share: total === 0 ? 0 : done / total, megabytes: total / 10 ** 6 }
}

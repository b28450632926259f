import { existsSync } from 'node:fs'
import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf, hashOfFile } from './hash.ts'
import { type PublishRule, restrictions } from './publish-rule.ts'
import { rewriteSnapshot } from './rewrite-snapshot.ts'

/** Raised when the rewriting changes, so that kept copies are made anew. */
const rewriting = 2

/** Larger files are not fetched whole by the page, so their order counts. */
const wholeUpTo = 20 * 10 ** 6

/**
 * The file that is made public: the snapshot itself, or a copy without what is withheld and, when the page will read
 * it in parts, in an order that keeps these parts small. DuckDB lays out a copy a little differently each time, so it
 * is made once for a snapshot and its rules, and kept: the same snapshot gives the same bytes.
 */
export async function publicSnapshot(
  snapshot: string,
  rules: readonly PublishRule[],
  keep: string,
): Promise<string> {
  const restricted = restrictions(rules)
  if (restricted.length === 0 && (await stat(snapshot)).size <= wholeUpTo) return snapshot
  const key = hashOf(JSON.stringify([rewriting, restricted, await hashOfFile(snapshot)]))
  const kept = join(keep, `${key.slice(0, 16)}.duckdb`)
  if (existsSync(kept)) return kept
  await mkdir(keep, { recursive: true })
  await rewriteSnapshot(snapshot, `${kept}.partial`, restricted)
  await rename(`${kept}.partial`, kept)
  return kept
}

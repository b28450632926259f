import { createHash } from 'node:crypto'

import type { Standing } from '../history/standing.ts'
import type { DocumentReference } from '../layout/reference.ts'
import type { FileIdentity } from '../source/file-identity.ts'
import type { Database } from '../warehouse/connection.ts'
import type { RowCounts } from './account.ts'

/** A file's line in `meta.source_file`. */
export interface FileEntry extends RowCounts {
  readonly id: string
  readonly campaign: string
  readonly path: string
  readonly identity: FileIdentity
  readonly format: string
  readonly role: string
  readonly encoding: string
  /** 0 to 1; null where nothing was detected. */
  readonly encodingConfidence: number | null
  readonly delimiter: string | null
  readonly asOf: string | null
  /** The document the file is attached to. */
  readonly reference?: DocumentReference | undefined
  /** What the source is one state of. */
  readonly series: string | null
  readonly standing: Standing
  /** What the rules it was read by are known by. */
  readonly readingRules: string
}

/** What the last reading of a path left in the books. */
export interface KnownFile extends RowCounts {
  readonly sha256: string
  /** Null for a file that was read before rules were told apart. */
  readonly readingRules: string | null
  readonly role: string
}

export type KnownFiles = ReadonlyMap<string, KnownFile>

/** True for bytes that were read before, by the same rules. */
export function isCurrent(
  before: KnownFile | undefined,
  { sha256 }: FileIdentity,
  readingRules: string,
): boolean {
  return before?.sha256 === sha256 && before.readingRules === readingRules
}

/** Id of a file by campaign, path and content. */
export function fileId(campaign: string, path: string, sha256: string): string {
  return createHash('sha256').update([campaign, path, sha256].join('\u001f')).digest('hex').slice(0, 16)
}

/** The last reading of each path of a campaign. */
export async function knownFiles(db: Database, campaign: string): Promise<KnownFiles> {
  const rows = await db.rows(
    `SELECT file.path, file.sha256, role, reading_rules AS "readingRules", file.read, file.inserted, file.updated, file.unchanged, file.duplicate, file.rejected, file.structural
     FROM meta.source_file file JOIN meta.run USING (run_id)
     WHERE campaign_id = $campaign
     QUALIFY row_number() OVER (PARTITION BY path ORDER BY started_at DESC, run_id DESC) = 1`,
    { campaign },
  )
  return new Map(rows.map(({ path, ...known }) => [String(path), known as unknown as KnownFile]))
}

const columns: Readonly<Record<string, readonly [type: string, of: (entry: FileEntry) => Cell]>> = {
  source_file_id: ['VARCHAR', ({ id }) => id],
  campaign_id: ['VARCHAR', ({ campaign }) => campaign],
  path: ['VARCHAR', ({ path }) => path],
  sha256: ['VARCHAR', ({ identity }) => identity.sha256],
  bytes: ['BIGINT', ({ identity }) => identity.bytes],
  format: ['VARCHAR', ({ format }) => format],
  role: ['VARCHAR', ({ role }) => role],
  encoding: ['VARCHAR', ({ encoding }) => encoding],
  encoding_confidence: ['DOUBLE', ({ encodingConfidence }) => encodingConfidence],
  delimiter: ['VARCHAR', ({ delimiter }) => delimiter],
  as_of: ['DATE', ({ asOf }) => asOf],
  known_on: ['DATE', ({ standing }) => standing.knownOn],
  revision: ['INTEGER', ({ standing }) => standing.revision],
  series: ['VARCHAR', ({ series }) => series],
  register_series: ['VARCHAR', ({ standing }) => standing.series],
  is_supplement: ['BOOLEAN', ({ standing }) => standing.isSupplement],
  document_number: ['VARCHAR', ({ reference }) => reference?.number],
  document_date: ['DATE', ({ reference }) => reference?.date],
  document_issuer: ['VARCHAR', ({ reference }) => reference?.issuer],
  read: ['BIGINT', ({ read }) => read],
  inserted: ['BIGINT', ({ inserted }) => inserted],
  updated: ['BIGINT', ({ updated }) => updated],
  unchanged: ['BIGINT', ({ unchanged }) => unchanged],
  duplicate: ['BIGINT', ({ duplicate }) => duplicate],
  rejected: ['BIGINT', ({ rejected }) => rejected],
  structural: ['BIGINT', ({ structural }) => structural],
  reading_rules: ['VARCHAR', ({ readingRules }) => readingRules],
}

type Cell = string | number | boolean | null | undefined

/** Writes the lines of files, replacing those of earlier readings of the same bytes. */
export async function writeFileEntries(
  db: Database,
  entries: readonly FileEntry[],
  run: string,
): Promise<void> {
  const definitions = Object.entries(columns).map(([name, [type]]) => `${name} ${type}`)
  await db.run(`CREATE OR REPLACE TEMP TABLE file_entry (${definitions.join(', ')})`)
  await db.appendTemp(
    'file_entry',
    entries.map((entry) => Object.values(columns).map(([, of]) => of(entry)?.toString() ?? null)),
  )
  await db.run('DELETE FROM meta.source_file WHERE source_file_id IN (SELECT source_file_id FROM file_entry)')
  await db.run('INSERT INTO meta.source_file BY NAME SELECT *, $run AS run_id FROM file_entry', { run })
}

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
}

/** Id of a file by campaign, path and content. */
export function fileId(campaign: string, path: string, sha256: string): string {
  return createHash('sha256').update([campaign, path, sha256].join('\u001f')).digest('hex').slice(0, 16)
}

/** The last reading of each path of a campaign: its hash and row counts. */
export async function knownFiles(
  db: Database,
  campaign: string,
): Promise<Map<string, RowCounts & { sha256: string }>> {
  const rows = await db.rows(
    `SELECT file.path, file.sha256, file.read, file.inserted, file.updated, file.unchanged, file.duplicate, file.rejected, file.structural
     FROM meta.source_file file JOIN meta.run USING (run_id)
     WHERE campaign_id = $campaign
     QUALIFY row_number() OVER (PARTITION BY path ORDER BY started_at DESC, run_id DESC) = 1`,
    { campaign },
  )
  return new Map(
    rows.map(({ path, ...rest }) => [String(path), rest as unknown as RowCounts & { sha256: string }]),
  )
}

/** Writes a file's line, replacing that of an earlier reading of the same bytes. */
export async function writeFileEntry(db: Database, entry: FileEntry, run: string): Promise<void> {
  await db.run('DELETE FROM meta.source_file WHERE source_file_id = $id', { id: entry.id })
  await db.run(
    `INSERT INTO meta.source_file BY NAME
     SELECT $id AS source_file_id, $campaign AS campaign_id, $path AS path, $sha256 AS sha256, $bytes AS bytes,
            $format AS format, $role AS role, $encoding AS encoding, CAST($encodingConfidence AS DOUBLE) AS encoding_confidence,
            $delimiter AS delimiter, CAST($asOf AS DATE) AS as_of, CAST($knownOn AS DATE) AS known_on,
            $revision AS revision, $series AS series, $registerSeries AS register_series, $isSupplement AS is_supplement,
            $documentNumber::VARCHAR AS document_number, CAST($documentDate AS DATE) AS document_date,
            $documentIssuer::VARCHAR AS document_issuer,
            $read AS read, $inserted AS inserted, $updated AS updated, $unchanged AS unchanged,
            $duplicate AS duplicate, $rejected AS rejected, $structural AS structural, $run AS run_id`,
    {
      id: entry.id,
      campaign: entry.campaign,
      path: entry.path,
      sha256: entry.identity.sha256,
      bytes: entry.identity.bytes,
      format: entry.format,
      role: entry.role,
      encoding: entry.encoding,
      encodingConfidence: entry.encodingConfidence,
      delimiter: entry.delimiter,
      asOf: entry.asOf,
      documentNumber: entry.reference?.number ?? null,
      documentDate: entry.reference?.date ?? null,
      documentIssuer: entry.reference?.issuer ?? null,
      knownOn: entry.standing.knownOn,
      revision: entry.standing.revision,
      series: entry.series,
      registerSeries: entry.standing.series,
      isSupplement: entry.standing.isSupplement,
      read: entry.read,
      inserted: entry.inserted,
      updated: entry.updated,
      unchanged: entry.unchanged,
      duplicate: entry.duplicate,
      rejected: entry.rejected,
      structural: entry.structural,
      run,
    },
  )
}

import type { DriftFinding } from '../contract/check-contract.ts'
import type { DataTestResult } from '../contract/run-tests.ts'
import type { FileEntry } from './file-entry.ts'
import type { RowCounts } from './account.ts'
import type { Finding } from './finding.ts'

export interface FileReport extends RowCounts {
  readonly path: string
  readonly sha256: string
  readonly format: string
  /** Rows that only the file's earlier version had. */
  readonly removed: number
}

/** A change of columns in a file. */
export interface DriftReport extends DriftFinding {
  readonly path: string
}

/** What an ingest did; the JSON of `vedich ingest --json`. */
export interface IngestReport {
  readonly run_id: string | null
  readonly status: 'committed' | 'unchanged' | 'failed'
  readonly dry_run: boolean
  readonly snapshot_id: string | null
  readonly files: readonly FileReport[]
  readonly totals: RowCounts
  /** Files that had not changed and were read again, since campaign.yaml or the rules of reading have. */
  readonly reread_files: number
  /** Sources that were read before and are not in the folder any more; their records stay. */
  readonly gone_files: readonly string[]
  /** The first of each kind; the books hold them all. */
  readonly rejected_rows: readonly Finding[]
  readonly flagged_rows: readonly Finding[]
  /** Columns that changed since the files were last read. */
  readonly drift: readonly DriftReport[]
  /** What the data tests of campaign.yaml found. */
  readonly tests: readonly DataTestResult[]
  readonly seconds: number
}

export function fileReport(entry: FileEntry, removed: number): FileReport {
  const { path, identity, format, read, inserted, updated, unchanged, duplicate, rejected, structural } =
    entry
  const { sha256 } = identity
  return {
    path,
    sha256,
    format,
    read,
    inserted,
    updated,
    unchanged,
    duplicate,
    rejected,
    structural,
    removed,
  }
}

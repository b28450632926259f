import type { Database } from '../warehouse/connection.ts'
import type { EarlierVersion, Standing } from './standing.ts'

/** A register as history knows it. */
export interface Register extends Standing {
  readonly file: string
  readonly path: string
  readonly sha256: string
  readonly run: string
}

/**
 * Lists a campaign's registers as `temp.register`. A path that ever was a register stays one: when its table is gone, so
 * are its works.
 */
export async function listRegisters(db: Database, campaign: string): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE register AS
     SELECT source_file_id, path, sha256, known_on, revision, register_series AS series, is_supplement, run_id
     FROM meta.source_file
     WHERE campaign_id = $campaign
       AND path IN (SELECT path FROM meta.source_file WHERE campaign_id = $campaign AND role = 'register')`,
    { campaign },
  )
}

/** Enters a register into `temp.register`, in place of an earlier reading of the same version. */
export async function enterRegister(db: Database, register: Register): Promise<void> {
  const { file, path, sha256, knownOn, revision, series, isSupplement, run } = register
  await db.run('DELETE FROM register WHERE source_file_id = $file', { file })
  await db.run(
    `INSERT INTO register VALUES ($file, $path, $sha256, CAST($knownOn AS DATE), $revision, $series, $isSupplement, $run)`,
    { file, path, sha256, knownOn, revision, series, isSupplement, run },
  )
}

/** What `temp.register` has around a register that is about to be entered. */
export interface Surroundings {
  /** It is new, and no register comes after it: what it says is simply the latest. */
  readonly isLatest: boolean
  /** Earlier registers that it speaks for as well: of its path, or of its series. */
  readonly covers: boolean
}

export async function surroundingsOf(db: Database, register: Register): Promise<Surroundings> {
  const { file, path, sha256, knownOn, revision, series } = register
  const [found] = await db.rows(
    `SELECT count(*) FILTER (
              source_file_id = $file OR (known_on, revision, sha256, path) > (CAST($knownOn AS DATE), $revision, $sha256, $path)
            ) AS later,
            count(*) FILTER (path = $path OR series = $series) AS covered
     FROM register`,
    { file, path, sha256, knownOn, revision, series },
  )
  return { isLatest: Number(found?.['later']) === 0, covers: Number(found?.['covered']) > 0 }
}

/** The versions of each path of a campaign that were read before, the latest reading last. */
export async function earlierVersions(
  db: Database,
  campaign: string,
): Promise<ReadonlyMap<string, readonly EarlierVersion[]>> {
  const rows = await db.rows(
    `SELECT path, source_file_id AS file, sha256, CAST(as_of AS VARCHAR) AS "asOf",
            CAST(known_on AS VARCHAR) AS "knownOn", revision
     FROM meta.source_file file JOIN meta.run USING (run_id)
     WHERE campaign_id = $campaign
     ORDER BY started_at, run_id`,
    { campaign },
  )
  const versions = new Map<string, EarlierVersion[]>()
  for (const { path, ...version } of rows) {
    const known = versions.get(String(path)) ?? []
    versions.set(String(path), [...known, version as unknown as EarlierVersion])
  }
  return versions
}

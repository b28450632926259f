import type { Database } from '../warehouse/connection.ts'
import { compareStandings, type EarlierVersion, type Standing } from './standing.ts'

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

/** Enters registers into `temp.register`. */
export async function enterRegisters(db: Database, registers: readonly Register[]): Promise<void> {
  await db.appendTemp(
    'register',
    registers.map(({ file, path, sha256, knownOn, revision, series, isSupplement, run }) => [
      file,
      path,
      sha256,
      knownOn,
      String(revision),
      series,
      String(isSupplement),
      run,
    ]),
  )
}

/** What `temp.register` has around a register that is about to be entered. */
export interface Surroundings {
  /** It is new, and no register comes after it or is another part of it: what it says is simply the latest. */
  readonly isLatest: boolean
  /** Earlier registers that it speaks for as well: of its path, or of its series; not while another part of it is to come. */
  readonly covers: boolean
}

/** What stands around registers that are entered one after the other, in the order of their standings. */
export async function surroundingsOf(
  db: Database,
  registers: readonly Register[],
): Promise<readonly Surroundings[]> {
  const rows = await db.rows(
    'SELECT source_file_id AS file, path, sha256, CAST(known_on AS VARCHAR) AS "knownOn", revision, series FROM register',
  )
  const known = rows as unknown as Pick<
    Register,
    'file' | 'path' | 'sha256' | 'knownOn' | 'revision' | 'series'
  >[]
  const files = new Set(known.map(({ file }) => file))
  const days = new Set(known.map(dayOfSeries))
  const lastOfDay = new Map(
    registers.flatMap((register, index): [string, number][] => {
      const day = dayOfSeries(register)
      return day === undefined || register.isSupplement ? [] : [[day, index]]
    }),
  )
  const paths = new Set(known.map(({ path }) => path))
  const series = new Set(known.flatMap((register) => register.series ?? []))
  let last = known.toSorted(compareStandings).at(-1)
  return registers.map((register, index) => {
    const day = dayOfSeries(register)
    const isToGoOn = (lastOfDay.get(day ?? '') ?? index) > index
    const isLatest =
      !files.has(register.file) &&
      (last === undefined || compareStandings(last, register) <= 0) &&
      (isToGoOn || register.isSupplement || day === undefined || !days.has(day))
    const covers =
      !isToGoOn && (paths.has(register.path) || (register.series !== null && series.has(register.series)))
    files.add(register.file)
    if (day !== undefined) days.add(day)
    paths.add(register.path)
    if (register.series !== null) series.add(register.series)
    if (isLatest) last = register
    return { isLatest, covers }
  })
}

/** The series of a register with its day, of which several files are parts of one register. */
function dayOfSeries({ series, knownOn }: Pick<Register, 'series' | 'knownOn'>): string | undefined {
  return series === null ? undefined : `${knownOn} ${series}`
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

import { quoteIdentifier } from '@vedich/model'

import { registerTable } from '../table/register.ts'
import type { Binding, Database } from '../warehouse/connection.ts'
import { insertInOrder } from '../warehouse/insert-in-order.ts'
import { carryOver, type Together } from './carry-over.ts'
import { flagLikelySame } from './likely-same.ts'
import { rebuildHistory } from './rebuild.ts'
import { flagRetitledCodes } from './retitled.ts'
import { enterRegisters, type Register, type Surroundings, surroundingsOf } from './registers.ts'

const contentColumns = Object.keys(registerTable.columns).map(quoteIdentifier)

/** What a register changed: works it says something new of, that it repeats, and that its silence withdraws. */
export interface MergedRegister {
  readonly updated: number
  readonly unchanged: number
  readonly withdrawn: number
}

/**
 * Merges the works in `temp.settled` into `core.work`, keeping what was known before in `core.work_version`, one register
 * after the other in the order of their standings; `settled.file` is a register's place among them.
 *
 * A work that a register leaves out is withdrawn only where the register speaks for the one that last named it: the same
 * path, or the same series. Registers of different units lie side by side in one folder, and silence about a neighbour's
 * works says nothing; a supplement is silent about all but its own.
 */
export async function mergeRegisters(
  db: Database,
  campaign: string,
  registers: readonly Register[],
): Promise<MergedRegister[]> {
  const around = await surroundingsOf(db, registers)
  const cuts = stretches(around)
  const places = cuts.length > 1 ? await placesOf(db) : undefined
  const merged: MergedRegister[] = []
  for (const { from, past } of cuts) {
    const together = registers.slice(from, past)
    const where = rowsBetween(places, from, past)
    const rows = `FROM settled ${where}`
    await db.run(`CREATE OR REPLACE TEMP VIEW incoming AS ${rows}`)
    if (around[from]?.isLatest === true) await enterRegisters(db, together)
    const withdrawn = await mergeIncoming(db, campaign, together, around[from], { from, past, rows })
    merged.push(...(await countChanges(db, from, together.length, withdrawn)))
  }
  return merged
}

/** Withdraws the works of a path that has no register any more. Returns how many. */
export async function withdrawAll(db: Database, campaign: string, register: Register): Promise<number> {
  const [around] = await surroundingsOf(db, [register])
  if (around?.covers !== true) return 0
  await db.run(
    `CREATE OR REPLACE TEMP VIEW incoming AS
     SELECT work_id AS row_key, ${contentColumns.join(', ')}, source_sheet, source_row, untold, 0::BIGINT AS place, 0::BIGINT AS file,
            false AS is_rejected, 'accepted' AS outcome
     FROM core.work LIMIT 0`,
  )
  if (around.isLatest) await enterRegisters(db, [register])
  return mergeIncoming(db, campaign, [register], around)
}

/** Registers that are merged in one go. */
interface Stretch {
  readonly from: number
  readonly past: number
}

/**
 * Cuts the order of registers into stretches. Those that are simply the latest and speak for no earlier one are merged
 * together; the others alone.
 */
function stretches(around: readonly Surroundings[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const [file, { isLatest, covers }] of around.entries()) {
    const open = found.at(-1)
    const before = open && around[open.from]
    const goesOn = isLatest && !covers && before?.isLatest === true && !before.covers
    if (open && goesOn) found[found.length - 1] = { from: open.from, past: file + 1 }
    else found.push({ from: file, past: file + 1 })
  }
  return found
}

/** Where the rows of a register stand. */
interface Places {
  readonly first: number
  readonly last: number
}

async function placesOf(db: Database): Promise<ReadonlyMap<number, Places>> {
  const rows = await db.rows(
    'SELECT file, min(place) AS first, max(place) AS last FROM settled GROUP BY file',
  )
  return new Map(
    rows.map((row) => [Number(row['file']), { first: Number(row['first']), last: Number(row['last']) }]),
  )
}

/** SQL that picks the rows of some registers, which stand together. */
function rowsBetween(places: ReadonlyMap<number, Places> | undefined, from: number, past: number): string {
  if (!places) return ''
  const own = Array.from({ length: past - from }, (_, index) => places.get(from + index)).filter(
    (found) => found !== undefined,
  )
  return `WHERE place BETWEEN ${own[0]?.first ?? 0} AND ${own.at(-1)?.last ?? -1}`
}

/**
 * Merges the works in `temp.incoming`, which registers of one stretch name. Writes `temp.change`: the key, place and file of
 * accepted rows, and whether each is `inserted`, `updated` or `unchanged`; rows that are not listed are inserted. Returns how
 * many works were withdrawn.
 */
async function mergeIncoming(
  db: Database,
  campaign: string,
  registers: readonly Register[],
  around: Surroundings | undefined,
  together?: Together,
): Promise<number> {
  const [register] = registers
  if (!register || !around) return 0
  if (!around.isLatest) {
    const withdrawn = await rebuildHistory(db, campaign, register)
    await flagLikelySame(db, campaign, register)
    await flagRetitledCodes(db, campaign, registers)
    return withdrawn
  }
  const isFirst = await isEmpty(db, campaign)
  const isAgain = await findNamedAgain(db, registers)
  if (together && (isAgain || !isFirst)) await carryOver(db, campaign, together, isAgain)
  await compare(db, campaign, isFirst)
  await findReplaced(db)
  await findVanished(db, campaign, register, !isFirst && around.covers && !register.isSupplement)
  const changes = await count(db, `SELECT count(*) AS n FROM change WHERE kind = 'updated'`)
  const vanished = await count(db, 'SELECT count(*) AS n FROM vanished')
  if (changes + vanished > 0) await keepFormerStates(db, campaign, registers)
  if (vanished > 0) await withdraw(db, campaign, register)
  await writeStates(db, campaign, registers, { isFirst, hasUpdates: changes > 0 })
  await writeSightings(db, campaign, registers)
  if (changes > 0) await flagRetitledCodes(db, campaign, registers)
  if (vanished > 0) await flagLikelySame(db, campaign, register)
  return vanished
}

async function countChanges(
  db: Database,
  from: number,
  registers: number,
  withdrawn: number,
): Promise<MergedRegister[]> {
  const file = registers === 1 ? `${from}::BIGINT` : 'file'
  const rows = await db.rows(
    `SELECT ${file} AS file, kind, count(*) AS rows FROM change WHERE kind <> 'inserted' GROUP BY ALL`,
  )
  const counts = new Map(rows.map((row) => [`${row['file']} ${row['kind']}`, Number(row['rows'])]))
  return Array.from({ length: registers }, (_, index) => ({
    updated: counts.get(`${from + index} updated`) ?? 0,
    unchanged: counts.get(`${from + index} unchanged`) ?? 0,
    withdrawn: index === 0 ? withdrawn : 0,
  }))
}

/** SQL of what a row has from its register: bound where there is one, looked up in `settled_file` where there are more. */
function provenanceOf(registers: readonly Register[]) {
  const [register] = registers
  if (register && registers.length === 1) {
    const { file, knownOn } = register
    return { file: '$file', knownOn: 'CAST($knownOn AS DATE)', join: '', bindings: { file, knownOn } }
  }
  return {
    file: 'settled_file.source_file_id',
    knownOn: 'settled_file.known_on',
    join: 'JOIN settled_file USING (file)',
    bindings: {},
  }
}

async function isEmpty(db: Database, campaign: string): Promise<boolean> {
  return (
    (await count(db, 'SELECT count(*) AS n FROM (FROM core.work WHERE campaign_id = $campaign LIMIT 1)', {
      campaign,
    })) === 0
  )
}

/**
 * `temp.named_again`: hashes of the keys of works that several registers of a stretch name; few do, and they take little room.
 * Returns whether there are any.
 */
async function findNamedAgain(db: Database, registers: readonly Register[]): Promise<boolean> {
  const isOne = registers.length === 1
  await db.run(
    `CREATE OR REPLACE TEMP TABLE named_again AS
     SELECT hash(row_key) AS key FROM incoming WHERE outcome = 'accepted' ${isOne ? 'AND false' : ''}
     GROUP BY ALL HAVING count(*) > 1`,
  )
  if (isOne) return false
  const [again] = await db.rows('FROM named_again LIMIT 1')
  return again !== undefined
}

/**
 * Contents are compared by their hashes, so that the works known so far are held by key and hash only, and of these only
 * those that are named again; a work that several registers of the stretch name, with what the one before says. The first
 * registers of a campaign have nothing but one another to be compared with.
 */
async function compare(db: Database, campaign: string, isFirst: boolean): Promise<void> {
  const content = `hash(${contentColumns.join(', ')}) AS content`
  const isAgain = 'hash(row_key) IN (FROM named_again)'
  await db.run(
    `CREATE OR REPLACE TEMP TABLE change AS
     WITH named AS (
       SELECT row_key, place, file, ${content} FROM incoming WHERE outcome = 'accepted' ${isFirst ? `AND ${isAgain}` : ''}
     ), followed AS (
       SELECT *, NULL::UBIGINT AS before FROM named WHERE NOT ${isAgain}
       UNION ALL
       SELECT *, lag(content) OVER (PARTITION BY row_key ORDER BY file) FROM named WHERE ${isAgain}
     ), existing AS (
       SELECT work_id AS row_key, ${content} FROM core.work
       SEMI JOIN (SELECT row_key AS work_id FROM incoming) USING (work_id) WHERE campaign_id = $campaign
     )
     SELECT row_key, place, file,
            CASE WHEN coalesce(before, existing.content) IS NULL THEN 'inserted'
                 WHEN coalesce(before, existing.content) <> followed.content THEN 'updated'
                 ELSE 'unchanged' END AS kind
     FROM followed LEFT JOIN existing USING (row_key)`,
    { campaign },
  )
}

/** `temp.replaced`: of the rows that change something those of which a later register of the stretch, `next_file`, says something new. */
async function findReplaced(db: Database): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE replaced AS
     SELECT row_key, place, lead(file) OVER (PARTITION BY row_key ORDER BY file) AS next_file
     FROM change WHERE kind <> 'unchanged' AND hash(row_key) IN (FROM named_again) QUALIFY next_file IS NOT NULL`,
  )
}

/** Works that were last named by a register this one speaks for, and are not in it. */
async function findVanished(
  db: Database,
  campaign: string,
  { path, series }: Register,
  withdraws: boolean,
): Promise<void> {
  if (!withdraws) {
    await db.run('CREATE OR REPLACE TEMP TABLE vanished (work_id VARCHAR)')
    return
  }
  await db.run(
    `CREATE OR REPLACE TEMP TABLE vanished AS
     WITH covered AS (
       SELECT source_file_id FROM register WHERE path = $path OR series = $series
     ), unnamed AS MATERIALIZED (
       SELECT work_id, source_file_id FROM core.work ANTI JOIN (SELECT row_key AS work_id FROM incoming) USING (work_id)
       WHERE campaign_id = $campaign AND status <> 'withdrawn'
     ), named AS (
       FROM unnamed
       UNION ALL
       SELECT work_id, source_file_id FROM core.work_sighting SEMI JOIN unnamed USING (work_id) WHERE campaign_id = $campaign
     ), missing AS (
       SELECT DISTINCT work_id FROM named SEMI JOIN covered USING (source_file_id)
     ), last_named AS (
       SELECT work_id, source_file_id FROM named SEMI JOIN missing USING (work_id) JOIN register USING (source_file_id)
       QUALIFY row_number() OVER (PARTITION BY work_id ORDER BY known_on DESC, revision DESC, sha256 DESC, path DESC) = 1
     )
     SELECT work_id FROM last_named SEMI JOIN covered USING (source_file_id)`,
    { campaign, path, series },
  )
}

/** Former states are those of works known before, and then those that a stretch itself replaces. */
async function keepFormerStates(
  db: Database,
  campaign: string,
  registers: readonly Register[],
): Promise<void> {
  const isOne = registers.length === 1
  const [first] = registers
  const { knownOn, join } = provenanceOf(registers)
  const replaced = statesSql(campaign, registers, 'place IN (SELECT place FROM replaced)')
  await db.run(
    `INSERT INTO core.work_version BY NAME
     WITH superseded AS (
       SELECT row_key AS work_id, ${knownOn} AS superseded_on
       FROM change ANTI JOIN (SELECT row_key, next_file AS file FROM replaced) USING (row_key, file) ${join} WHERE kind = 'updated'
       ${isOne ? `UNION ALL SELECT work_id, ${knownOn} FROM vanished` : ''}
     ), former AS (
       SELECT work.*, superseded_on, -1 AS place FROM core.work work JOIN superseded USING (work_id)
       WHERE work.campaign_id = $campaign
       ${
         isOne
           ? ''
           : `UNION ALL BY NAME
       SELECT state.*, settled_file.known_on AS superseded_on
       FROM (${replaced.sql}) state JOIN replaced USING (place) JOIN settled_file ON settled_file.file = replaced.next_file`
       }
     ), numbered AS (
       SELECT work_id, max(version) AS version FROM core.work_version SEMI JOIN former USING (work_id)
       WHERE campaign_id = $campaign GROUP BY work_id
     )
     SELECT former.* EXCLUDE (place), $run AS superseded_by,
            coalesce(numbered.version, 0) + row_number() OVER (PARTITION BY work_id ORDER BY place) AS version
     FROM former LEFT JOIN numbered USING (work_id)`,
    { campaign, run: first?.run ?? null, ...(isOne && { knownOn: first?.knownOn ?? null }) },
  )
}

async function withdraw(db: Database, campaign: string, { file, knownOn, run }: Register): Promise<void> {
  await db.run(
    `UPDATE core.work
     SET status = 'withdrawn', status_text = NULL, untold = NULL, known_on = CAST($knownOn AS DATE), source_file_id = $file,
         source_sheet = NULL, source_row = NULL, run_id = $run
     WHERE campaign_id = $campaign AND work_id IN (SELECT work_id FROM vanished)`,
    { campaign, file, knownOn, run },
  )
}

/**
 * Of what a stretch says of a work, only the last is entered: where a row is deleted before it was ever committed, DuckDB
 * writes its whole table a second time in the commit.
 */
async function writeStates(
  db: Database,
  campaign: string,
  registers: readonly Register[],
  { isFirst, hasUpdates }: { readonly isFirst: boolean; readonly hasUpdates: boolean },
): Promise<void> {
  if (hasUpdates && !isFirst) {
    await db.run(
      `DELETE FROM core.work
       WHERE campaign_id = $campaign AND work_id IN (SELECT row_key FROM change WHERE kind = 'updated')`,
      { campaign },
    )
  }
  const which = isFirst
    ? `outcome = 'accepted' AND place NOT IN (SELECT place FROM change WHERE kind = 'unchanged')`
    : `place IN (SELECT place FROM change WHERE kind <> 'unchanged')`
  const { sql, bindings } = statesSql(
    campaign,
    registers,
    `${which} AND place NOT IN (SELECT place FROM replaced)`,
  )
  await insertInOrder(
    db,
    'core.work',
    `SELECT * EXCLUDE (place) FROM (${sql})`,
    isFirst ? null : 'place',
    bindings,
  )
}

/** SQL of some rows of `temp.incoming` as those of `core.work`, each with its place. */
function statesSql(campaign: string, registers: readonly Register[], which: string) {
  const { file, knownOn, join, bindings } = provenanceOf(registers)
  return {
    sql: `SELECT $campaign AS campaign_id, row_key AS work_id, ${contentColumns.join(', ')}, ${knownOn} AS known_on,
                 ${file} AS source_file_id, source_sheet, source_row, $run AS run_id, incoming.untold, place
          FROM incoming ${join} WHERE ${which}`,
    bindings: { campaign, run: registers[0]?.run ?? null, ...bindings },
  }
}

/** Rows that change nothing still tell that the register has the work; so do rejected ones. */
async function writeSightings(db: Database, campaign: string, registers: readonly Register[]): Promise<void> {
  const { file, join } = provenanceOf(registers)
  await db.run(
    `INSERT INTO core.work_sighting BY NAME
     WITH sighted AS (
       SELECT row_key, is_rejected, file, min_by(source_sheet, place) AS source_sheet,
              min_by(source_row, place) AS source_row, NULL AS untold
       FROM incoming WHERE is_rejected GROUP BY row_key, is_rejected, file
       UNION ALL
       SELECT row_key, is_rejected, file, source_sheet, source_row, untold
       FROM incoming WHERE place IN (SELECT place FROM change WHERE kind = 'unchanged')
     )
     SELECT $campaign AS campaign_id, row_key AS work_id, is_rejected, ${file} AS source_file_id, source_sheet, source_row,
            $run AS run_id, sighted.untold
     FROM sighted ${join}`,
    {
      campaign,
      run: registers[0]?.run ?? null,
      ...(registers.length === 1 && { file: registers[0]?.file ?? null }),
    },
  )
}

async function count(
  db: Database,
  sql: string,
  bindings?: Readonly<Record<string, Binding>>,
): Promise<number> {
  const [row] = await db.rows(sql, bindings)
  return Number(row?.['n'])
}

import { quoteIdentifier } from '@vedich/model'

import { registerTable } from '../table/register.ts'
import type { Binding, Database } from '../warehouse/connection.ts'
import { insertInOrder } from '../warehouse/insert-in-order.ts'
import { rebuildHistory } from './rebuild.ts'
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
    const turns = together.length > 1 ? await findTurns(db, where) : 0
    const counts: MergedRegister[][] = []
    for (let turn = 0; turn <= turns; turn += 1) {
      await db.run(`CREATE OR REPLACE TEMP VIEW incoming AS ${ofTurn(turn, turns, where)}`)
      if (turn === 0 && around[from]?.isLatest === true) await enterRegisters(db, together)
      const withdrawn = await mergeIncoming(db, campaign, together, around[from])
      counts.push(await countChanges(db, from, together.length, withdrawn))
    }
    merged.push(...together.map((_, index) => counts.map((turn) => turn[index] ?? nothing).reduce(addMerged)))
  }
  return merged
}

const nothing: MergedRegister = { updated: 0, unchanged: 0, withdrawn: 0 }

function addMerged(a: MergedRegister, b: MergedRegister): MergedRegister {
  return {
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    withdrawn: a.withdrawn + b.withdrawn,
  }
}

/** Withdraws the works of a path that has no register any more. Returns how many. */
export async function withdrawAll(db: Database, campaign: string, register: Register): Promise<number> {
  const [around] = await surroundingsOf(db, [register])
  if (around?.covers !== true) return 0
  await db.run(
    `CREATE OR REPLACE TEMP VIEW incoming AS
     SELECT work_id AS row_key, ${contentColumns.join(', ')}, source_sheet, source_row, 0::BIGINT AS place, 0::BIGINT AS file,
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

/**
 * `temp.turn`: of works that several registers of a stretch name, which naming but the first it is, and `temp.later`: the rows
 * of these, which are few. A work's namings are merged one after the other, and no work has to do with another one. Returns
 * the last turn.
 */
async function findTurns(db: Database, where: string): Promise<number> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE turn AS
     SELECT file, row_key, row_number() OVER (PARTITION BY row_key ORDER BY file) - 1 AS turn
     FROM (SELECT DISTINCT file, row_key FROM settled ${where}) WHERE row_key IS NOT NULL QUALIFY turn > 0`,
  )
  const last = await count(db, 'SELECT coalesce(max(turn), 0) AS n FROM turn')
  if (last > 0) {
    await db.run(
      `CREATE OR REPLACE TEMP TABLE later AS SELECT settled.*, turn FROM settled JOIN turn USING (file, row_key) ${where}`,
    )
  }
  return last
}

/** SQL of the rows of one of several turns. */
function ofTurn(turn: number, turns: number, where: string): string {
  if (turn > 0) return `SELECT * EXCLUDE (turn) FROM later WHERE turn = ${turn}`
  return `FROM settled ${turns > 0 ? 'ANTI JOIN turn USING (file, row_key)' : ''} ${where}`
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
 * Merges the works in `temp.incoming`, which registers of one stretch name, each once. Writes `temp.change`: the key of accepted rows, and
 * whether each is `inserted`, `updated` or `unchanged`; rows that are not listed are inserted. Returns how many works were
 * withdrawn.
 */
async function mergeIncoming(
  db: Database,
  campaign: string,
  registers: readonly Register[],
  around: Surroundings | undefined,
): Promise<number> {
  const [register] = registers
  if (!register || !around) return 0
  if (!around.isLatest) return rebuildHistory(db, campaign, register)
  if (await isEmpty(db, campaign)) return enterFirst(db, campaign, registers)
  await compare(db, campaign)
  await findVanished(db, campaign, register, around.covers && !register.isSupplement)
  const changes = await count(db, `SELECT count(*) AS n FROM change WHERE kind = 'updated'`)
  const vanished = await count(db, 'SELECT count(*) AS n FROM vanished')
  if (changes + vanished > 0) await keepFormerStates(db, campaign, registers)
  if (vanished > 0) await withdraw(db, campaign, register)
  await writeStates(db, campaign, registers, changes > 0)
  await writeSightings(db, campaign, registers)
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

/** The first registers of a campaign: nothing is there to compare their rows with. */
async function enterFirst(db: Database, campaign: string, registers: readonly Register[]): Promise<number> {
  await db.run(
    'CREATE OR REPLACE TEMP TABLE change (row_key VARCHAR, place BIGINT, file BIGINT, kind VARCHAR)',
  )
  await insertStates(db, campaign, registers, `outcome = 'accepted'`, null)
  await writeSightings(db, campaign, registers)
  return 0
}

/**
 * Contents are compared by their hashes, so that the works known so far are held by key and hash only, and of these only
 * those that are named again.
 */
async function compare(db: Database, campaign: string): Promise<void> {
  const content = `hash(${contentColumns.join(', ')}) AS content`
  await db.run(
    `CREATE OR REPLACE TEMP TABLE change AS
     SELECT named.row_key, named.place, named.file,
            CASE WHEN existing.content IS NULL THEN 'inserted'
                 WHEN existing.content <> named.content THEN 'updated'
                 ELSE 'unchanged' END AS kind
     FROM (SELECT row_key, place, file, ${content} FROM incoming WHERE outcome = 'accepted') named
     LEFT JOIN (
       SELECT work_id AS row_key, ${content} FROM core.work
       SEMI JOIN (SELECT row_key AS work_id FROM incoming) USING (work_id) WHERE campaign_id = $campaign
     ) existing USING (row_key)`,
    { campaign },
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

async function keepFormerStates(
  db: Database,
  campaign: string,
  registers: readonly Register[],
): Promise<void> {
  const isOne = registers.length === 1
  const [first] = registers
  const { knownOn, join } = provenanceOf(registers)
  await db.run(
    `INSERT INTO core.work_version BY NAME
     WITH superseded AS (
       SELECT row_key AS work_id, ${knownOn} AS superseded_on FROM change ${join} WHERE kind = 'updated'
       ${isOne ? `UNION ALL SELECT work_id, ${knownOn} FROM vanished` : ''}
     ), numbered AS (
       SELECT work_id, max(version) AS version FROM core.work_version SEMI JOIN superseded USING (work_id)
       WHERE campaign_id = $campaign GROUP BY work_id
     )
     SELECT work.*, coalesce(numbered.version, 0) + 1 AS version, superseded.superseded_on, $run AS superseded_by
     FROM core.work work JOIN superseded USING (work_id) LEFT JOIN numbered USING (work_id)
     WHERE work.campaign_id = $campaign`,
    { campaign, run: first?.run ?? null, ...(isOne && { knownOn: first?.knownOn ?? null }) },
  )
}

async function withdraw(db: Database, campaign: string, { file, knownOn, run }: Register): Promise<void> {
  await db.run(
    `UPDATE core.work
     SET status = 'withdrawn', status_text = NULL, known_on = CAST($knownOn AS DATE), source_file_id = $file,
         source_sheet = NULL, source_row = NULL, run_id = $run
     WHERE campaign_id = $campaign AND work_id IN (SELECT work_id FROM vanished)`,
    { campaign, file, knownOn, run },
  )
}

async function writeStates(
  db: Database,
  campaign: string,
  registers: readonly Register[],
  hasUpdates: boolean,
): Promise<void> {
  if (hasUpdates) {
    await db.run(
      `DELETE FROM core.work
       WHERE campaign_id = $campaign AND work_id IN (SELECT row_key FROM change WHERE kind = 'updated')`,
      { campaign },
    )
  }
  await insertStates(db, campaign, registers, `place IN (SELECT place FROM change WHERE kind <> 'unchanged')`)
}

async function insertStates(
  db: Database,
  campaign: string,
  registers: readonly Register[],
  which: string,
  order: string | null = 'place',
): Promise<void> {
  const { file, knownOn, join, bindings } = provenanceOf(registers)
  await insertInOrder(
    db,
    'core.work',
    `SELECT $campaign AS campaign_id, row_key AS work_id, ${contentColumns.join(', ')}, ${knownOn} AS known_on,
            ${file} AS source_file_id, source_sheet, source_row, $run AS run_id
     FROM incoming ${join} WHERE ${which}`,
    order,
    { campaign, run: registers[0]?.run ?? null, ...bindings },
  )
}

/** Rows that change nothing still tell that the register has the work; so do rejected ones. */
async function writeSightings(db: Database, campaign: string, registers: readonly Register[]): Promise<void> {
  const { file, join } = provenanceOf(registers)
  await db.run(
    `INSERT INTO core.work_sighting BY NAME
     WITH sighted AS (
       SELECT row_key, is_rejected, file, min_by(source_sheet, place) AS source_sheet,
              min_by(source_row, place) AS source_row
       FROM incoming WHERE is_rejected GROUP BY row_key, is_rejected, file
       UNION ALL
       SELECT row_key, is_rejected, file, source_sheet, source_row
       FROM incoming WHERE place IN (SELECT place FROM change WHERE kind = 'unchanged')
     )
     SELECT $campaign AS campaign_id, row_key AS work_id, is_rejected, ${file} AS source_file_id, source_sheet, source_row,
            $run AS run_id
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

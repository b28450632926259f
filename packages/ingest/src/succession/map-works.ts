import type { Campaign } from '../campaign/load.ts'
import type { Database } from '../warehouse/connection.ts'
import { addDays } from '../campaign/dates.ts'
import { type Assignment, assigner, type Question } from './assign-unit.ts'
import type { Link } from './link.ts'

/**
 * Writes `core.work_unit_map` for the works of units that the links know, and code, parent and validity of these units.
 * A work is read with the names that held when its register was made, and never later than the campaign.
 */
export async function mapWorks(db: Database, campaign: Campaign, links: readonly Link[]): Promise<void> {
  await db.run('DELETE FROM core.work_unit_map WHERE campaign_id = $campaign', { campaign: campaign.id })
  await db.run('UPDATE core.unit SET parent = NULL WHERE campaign_id = $campaign AND parent IS NOT NULL', {
    campaign: campaign.id,
  })
  if (links.length === 0) return
  const assign = assigner(links)
  const parents = { old: campaign.units?.parent ?? null, new: campaign.units?.new_parent ?? null }
  const names = await db.rows(
    `SELECT unit_id, name, CAST(least(min(known_on), CAST($end AS DATE)) AS VARCHAR) AS day
     FROM core.unit JOIN core.work USING (campaign_id, unit_id) WHERE campaign_id = $campaign GROUP BY ALL`,
    { campaign: campaign.id, end: campaign.end },
  )
  const units = new Map<string, Assignment>()
  for (const row of names) {
    const found = assign({ name: String(row['name']), parents, location: null, day: String(row['day']) })
    if (found) units.set(String(row['unit_id']), found)
  }
  await writeUnits(db, campaign.id, units, parents)
  await db.run('CREATE OR REPLACE TEMP TABLE mapped_unit (unit_id VARCHAR)')
  await db.appendTemp(
    'mapped_unit',
    [...units.keys()].map((id) => [id]),
  )
  const questions = await db.rows(
    `SELECT DISTINCT unit_id, name, location, CAST(least(known_on, CAST($end AS DATE)) AS VARCHAR) AS day
     FROM core.work JOIN core.unit USING (campaign_id, unit_id) SEMI JOIN mapped_unit USING (unit_id)
     WHERE campaign_id = $campaign`,
    { campaign: campaign.id, end: campaign.end },
  )
  await db.run(`CREATE OR REPLACE TEMP TABLE assignment (
    unit_id VARCHAR, location VARCHAR, day DATE, old_code VARCHAR, old_name VARCHAR, new_code VARCHAR, new_name VARCHAR,
    group_id VARCHAR, group_name VARCHAR, decided_by VARCHAR)`)
  await db.appendTemp(
    'assignment',
    questions.flatMap((row) => {
      const location = row['location'] === null ? null : String(row['location'])
      const day = String(row['day'])
      const found = assign({ name: String(row['name']), parents, location, day })
      return found ? [[String(row['unit_id']), location, day, ...cellsOf(found)]] : []
    }),
  )
  await db.run(
    `INSERT INTO core.work_unit_map BY NAME
     SELECT campaign_id, work_id, assignment.* EXCLUDE (unit_id, location, day), source_file_id, source_sheet, source_row, run_id
     FROM core.work JOIN assignment
       ON assignment.unit_id = work.unit_id AND assignment.location IS NOT DISTINCT FROM work.location
      AND assignment.day = least(work.known_on, CAST($end AS DATE))
     WHERE campaign_id = $campaign`,
    { campaign: campaign.id, end: campaign.end },
  )
}

function cellsOf(found: Assignment): (string | null)[] {
  return [
    found.old?.code ?? null,
    found.old?.name ?? null,
    found.new?.code ?? null,
    found.new?.name ?? null,
    found.group.id,
    found.group.name,
    found.decidedBy,
  ]
}

/** "Thành phố Thủ Đức (769)" */
const codeInBrackets = / ?\(\d{2,5}\)$/u

async function writeUnits(
  db: Database,
  campaign: string,
  units: ReadonlyMap<string, Assignment>,
  parents: Question['parents'],
): Promise<void> {
  await db.run(
    'CREATE OR REPLACE TEMP TABLE unit_period (unit_id VARCHAR, code VARCHAR, parent VARCHAR, valid_from DATE, valid_to DATE)',
  )
  await db.appendTemp(
    'unit_period',
    [...units].map(([id, { unit, isOld, validOn }]) => [
      id,
      /^\d+$/u.test(unit.code) ? unit.code : null,
      (unit.parent ?? (isOld ? parents.old : parents.new))?.replace(codeInBrackets, '') ?? null,
      isOld ? null : validOn,
      isOld ? addDays(validOn, -1) : null,
    ]),
  )
  await db.run(
    `UPDATE core.unit SET code = period.code, parent = period.parent, valid_from = period.valid_from, valid_to = period.valid_to
     FROM unit_period period WHERE unit.campaign_id = $campaign AND unit.unit_id = period.unit_id`,
    { campaign },
  )
}

import { type Engine, toRows } from '@vedich/engine'
import type { EventKind } from '@vedich/model'

/** Where a register says something: the sheet is null for a file that is one table, the row for what it leaves out. */
export interface RegisterPlace {
  readonly path: string
  readonly sheet: string | null
  readonly row: number | null
}

/** One change of a work. */
export interface WorkEvent extends RegisterPlace {
  readonly version: number
  readonly kind: EventKind
  readonly happened_on: string | null
  readonly known_at: string
  readonly detail: string | null
  readonly run: string
}

/** A later register that has the work without changing what was known; `rejected` where its row could not be read. */
export interface Sighting extends RegisterPlace {
  readonly known_on: string
  readonly rejected: boolean
}

/** A value for which the latest register has no column, and where an earlier one tells it. */
export interface HeldValue extends RegisterPlace {
  readonly column: string
  readonly known_on: string
}

/** The work of a later campaign that takes a carried-over one up. */
export interface Successor {
  readonly campaign: string
  readonly work: string
  readonly matched_by: 'code' | 'title'
}

/** The unit of a work before and after it was merged or split; null where it cannot be told. */
export interface UnitMap {
  readonly old_unit: string | null
  readonly new_unit: string | null
  readonly group: string
  readonly decided_by: 'unit' | 'location' | 'ambiguous'
}

/** Everything that registers told of a work, in the order in which it became known. */
export interface WorkHistory {
  readonly history: readonly WorkEvent[]
  readonly sightings: readonly Sighting[]
  /** What the register that was read last is silent about. */
  readonly held_values: readonly HeldValue[]
  readonly carried_to: Successor | null
  readonly units: UnitMap | null
  /** Names of the units that it was ever registered by, by their ids. */
  readonly unit_names: Readonly<Record<string, string>>
}

const events = `
  SELECT version, kind, happened_on, known_at, detail, path, source_sheet AS sheet, source_row AS row, event.run_id AS run
  FROM core.work_event event JOIN meta.source_file file USING (source_file_id)
  WHERE event.campaign_id = $1 AND work_id = $2
  ORDER BY version, kind <> 'reappeared', happened_on NULLS LAST, kind = 'completed', kind`

const sightings = `
  SELECT known_on, path, source_sheet AS sheet, source_row AS row, is_rejected AS rejected
  FROM core.work_sighting sighting JOIN meta.source_file file USING (source_file_id)
  WHERE sighting.campaign_id = $1 AND work_id = $2
  ORDER BY known_on, path, is_rejected`

const heldValues = `
  SELECT column_name AS "column", held.known_on, path, source_sheet AS sheet, source_row AS row
  FROM core.held_value held JOIN meta.source_file file USING (source_file_id)
  WHERE held.campaign_id = $1 AND work_id = $2
  ORDER BY column_name`

const successor = `
  SELECT next_campaign_id AS campaign, next_work_id AS work, matched_by
  FROM core.carried_work WHERE campaign_id = $1 AND work_id = $2`

const units = `
  SELECT old_name AS old_unit, new_name AS new_unit, group_name AS "group", decided_by
  FROM core.work_unit_map WHERE campaign_id = $1 AND work_id = $2`

const unitNames = `
  SELECT unit_id AS unit, name FROM core.unit
  WHERE campaign_id = $1 AND unit_id IN (
    SELECT unit_id FROM core.work WHERE campaign_id = $1 AND work_id = $2
    UNION SELECT unit_id FROM core.work_version WHERE campaign_id = $1 AND work_id = $2)`

/** Reads the history of one work. */
export async function readWorkHistory(engine: Engine, campaign: string, work: string): Promise<WorkHistory> {
  const read = async <T>(sql: string) =>
    toRows(await engine.query(sql, { params: [campaign, work] })) as unknown as readonly T[]
  const [carried] = await read<Successor>(successor)
  const [map] = await read<UnitMap>(units)
  return {
    history: await read<WorkEvent>(events),
    sightings: await read<Sighting>(sightings),
    held_values: await read<HeldValue>(heldValues),
    carried_to: carried ?? null,
    units: map ?? null,
    unit_names: Object.fromEntries(
      (await read<{ unit: string; name: string }>(unitNames)).map(({ unit, name }) => [unit, name]),
    ),
  }
}

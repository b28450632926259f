import { unitId, unitKey, unitKind } from '../normalise/unit.ts'
import type { Spelling } from '../table/spellings.ts'
import { foldText } from '../text/fold.ts'
import type { Database } from '../warehouse/connection.ts'
import type { Origin } from './merge.ts'

/** Adds the units that `temp.settled` names for the first time, each under its best spelling and first place. */
export async function addUnits(db: Database, spellings: readonly Spelling[], origin: Origin): Promise<void> {
  await db.run('CREATE OR REPLACE TEMP TABLE unit_name (unit_id VARCHAR, name VARCHAR, kind VARCHAR)')
  await db.appendTemp(
    'unit_name',
    [...bestNames(spellings)].map(([id, name]) => [id, name, unitKind(name) ?? null]),
  )
  await db.run(
    `INSERT INTO core.unit BY NAME
     WITH new_name AS (
       FROM unit_name WHERE unit_id NOT IN (SELECT unit_id FROM core.unit WHERE campaign_id = $campaign)
     ), first_named AS (
       SELECT unit_id, min(place) AS place FROM settled WHERE outcome = 'accepted' GROUP BY unit_id
     )
     SELECT $campaign AS campaign_id, unit_id, name, kind, $file AS source_file_id, source_sheet, source_row, $run AS run_id
     FROM first_named JOIN new_name USING (unit_id) JOIN content USING (unit_id, place) ORDER BY place`,
    { campaign: origin.campaign, file: origin.file, run: origin.run },
  )
}

/**
 * The spelling to show for each unit: written out rather than abbreviated, not in capitals, then the most used, then the
 * longest.
 */
export function bestNames(spellings: readonly Spelling[]): Map<string, string> {
  const rankOf = ({ raw, rows }: Spelling) => [
    foldText(raw) === unitKey(raw) ? 1 : 0,
    raw === raw.toUpperCase() ? 0 : 1,
    rows,
    raw.length,
  ]
  const names = spellings
    .filter(({ kind }) => kind === 'unit')
    .map((spelling) => ({ raw: spelling.raw, rank: rankOf(spelling) }))
    .toSorted((a, b) => {
      const step = a.rank.findIndex((value, index) => value !== b.rank[index])
      return step === -1 ? (a.raw < b.raw ? 1 : -1) : (a.rank[step] ?? 0) - (b.rank[step] ?? 0)
    })
  return new Map(names.map(({ raw }) => [unitId(raw), raw]))
}

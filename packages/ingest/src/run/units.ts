import { unitId, unitKey, unitKind, unnumbered } from '../normalise/unit.ts'
import type { Spelling } from '../table/spellings.ts'
import { foldText } from '../text/fold.ts'
import type { Database } from '../warehouse/connection.ts'
import { insertInOrder } from '../warehouse/insert-in-order.ts'

/**
 * Adds the units that `temp.settled` names for the first time, each under the best spelling of the file that names it first,
 * and its first place there; `spellingsOf` tells the spellings of units by the files that SQL picks.
 */
export async function addUnits(
  db: Database,
  campaign: string,
  spellingsOf: (files: string) => Promise<ReadonlyMap<number, readonly Spelling[]>>,
  run: string,
): Promise<void> {
  const read = unitReader()
  await db.run(
    `CREATE OR REPLACE TEMP TABLE new_unit AS
     WITH first_named AS (
       SELECT unit_id, min(place) AS place FROM settled
       WHERE outcome = 'accepted' AND unit_id NOT IN (SELECT unit_id FROM core.unit WHERE campaign_id = $campaign)
       GROUP BY unit_id
     )
     SELECT unit_id, place, file, source_sheet, source_row FROM first_named JOIN content USING (unit_id, place)`,
    { campaign },
  )
  const spellings = await spellingsOf('SELECT file FROM new_unit')
  if (spellings.size === 0) return
  await db.run(
    'CREATE OR REPLACE TEMP TABLE unit_name (file BIGINT, unit_id VARCHAR, name VARCHAR, kind VARCHAR)',
  )
  await db.appendTemp(
    'unit_name',
    [...spellings].flatMap(([file, own]) =>
      [...bestNames(own, read)].map(([id, name]) => [String(file), id, name, read(name).kind ?? null]),
    ),
  )
  await insertInOrder(
    db,
    'core.unit',
    `SELECT $campaign AS campaign_id, unit_id, name, kind, source_file_id, source_sheet, source_row, $run AS run_id
     FROM new_unit JOIN unit_name USING (file, unit_id) JOIN settled_file USING (file)`,
    'place',
    { campaign, run },
  )
}

/**
 * The spelling to show for each unit: written out rather than abbreviated, not in capitals, then the most used, then the
 * longest. `read` tells of a spelling what it says by itself.
 */
export function bestNames(
  spellings: readonly Spelling[],
  read: (raw: string) => UnitSpelling = readUnit,
): Map<string, string> {
  const rankOf = ({ raw, rows }: Spelling) => {
    const { isWrittenOut } = read(raw)
    return [isWrittenOut ? 1 : 0, raw === raw.toUpperCase() ? 0 : 1, rows, raw.length]
  }
  const names = spellings
    .filter(({ kind }) => kind === 'unit')
    .map((spelling) => ({ raw: spelling.raw, value: spelling.value, rank: rankOf(spelling) }))
    .toSorted((a, b) => {
      const step = a.rank.findIndex((value, index) => value !== b.rank[index])
      return step === -1 ? (a.raw < b.raw ? 1 : -1) : (a.rank[step] ?? 0) - (b.rank[step] ?? 0)
    })
  return new Map(names.map(({ raw, value = read(raw).id }) => [value, fullName(raw, read(raw).id, value)]))
}

/** "An Phú" in a column of wards is "Phường An Phú". */
function fullName(raw: string, id: string, value: string): string {
  const name = unnumbered(raw)
  if (!value.endsWith(`-${id}`)) return name
  const word = value.slice(0, -id.length - 1)
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${name}`
}

interface UnitSpelling {
  readonly id: string
  readonly kind: string | undefined
  readonly isWrittenOut: boolean
}

function readUnit(raw: string): UnitSpelling {
  return { id: unitId(raw), kind: unitKind(raw), isWrittenOut: foldText(raw) === unitKey(raw) }
}

/** Reads each spelling once: files that are read together name the same units. */
function unitReader(): (raw: string) => UnitSpelling {
  const known = new Map<string, UnitSpelling>()
  return (raw) => {
    const unit = known.get(raw) ?? readUnit(raw)
    known.set(raw, unit)
    return unit
  }
}

import type { Campaign } from '../campaign/load.ts'
import type { Source } from '../source/source.ts'
import type { Database } from '../warehouse/connection.ts'

/** File names shown of registers that may be the states of one. */
const mostShown = 6

/**
 * Flags registers that look like the states of one, month by month, and that campaign.yaml does not say are: their names
 * differ in digits only, the last of them names works of a unit again and leaves others of the unit out. Nothing is withdrawn
 * by it, so the works that it leaves out are counted on, and a person must tell.
 */
export async function flagUnlinkedRegisters(
  db: Database,
  { id: campaign, sources: listed }: Pick<Campaign, 'id' | 'sources'>,
  run: string,
  sources: readonly Source[],
): Promise<void> {
  const unlinked = sources.filter(
    ({ registerSeries, isSupplement }) => registerSeries === undefined && isSupplement !== true,
  )
  const once = new Set<string>()
  const several = new Set<string>()
  for (const { series } of unlinked) (once.has(series) ? several : once).add(series)
  const alike = unlinked.filter(({ series }) => several.has(series))
  if (alike.length === 0) return
  await db.run('CREATE OR REPLACE TEMP TABLE alike (path VARCHAR, name VARCHAR)')
  await db.appendTemp(
    'alike',
    alike.map(({ path, series }) => [path, series]),
  )
  await db.run(
    `DELETE FROM meta.flagged_row WHERE rule = 'unlinked_registers' AND source_file_id IN
     (SELECT source_file_id FROM meta.source_file WHERE campaign_id = $campaign)`,
    { campaign },
  )
  const found = await db.rows(unlinkedSql, { campaign })
  for (const row of found) {
    const paths = row['paths'] as string[]
    const shown = [...paths.slice(0, mostShown), ...(paths.length > mostShown ? ['…'] : [])].join('; ')
    await db.run(
      `INSERT INTO meta.flagged_row BY NAME
       SELECT $run AS run_id, $file AS source_file_id, '' AS source_sheet, 1 AS source_row,
              'unlinked_registers' AS rule, $shown AS value, $hint AS hint`,
      { run, file: String(row['file']), shown, hint: sourcesOf(String(row['name']), listed === undefined) },
    )
  }
}

/**
 * By name of the registers alike, the last one and the paths of all. Nearly every work is named once only, by the register that
 * tells its state; first those are looked for that others name too, and only where the last register of their unit is among
 * these, at all works of the unit.
 */
const unlinkedSql = `
  WITH file AS (
    SELECT source_file_id, path, name, (known_on, revision, sha256) AS standing
    FROM meta.source_file JOIN alike USING (path)
    WHERE campaign_id = $campaign AND role = 'register' AND NOT is_supplement
  ), stated AS NOT MATERIALIZED (
    SELECT work_id, unit_id, source_file_id FROM core.work WHERE campaign_id = $campaign AND status <> 'withdrawn'
  ), other AS MATERIALIZED (
    SELECT work_id, source_file_id FROM core.work_sighting SEMI JOIN file USING (source_file_id) WHERE campaign_id = $campaign
    UNION
    SELECT work_id, source_file_id FROM core.work_version SEMI JOIN file USING (source_file_id)
    WHERE campaign_id = $campaign AND source_row IS NOT NULL
  ), again AS MATERIALIZED (
    SELECT work_id, unit_id, source_file_id FROM stated WHERE work_id IN (SELECT work_id FROM other)
  ), also_named AS MATERIALIZED (
    SELECT work_id, unit_id, other.source_file_id FROM other JOIN again USING (work_id)
  ), last AS MATERIALIZED (
    SELECT name, unit_id, arg_max(path, standing) AS last_path, arg_max(source_file_id, standing) AS last_file
    FROM (
      SELECT DISTINCT unit_id, source_file_id FROM stated WHERE unit_id IN (SELECT unit_id FROM again)
      UNION
      SELECT unit_id, source_file_id FROM also_named
    ) JOIN file USING (source_file_id) GROUP BY name, unit_id
  ), kept AS MATERIALIZED (
    SELECT DISTINCT name, unit_id, last_path, last_file FROM (
      SELECT name, unit_id, last_path, last_file
      FROM (FROM again UNION FROM also_named) JOIN file USING (source_file_id) JOIN last USING (name, unit_id)
      GROUP BY name, unit_id, last_path, last_file, work_id
      HAVING bool_or(path = last_path) AND count(DISTINCT path) > 1)
  ), unit AS (
    SELECT name, last_path, last_file, list(DISTINCT path) AS paths
    FROM (
      SELECT * FROM stated WHERE unit_id IN (SELECT unit_id FROM kept)
      UNION ALL
      FROM also_named
    ) JOIN file USING (source_file_id) JOIN kept USING (name, unit_id)
    GROUP BY name, unit_id, last_path, last_file
    HAVING count(DISTINCT work_id) > count(DISTINCT work_id) FILTER (path = last_path)
  )
  SELECT name, arg_max(last_file, last_path) AS file, list_sort(list_distinct(flatten(list(paths)))) AS paths
  FROM unit GROUP BY name ORDER BY name`

/** What to write under `sources:` for the files of a name in which digits are `#` to be one series; without any, all others too. */
function sourcesOf(name: string, areAll: boolean): string {
  const series = name
    .replace(/^.*\//u, '')
    .replace(/\.[^.]*$/u, '')
    .replace(/[#\s._-]+$|^[#\s._-]+/gu, '')
    .replace(/[#\s]+/gu, '-')
  const entry = `{ path: "${name.replaceAll('#', '*')}", series: "${series || 'so'}" }`
  return areAll ? `sources: [${entry}, { path: "sources/**" }]` : `- ${entry}`
}

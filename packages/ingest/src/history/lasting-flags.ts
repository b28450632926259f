import type { RuleName } from '@vedich/model'

import type { Binding, Database } from '../warehouse/connection.ts'

/**
 * Flags what SQL finds of a campaign's registers as a whole (`source_file_id`, `source_sheet`, `source_row`, `value`, `hint`), and
 * takes back what it no longer finds. What an earlier run told is not told again.
 */
export async function flagLasting(
  db: Database,
  {
    campaign,
    run,
    ...bindings
  }: { readonly campaign: string; readonly run: string } & Record<string, Binding>,
  rule: RuleName,
  sql: string,
): Promise<void> {
  await db.run(`CREATE OR REPLACE TEMP TABLE lasting AS ${sql}`, { campaign, ...bindings })
  await db.run(
    `DELETE FROM meta.flagged_row
     WHERE rule = $rule AND (source_file_id, value) NOT IN (SELECT (source_file_id, value) FROM lasting)
       AND source_file_id IN (SELECT source_file_id FROM meta.source_file WHERE campaign_id = $campaign)`,
    { campaign, rule },
  )
  await db.run(
    `INSERT INTO meta.flagged_row BY NAME
     SELECT $run AS run_id, $rule AS rule, * FROM lasting
     WHERE (source_file_id, value) NOT IN (SELECT (source_file_id, value) FROM meta.flagged_row WHERE rule = $rule)`,
    { run, rule },
  )
}

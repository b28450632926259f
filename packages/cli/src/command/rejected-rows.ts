import { type Engine, toRows } from '@vedich/engine'
import type { Finding, RejectedFinding, RejectedRow } from '@vedich/ingest'

/** What the last reading of each file found of its rows, a row for each cell that breaks a rule, in the order of the files. */
const lastFound = (table: 'rejected_row' | 'flagged_row') => `
  FROM meta.${table} JOIN meta.source_file file USING (source_file_id)
  SEMI JOIN (
    SELECT arg_max(source_file_id, (started_at, run_id)) AS source_file_id
    FROM meta.source_file JOIN meta.run USING (run_id) GROUP BY campaign_id, path
  ) last USING (source_file_id)`

const findings = (table: 'rejected_row' | 'flagged_row') => `
  SELECT campaign_id AS campaign, path, nullif(source_sheet, '') AS sheet, source_row AS row, rule, column_name AS column, value, hint
  ${lastFound(table)}
  ORDER BY campaign_id, path, source_sheet, source_row, rule, source_column`

const wholeRows = `
  SELECT campaign_id AS campaign, path, source_sheet AS sheet, source_row AS row, rule, column_name AS column,
         source_column AS position, value, hint, cells, source_file_id AS file
  ${lastFound('rejected_row')}
  WHERE file.role <> 'correction'
  ORDER BY campaign_id, path, source_sheet, source_row, source_column, rule`

const headings = `
  SELECT source_file_id AS file, source_sheet AS sheet, source_column AS position, heading
  FROM meta.source_column ORDER BY source_column`

/** A finding about a row of a campaign. */
export type CampaignFinding = Finding & { readonly campaign: string }

/** Each cell of a rejected row that broke a rule. */
export function rejectedFindings(engine: Engine): Promise<CampaignFinding[]> {
  return readFindings(engine, 'rejected_row')
}

/** Each cell for which a row that was taken in needs a look. */
export function flaggedFindings(engine: Engine): Promise<CampaignFinding[]> {
  return readFindings(engine, 'flagged_row')
}

async function readFindings(
  engine: Engine,
  table: 'rejected_row' | 'flagged_row',
): Promise<CampaignFinding[]> {
  return toRows(await engine.query(findings(table))) as unknown as CampaignFinding[]
}

/** Each row whole, with all the rules it broke and the headings of its sheet. */
export async function rejectedRows(engine: Engine): Promise<RejectedRow[]> {
  const columns = new Map<string, (string | null)[]>()
  for (const { file, sheet, position, heading } of toRows(await engine.query(headings))) {
    const own = columns.get(`${String(file)} ${String(sheet)}`) ?? []
    columns.set(`${String(file)} ${String(sheet)}`, own)
    own[Number(position) - 1] = textOrNull(heading)
  }
  const rows = new Map<string, RejectedRow & { readonly findings: RejectedFinding[] }>()
  for (const row of toRows(await engine.query(wholeRows))) {
    const { campaign, path, sheet, file } = row
    const key = [file, sheet, row['row']].map(String).join('\u001f')
    const known = rows.get(key)
    const finding = {
      rule: row['rule'] as RejectedFinding['rule'],
      column: textOrNull(row['column']),
      position: Number(row['position']),
      value: textOrNull(row['value']),
      hint: textOrNull(row['hint']),
    }
    if (known) known.findings.push(finding)
    else {
      const own = columns.get(`${String(file)} ${String(sheet)}`) ?? []
      rows.set(key, {
        campaign: String(campaign),
        path: String(path),
        sheet: String(sheet),
        row: Number(row['row']),
        findings: [finding],
        cells: [...(row['cells'] as Iterable<string | null>)],
        headings: Array.from(own, (heading) => heading ?? null),
      })
    }
  }
  return [...rows.values()]
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

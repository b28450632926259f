import type { FigureReading } from '@vedich/audit'

import type { Campaign } from '../campaign/load.ts'
import type { Database } from '../warehouse/connection.ts'
import type { Origin } from './merge.ts'

/** Where the figures of a report went. */
export interface FigureCounts {
  readonly inserted: number
  readonly updated: number
  readonly unchanged: number
  readonly removed: number
}

/** Columns of a figure that was read, with their types. */
const columns = {
  figure_id: 'VARCHAR',
  metric_id: 'VARCHAR',
  tier_id: 'VARCHAR',
  numerator: 'BIGINT',
  denominator: 'BIGINT',
  percent_text: 'VARCHAR',
  as_of: 'DATE',
  as_of_source: 'VARCHAR',
  subject: 'VARCHAR',
  unit_text: 'VARCHAR',
  kind: 'VARCHAR',
  polarity: 'VARCHAR',
  hedge: 'VARCHAR',
  verdict: 'VARCHAR',
  sentence: 'VARCHAR',
  span_start: 'INTEGER',
  span_end: 'INTEGER',
} as const

const names = Object.keys(columns)

/**
 * Merges the figures of a report: its n-th figure is `<report>#n`. New ones are inserted, those that say something else
 * are replaced, equal ones keep their first provenance, and those of an earlier version beyond the last are removed.
 */
export async function mergeReportFigures(
  db: Database,
  campaign: Campaign,
  report: string,
  readings: readonly FigureReading[],
  origin: Origin,
): Promise<FigureCounts> {
  const rows = readings.map((reading, index) => figureRow(campaign, `${report}#${index + 1}`, reading))
  await db.run(
    `CREATE OR REPLACE TEMP TABLE read_figure AS
     SELECT unnest(from_json($rows, '${JSON.stringify([columns])}'), recursive := true)`,
    { rows: JSON.stringify(rows) },
  )
  const key = { campaign: origin.campaign, report }
  const own = 'campaign_id = $campaign AND report_id = $report'
  const differs = names.map((name) => `old.${name} IS DISTINCT FROM new.${name}`).join(' OR ')
  await db.run(
    `CREATE OR REPLACE TEMP TABLE figure_change AS
     SELECT coalesce(new.figure_id, old.figure_id) AS figure_id,
            CASE WHEN old.figure_id IS NULL THEN 'inserted' WHEN new.figure_id IS NULL THEN 'removed'
                 WHEN ${differs} THEN 'updated' ELSE 'unchanged' END AS kind
     FROM read_figure new
     FULL JOIN (SELECT * FROM core.reported_figure WHERE ${own}) old ON old.figure_id = new.figure_id`,
    key,
  )
  await db.run(
    `DELETE FROM core.reported_figure WHERE ${own}
     AND figure_id IN (SELECT figure_id FROM figure_change WHERE kind IN ('updated', 'removed'))`,
    key,
  )
  await db.run(
    `INSERT INTO core.reported_figure BY NAME
     SELECT $campaign AS campaign_id, $report AS report_id, read_figure.*, $file AS source_file_id, $run AS run_id
     FROM read_figure JOIN figure_change USING (figure_id) WHERE figure_change.kind IN ('inserted', 'updated')`,
    { ...key, file: origin.file, run: origin.run },
  )
  const counts = await db.rows('SELECT kind, count(*) AS figures FROM figure_change GROUP BY kind')
  const of = (kind: string) => Number(counts.find((row) => row['kind'] === kind)?.['figures'] ?? 0)
  return {
    inserted: of('inserted'),
    updated: of('updated'),
    unchanged: of('unchanged'),
    removed: of('removed'),
  }
}

function figureRow(campaign: Campaign, id: string, reading: FigureReading) {
  const { figure, sentence, asOfFrom } = reading
  return {
    figure_id: id,
    metric_id: statesCompletion(campaign, reading) ? 'completion_rate' : null,
    tier_id: isTierOf(campaign, figure.tier) ? figure.tier : null,
    numerator: figure.numerator,
    denominator: figure.denominator,
    percent_text: figure.percent_text,
    as_of: figure.as_of,
    as_of_source: asOfFrom,
    subject: figure.subject,
    unit_text: figure.unit,
    kind: figure.kind,
    polarity: figure.polarity,
    hedge: figure.hedge,
    verdict: figure.verdict,
    sentence: sentence.text.trim(),
    span_start: figure.span.start,
    span_end: figure.span.end,
  }
}

/** Only what is said of the works of the whole campaign or of one of its tiers states a metric for certain. */
function statesCompletion(campaign: Campaign, { figure, state, narrowed }: FigureReading): boolean {
  const { subject, kind, polarity, unit, tier, denominator } = figure
  return (
    kind === 'actual' &&
    narrowed === null &&
    polarity === 'completed' &&
    (state === null || state === 'completed') &&
    unit === null &&
    denominator !== null &&
    /^công trình(?:, phần việc)?$/iu.test(subject?.normalize('NFC') ?? '') &&
    (tier === null || isTierOf(campaign, tier))
  )
}

function isTierOf({ tiers }: Campaign, tier: string | null): boolean {
  return tiers.some(({ id }) => id === tier)
}

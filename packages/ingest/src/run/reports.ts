import { readReport } from '@vedich/audit'

import type { Campaign } from '../campaign/load.ts'
import { readDocument } from '../document/read-document.ts'
import type { Source } from '../source/source.ts'
import { UserError } from '../user-error.ts'
import type { Database } from '../warehouse/connection.ts'
import { noRows, type RowCounts } from './account.ts'
import type { Origin } from './merge.ts'
import { mergeReportFigures } from './report-figures.ts'

/** What a report was read as. */
export interface ReadReport {
  readonly encoding: string
  readonly encodingConfidence: number | null
  /** The report is one row, each of its figures another. */
  readonly counts: RowCounts
  /** Figures that only its earlier version stated. */
  readonly removed: number
}

/**
 * Loads a published text as one row of `core.report` and its figures into `core.reported_figure`. Its title is the one
 * told, its own, or the first line that says something; its day the one told, stated, or signed with.
 */
export async function ingestReport(
  db: Database,
  campaign: Campaign,
  source: Source,
  origin: Origin,
): Promise<ReadReport> {
  const document = await readDocument(source.file, source.file, source.encoding)
  const { text: body, encoding, encodingConfidence } = document
  const tiers = campaign.tiers.map(({ id, label }) => ({
    id,
    words: [label.vi.toLowerCase(), label.en.toLowerCase()],
  }))
  const told = source.publishedOn ?? document.publishedOn ?? undefined
  const { publishedOn, readings } = readReport(body, { publishedOn: told, tiers })
  const title = source.title ?? document.title ?? firstLine(body)
  if (title === undefined) {
    throw new UserError('data', {
      what: { vi: 'Báo cáo trống', en: 'The report is empty' },
      where: source.file,
      fix: { vi: 'Lưu lại nội dung, hoặc bỏ tệp', en: 'Save its text, or remove it' },
    })
  }
  const outcome = await mergeReport(db, { report: source.path, title, body, publishedOn }, origin)
  const figures = await mergeReportFigures(db, campaign, source.path, readings, origin)
  return {
    encoding,
    encodingConfidence,
    counts: {
      ...noRows,
      read: 1 + readings.length,
      inserted: figures.inserted + Number(outcome === 'inserted'),
      updated: figures.updated + Number(outcome === 'updated'),
      unchanged: figures.unchanged + Number(outcome === 'unchanged'),
    },
    removed: figures.removed,
  }
}

interface ReportRow {
  readonly report: string
  readonly title: string
  readonly body: string
  readonly publishedOn: string | null
}

async function mergeReport(
  db: Database,
  { report, title, body, publishedOn }: ReportRow,
  origin: Origin,
): Promise<'inserted' | 'updated' | 'unchanged'> {
  const key = { campaign: origin.campaign, report }
  const [before] = await db.rows(
    'SELECT title, body, CAST(published_on AS VARCHAR) AS published_on FROM core.report WHERE campaign_id = $campaign AND report_id = $report',
    key,
  )
  const isSame =
    before?.['title'] === title && before['body'] === body && before['published_on'] === publishedOn
  if (isSame) return 'unchanged'
  await db.run('DELETE FROM core.report WHERE campaign_id = $campaign AND report_id = $report', key)
  await db.run(
    `INSERT INTO core.report BY NAME
     SELECT $campaign AS campaign_id, $report AS report_id, $title AS title, CAST($publishedOn AS DATE) AS published_on,
            $body AS body, $file AS source_file_id, NULL AS source_sheet, NULL AS source_row, $run AS run_id`,
    { ...key, title, publishedOn, body, file: origin.file, run: origin.run },
  )
  return before ? 'updated' : 'inserted'
}

function firstLine(body: string): string | undefined {
  return body
    .split('\n')
    .map((line) => line.trim())
    .find(Boolean)
}

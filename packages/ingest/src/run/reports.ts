import type { Source } from '../source/discover.ts'
import { readTextFile } from '../source/encoding.ts'
import { UserError } from '../user-error.ts'
import type { Database } from '../warehouse/connection.ts'
import { noRows, type RowCounts } from './account.ts'
import type { Origin } from './merge.ts'

/** What a report was read as. */
export interface ReadReport {
  readonly encoding: string
  readonly encodingConfidence: number | null
  readonly counts: RowCounts
}

/** Loads a published text as one row of `core.report`: its title is the first line that says something. */
export async function ingestReport(db: Database, source: Source, origin: Origin): Promise<ReadReport> {
  const {
    text: body,
    encoding,
    confidence: encodingConfidence,
  } = await readTextFile(source.file, source.encoding)
  const title =
    source.title ??
    body
      .split('\n')
      .map((line) => line.trim())
      .find(Boolean)
  if (title === undefined) {
    throw new UserError('data', {
      what: 'The report is empty',
      where: source.file,
      fix: 'Save its text, or remove it',
    })
  }
  const key = { campaign: origin.campaign, report: source.path }
  const [before] = await db.rows(
    'SELECT title, body, CAST(published_on AS VARCHAR) AS published_on FROM core.report WHERE campaign_id = $campaign AND report_id = $report',
    key,
  )
  const publishedOn = source.publishedOn ?? null
  const isSame =
    before?.['title'] === title && before['body'] === body && before['published_on'] === publishedOn
  if (!isSame) {
    await db.run('DELETE FROM core.report WHERE campaign_id = $campaign AND report_id = $report', key)
    await db.run(
      `INSERT INTO core.report BY NAME
       SELECT $campaign AS campaign_id, $report AS report_id, $title AS title, CAST($publishedOn AS DATE) AS published_on,
              $body AS body, $file AS source_file_id, NULL AS source_sheet, NULL AS source_row, $run AS run_id`,
      { ...key, title, publishedOn, body, file: origin.file, run: origin.run },
    )
  }
  const outcome = isSame ? { unchanged: 1 } : before ? { updated: 1 } : { inserted: 1 }
  return { encoding, encodingConfidence, counts: { ...noRows, read: 1, ...outcome } }
}

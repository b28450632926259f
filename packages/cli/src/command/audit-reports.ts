import {
  type AuditedCampaign,
  type AuditedReport,
  type ClaimedReading,
  figureOfStated,
  readReport,
  type ReadOptions,
  namesOf,
} from '@vedich/audit'
import { type Engine, toRows } from '@vedich/engine'
import { documentFigures, readDocument } from '@vedich/ingest'

import type { CommandContext } from './context.ts'
import { documentPlace } from '../present/document-place.ts'
import { lostAccents } from '../present/lost-accents.ts'
import { placeIn } from '../present/place.ts'

const textsOf = `
  SELECT report_id, title, CAST(published_on AS VARCHAR) AS published_on, body
  FROM core.report WHERE campaign_id = $1 AND body IS NOT NULL ORDER BY published_on, report_id`

const listedOf = `
  SELECT figure.*, CAST(figure.as_of AS VARCHAR) AS day, file.path AS path
  FROM core.reported_figure figure LEFT JOIN meta.source_file file USING (source_file_id)
  WHERE figure.campaign_id = $1 AND figure.report_id IS NULL ORDER BY path, figure.source_row, figure.figure_id`

/** What a campaign published, as it was ingested: figures listed in tables, and the figures of its texts. */
export async function publishedReports(engine: Engine, campaign: AuditedCampaign): Promise<AuditedReport[]> {
  const listed = toRows(await engine.query(listedOf, { params: [campaign.id] }))
  const paths = [...new Set(listed.map((row) => String(row['path'] ?? '')))]
  const tables = paths.map((path): AuditedReport => ({
    id: path,
    title: path,
    publishedOn: null,
    readings: listed.filter((row) => String(row['path'] ?? '') === path).map(statedReading),
  }))
  const texts = toRows(await engine.query(textsOf, { params: [campaign.id] })).map((row): AuditedReport => {
    const body = String(row['body'])
    const published = row['published_on'] === null ? undefined : String(row['published_on'])
    const place = placeIn(body)
    const { publishedOn, readings, rowSums } = readReport(body, {
      publishedOn: published,
      ...namesOf(campaign),
    })
    return {
      id: String(row['report_id']),
      title: String(row['title']),
      publishedOn,
      readings: readings.map((reading) => ({ ...reading, place: place(reading.figure.span.start) })),
      rowSums,
    }
  })
  return [...tables, ...texts]
}

/** A report that was named on the command line. */
export async function givenReport(
  path: string,
  shown: string,
  names: Pick<ReadOptions, 'tiers' | 'units' | 'counts'>,
  publishedOn: string | undefined,
  { language, surroundings }: Pick<CommandContext, 'language' | 'surroundings'>,
): Promise<AuditedReport> {
  const document = await readDocument(path, shown)
  const {
    figures,
    rowSums,
    publishedOn: day,
    hasLostAccents,
  } = documentFigures(document, { ...names, publishedOn })
  if (hasLostAccents) surroundings.stderr.write(`${lostAccents(shown)[language]}\n`)
  const place = documentPlace(document, language)
  return {
    id: shown,
    title: document.title ?? shown,
    publishedOn: day,
    readings: figures.map(({ at, ...reading }) => ({
      ...reading,
      place: place(at, reading.figure.span.start),
    })),
    rowSums,
  }
}

function statedReading(row: Readonly<Record<string, unknown>>): ClaimedReading {
  const text = (name: string) => (row[name] === null || row[name] === undefined ? null : String(row[name]))
  const count = (name: string) => (row[name] === null || row[name] === undefined ? null : Number(row[name]))
  const figure = figureOfStated({
    metric_id: text('metric_id'),
    tier_id: text('tier_id'),
    numerator: count('numerator'),
    denominator: count('denominator'),
    percent_text: text('percent_text'),
    as_of: text('day'),
  })
  return {
    figure,
    sentence: { start: 0, end: 0, text: text('citation') ?? '' },
    asOfFrom: figure.as_of === null ? null : 'text',
    state: null,
    band: null,
    grade: null,
    narrowed: null,
    metric: text('metric_id'),
    place: `${String(row['path'] ?? '')}:${String(row['source_row'] ?? '')}`,
  }
}

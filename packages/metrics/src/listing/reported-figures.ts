import { and, asc, eq, join, Query } from '@uwdata/mosaic-sql'
import { optional } from '@vedich/model'
import { report, reportedFigure, sourceFile } from '@vedich/model/tables'
import { columnOf, source } from '../sql/source.ts'
import { inCampaign } from './in-campaign.ts'
import { field, listing } from './listing.ts'

/** The published numbers of a campaign, with the report each stands in and the place it was read from. */
export function reportedFigures(campaign: string) {
  const inReport = join(source(reportedFigure), source(report), {
    type: 'LEFT',
    on: and(
      eq(columnOf(report, 'campaign_id'), columnOf(reportedFigure, 'campaign_id')),
      eq(columnOf(report, 'report_id'), columnOf(reportedFigure, 'report_id')),
    ),
  })
  const inFile = join(inReport, source(sourceFile), {
    type: 'LEFT',
    on: eq(columnOf(sourceFile, 'source_file_id'), columnOf(reportedFigure, 'source_file_id')),
  })
  const rows = Query.from(inFile)
    .where(inCampaign(reportedFigure, campaign))
    .orderby(
      asc(columnOf(report, 'published_on'), false),
      asc(columnOf(reportedFigure, 'report_id'), false),
      asc(columnOf(reportedFigure, 'source_row'), false),
      columnOf(reportedFigure, 'figure_id'),
    )
  return listing(rows, {
    figure_id: field(reportedFigure, 'figure_id'),
    report_id: field(reportedFigure, 'report_id'),
    report_title: {
      column: optional('VARCHAR', report.columns.title.about),
      from: columnOf(report, 'title'),
    },
    published_on: field(report, 'published_on'),
    metric_id: field(reportedFigure, 'metric_id'),
    tier_id: field(reportedFigure, 'tier_id'),
    numerator: field(reportedFigure, 'numerator'),
    denominator: field(reportedFigure, 'denominator'),
    percent_text: field(reportedFigure, 'percent_text'),
    as_of: field(reportedFigure, 'as_of'),
    source_path: {
      column: optional('VARCHAR', sourceFile.columns.path.about),
      from: columnOf(sourceFile, 'path'),
    },
    source_sheet: field(reportedFigure, 'source_sheet'),
    source_row: field(reportedFigure, 'source_row'),
  })
}

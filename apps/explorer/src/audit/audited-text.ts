import {
  type AuditedReport,
  auditReports,
  type ClaimedReading,
  figureOfStated,
  type Records,
  type ReportReading,
  type WholeAudit,
} from '@vedich/audit'
import { type ListingRow, reportedFigures, reports } from '@vedich/metrics'

import { beside } from '../beside/beside.ts'
import type { Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'
import { campaignScope, loadFields, namesIn } from './campaign-scope.ts'
import { sourceRecords } from './source-records.ts'

/** A text whose figures are audited; a table of figures has no body. */
export interface AuditedText {
  readonly id: string
  readonly title: string
  readonly body: string | null
}

/** Texts with one audit over all of them: the report of each text stands at the same place. */
export interface TextsAudit {
  readonly texts: readonly AuditedText[]
  readonly audit: WholeAudit
}

/** Figures of one text that are checked; beyond it a page would be nothing but marks. */
export const mostFigures = 1000

/** Audits what a campaign published, as it was ingested. */
export async function auditPublished(
  source: Source,
  register: Register,
  records: Records = sourceRecords(source),
): Promise<TextsAudit> {
  const { campaign_id: id } = register.campaign
  const [listed, bodies, fields] = await Promise.all([
    source.list(reportedFigures(id)),
    source.list(reports(id)),
    loadFields(source, register),
  ])
  const tables = [...new Set(listed.flatMap((row) => (row.report_id === null ? [row.source_path] : [])))]
  const texts = bodies.flatMap((row) => (row.body === null ? [] : [textOf(row, row.body, register, fields)]))
  const entries = [...tables.map((path) => tableOf(path ?? '', listed)), ...(await Promise.all(texts))]
  return auditAll(entries, records, register, fields)
}

/** Audits a text that a reader brings. */
export function auditPasted(
  body: string,
  { publishedOn, readings, rowSums }: ReportReading,
  source: Source,
  register: Register,
  fields: readonly string[],
): Promise<TextsAudit> {
  const text = { id: 'paste', title: '', body }
  const report = { ...text, publishedOn, readings: readings.slice(0, mostFigures), rowSums }
  return auditAll([{ text, report }], sourceRecords(source), register, fields)
}

interface Entry {
  readonly text: AuditedText
  readonly report: AuditedReport
}

async function auditAll(
  entries: readonly Entry[],
  records: Records,
  register: Register,
  fields: readonly string[],
): Promise<TextsAudit> {
  const found = entries.map(({ report }) => report)
  const audit = await auditReports(found, campaignScope(register, fields), records)
  return { texts: entries.map(({ text }) => text), audit }
}

async function textOf(
  { report_id: id, title, published_on }: ListingRow<ReturnType<typeof reports>>,
  body: string,
  register: Register,
  fields: readonly string[],
): Promise<Entry> {
  const options = { publishedOn: published_on ?? undefined, ...namesIn(register, fields) }
  const { publishedOn, readings, rowSums } = await beside('readReport', [body, options])
  return { text: { id, title, body }, report: { id, title, publishedOn, readings, rowSums } }
}

type Listed = ListingRow<ReturnType<typeof reportedFigures>>

function tableOf(path: string, listed: readonly Listed[]): Entry {
  const rows = listed.filter((row) => row.report_id === null && (row.source_path ?? '') === path)
  const report = { id: path, title: path, publishedOn: null, readings: rows.map(readingOf) }
  return { text: { id: path, title: path, body: null }, report }
}

function readingOf(row: Listed): ClaimedReading {
  return {
    figure: figureOfStated(row),
    sentence: { start: 0, end: 0, text: '' },
    asOfFrom: row.as_of === null ? null : 'text',
    state: null,
    band: null,
    grade: null,
    narrowed: null,
    metric: row.metric_id,
    place: `${row.source_path ?? ''}:${row.source_row}`,
  }
}

export {
  addAnnotation,
  type Annotation,
  annotationId,
  loadAnnotations,
  removeAnnotation,
} from './campaign/annotations.ts'
export { addSource, type AddedSource, type NewSource } from './campaign/add-source.ts'
export { assertNoCampaign, type CampaignDraft, draftCampaign, writeDraft } from './campaign/draft.ts'
export { type Campaign, loadCampaign } from './campaign/load.ts'
export { readingRules, type ReadingRules } from './campaign/reading-rules.ts'
export { campaignJsonSchema } from './campaign/schema.ts'
export { contentLabels } from './contract/sheet-columns.ts'
export { explainFile } from './explain/explain-file.ts'
export type { FileExplanation, SheetExplanation, RowKind } from './explain/explanation.ts'
export { type DocumentPart, type DocumentText, partAt } from './document/document.ts'
export { type DocumentFigure, documentFigures, type DocumentReading } from './document/document-figures.ts'
export { readDocument } from './document/read-document.ts'
export { readCells, type RowCells } from './replay/read-cells.ts'
export { cellAddress } from './source/column-range.ts'
export { replay, type ReplayOptions } from './replay/replay.ts'
export { type RejectedFinding, type RejectedRow, rejectsWorkbook } from './replay/rejects-workbook.ts'
export { type LeftOut, leftOutFiles } from './source/discover.ts'
export { type IngestOptions, ingest, type IngestTarget } from './run/ingest.ts'
export type { IngestProgress } from './run/progress.ts'
export type { FileReport, IngestReport } from './run/report.ts'
export type { Finding } from './run/finding.ts'
export type { RowCounts } from './run/account.ts'
export * from './snapshots.ts'
export { rollBack } from './warehouse/rollback.ts'

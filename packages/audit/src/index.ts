/**
 * From a published text to its figures.
 *
 * For a page that audits a pasted text: `auditText(raw, { publishedOn, tiers, scope })` gives, for every figure in order,
 * its place (`figure.span` to mark it, `reading.sentence` to quote it), its `verdict`, `reason` (words in `reasons`),
 * `expected`, `power`, `numerators`, `denominators` and `repair`, the sums it stands in, and `question`: data for
 * `askedQuery(question)`, a query of @vedich/metrics. The counts that come back go into
 * `compareWithRecord`; where it differs, the rows of `workChangesSql(question)` go into `explain` (words in
 * `changeReasons`). Nothing here reads a file, asks a network or keeps state.
 */
export { auditText, type TextAudit, type TextFigure } from './report/audit-text.ts'
export { readFigures } from './read-figures.ts'
export { type FigureReading, readReport, type ReadOptions, type ReportReading } from './read-report.ts'
export type { FigureKind, Polarity, Reading, ReportedFigure, Span, Verdict } from './reported-figure.ts'
export type { AsOfSource } from './scope/as-of-for.ts'
export type { Band } from './scope/band.ts'
export type { Change, Side } from './scope/change.ts'
export type { Period } from './scope/period.ts'
export type { RankClaim } from './read-ranks.ts'
export type { Grade, GradeName } from './scope/grade.ts'
export type { FigureState } from './scope/state.ts'
export { tierLabel, type TierWords } from './lexicon/tier.ts'

/** From figures to what is wrong with them. */
export { auditFigures, type AuditOptions, type AuditReport, type FigureAudit } from './audit/audit-figures.ts'
export type { RoundingHabit } from './audit/habit.ts'
export { type Reason, reasons } from './audit/reason.ts'
export type { Repair } from './audit/repair.ts'
export { partLabel } from './audit/part-label.ts'
export type { RowSum } from './audit/row-sums.ts'
export type { PartClass, PartSum } from './audit/part-sums.ts'
export type { ImpliedShare, SumCheck } from './audit/sums.ts'

/** Against the records of a campaign. */
export {
  checkRecords,
  type Claimed,
  type RecordCheck,
  type Records,
  type RecordVerdict,
} from './records/check-records.ts'
export {
  askedRecords,
  type AskRows,
  type AuditedCampaign,
  auditedCampaigns,
  namesOf,
} from './records/asked-records.ts'
export {
  fieldsIn,
  type GroupKey,
  groupsIn,
  groupsQuery,
  type RecordGroup,
  worksOf,
} from './records/groups.ts'
export { compareWithRecord, type Recorded, type RecordDifference } from './records/compare.ts'
export {
  askedQuery,
  type NoRecords,
  type RecordQuestion,
  recordQuestion,
  type RecordScope,
} from './records/record-question.ts'
export {
  type ChangeReason,
  changeReasons,
  explain,
  type Explanation,
  type WorkChange,
  workChangesSql,
} from './records/work-changes.ts'

/** Several reports of one campaign: each, against one another, and in one sentence. */
export {
  type AuditedFigure,
  type AuditedReport,
  auditReports,
  type ClaimedReading,
  type ReportAudit,
  type WholeAudit,
} from './report/audit-reports.ts'
export { type Conclusion, isWrong } from './report/conclusion.ts'
export { auditJson, type AuditOfCampaign } from './report/audit-json.ts'
export type { Contradiction, FigureOfReport } from './report/contradictions.ts'
export { figureOfStated, type StatedFigure } from './report/stated-figure.ts'

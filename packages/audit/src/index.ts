/** From a published text to its figures. */
export { readFigures, type ReadOptions } from './read-figures.ts'
export type { FigureKind, Polarity, Reading, ReportedFigure, Span, Verdict } from './reported-figure.ts'
export { tierLabel, type TierWords } from './lexicon/tier.ts'

/** From figures to what is wrong with them. */
export { auditFigures, type AuditOptions, type AuditReport, type FigureAudit } from './audit/audit-figures.ts'
export type { RoundingHabit } from './audit/habit.ts'
export { type Reason, reasons } from './audit/reason.ts'
export type { Repair } from './audit/repair.ts'
export type { SumCheck } from './audit/sums.ts'

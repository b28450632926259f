import { type AuditReport, auditFigures, type FigureAudit } from '../audit/audit-figures.ts'
import type { RowSum } from '../audit/row-sums.ts'
import { type PartSum, partSums } from '../audit/part-sums.ts'
import { checkRecords, type RecordCheck, type Records } from '../records/check-records.ts'
import { compareWithRecord, type Recorded } from '../records/compare.ts'
import type { RecordScope } from '../records/record-question.ts'
import type { ReportedFigure, Span } from '../reported-figure.ts'
import type { FigureReading } from '../read-report.ts'
import { type Conclusion, concludeAudit } from './conclusion.ts'
import { type Contradiction, contradictions } from './contradictions.ts'

/** A report to audit: figures read from a text, or listed in a table. */
export interface AuditedReport {
  readonly id: string
  readonly title: string
  readonly publishedOn: string | null
  readonly readings: readonly ClaimedReading[]
  /** The rows of its tables against their totals. */
  readonly rowSums?: readonly RowSum[]
}

/** A figure of a report. */
export interface ClaimedReading extends FigureReading {
  /** The metric it states, where a table says so. */
  readonly metric?: string | null
  /** Where a person finds it: line and column, page, row. */
  readonly place?: string
}

/** A figure, its arithmetic, and what the records say. */
export interface AuditedFigure extends FigureAudit {
  readonly reading: ClaimedReading
  readonly records: RecordCheck
}

export interface ReportAudit {
  readonly report: AuditedReport
  readonly figures: readonly AuditedFigure[]
  readonly sums: AuditReport['sums']
  readonly partSums: readonly PartSum[]
  readonly rowSums: readonly RowSum[]
  readonly habit: AuditReport['habit']
}

export interface WholeAudit {
  readonly reports: readonly ReportAudit[]
  readonly contradictions: readonly Contradiction[]
  readonly conclusion: Conclusion
}

/** Audits reports by their arithmetic, against one another, and against the records of a campaign. */
export async function auditReports(
  reports: readonly AuditedReport[],
  scope: RecordScope,
  records: Records,
): Promise<WholeAudit> {
  const audits: ReportAudit[] = []
  for (const report of reports) audits.push(await auditReport(report, scope, records))
  const found = contradictions(
    reports.flatMap(({ id, readings }) =>
      // A count read from a text tells by its words alone what it counts.
      readings.filter(({ isBare }) => isBare === undefined).map(({ figure }) => ({ report: id, figure })),
    ),
  )
  return { reports: audits, contradictions: found, conclusion: concludeAudit(audits, found) }
}

async function auditReport(
  report: AuditedReport,
  scope: RecordScope,
  records: Records,
): Promise<ReportAudit> {
  const { readings, publishedOn } = report
  const {
    figures: audits,
    sums,
    habit,
  } = auditFigures(
    readings.map(({ figure }) => figure),
    { publishedOn: publishedOn ?? undefined, narrowed: narrowedIn(readings) },
  )
  const checked: AuditedFigure[] = []
  for (const [index, audit] of audits.entries()) {
    const reading = readings[index]
    if (reading === undefined) continue
    const check = await checkRecords({ ...reading, publishedOn }, scope, records)
    checked.push({ ...audit, reading, records: check })
  }
  const figures = await withLists(checked, scope, records, publishedOn)
  return {
    report,
    figures,
    sums,
    partSums: partSums(readings),
    rowSums: report.rowSums ?? [],
    habit,
  }
}

/** What counts some works only, and is no total of others. */
function narrowedIn(readings: readonly ClaimedReading[]): ReadonlySet<ReportedFigure> {
  return new Set(readings.flatMap(({ figure, narrowed }) => (narrowed === null ? [] : [figure])))
}

/** Rates of a list or table that must be recorded ones, of their own or another's place in it, for all of it to be of completion. */
const fewestAgreeing = 2
/** Base of a fraction that is not met by chance. */
const fewestWorks = 10

/**
 * "Xã Tân Lập đạt 80,8%, xã Vĩnh Thạnh 88,3%, xã Hòa Phú 70,6%", or the rows of a table whose heads were lost: no word says
 * of what, but where the others are the completion rates that are recorded, so is meant to be the one that is not. A row
 * must have the recorded base, too.
 */
async function withLists(
  figures: readonly AuditedFigure[],
  scope: RecordScope,
  records: Records,
  publishedOn: string | null,
): Promise<AuditedFigure[]> {
  const asRate = async (one: AuditedFigure) => {
    const { isBare: _, ...reading } = one.reading
    return checkRecords({ ...reading, metric: 'completion_rate', publishedOn }, scope, records)
  }
  const lists = new Map<string, AuditedFigure[]>()
  const chains = chainsOf(figures)
  const listOf = (one: AuditedFigure) => listIn(one, chains)
  for (const one of figures) {
    const list = listOf(one)
    if (list === null) continue
    const beside = lists.get(list)
    if (beside === undefined) lists.set(list, [one])
    else beside.push(one)
  }
  return Promise.all(
    figures.map(async (one) => {
      const beside = lists.get(listOf(one) ?? '') ?? []
      if (one.records.verdict !== 'no_records' || beside.length < fewestAgreeing) return one
      const checks = await Promise.all(beside.map(asRate))
      const known = beside.filter(({ figure, records: { verdict } }) => {
        const isOfAnother = checks.some(({ recorded }) => recorded !== null && isRateOf(figure, recorded))
        return verdict === 'agrees' || isOfAnother
      }).length
      const isOdd =
        known >= fewestAgreeing &&
        (known === beside.length || (beside.length > fewestAgreeing && beside.length - known <= known / 2))
      const check = checks[beside.indexOf(one)]
      if (!isOdd || check === undefined) return one
      const { denominator } = one.figure
      const hasBase = denominator === null || check.recorded?.denominator === denominator
      return hasBase ? { ...one, records: check } : one
    }),
  )
}

function isRateOf(figure: ReportedFigure, recorded: Recorded): boolean {
  if (figure.percent === null) return compareWithRecord(figure, recorded).agrees
  return compareWithRecord({ ...figure, numerator: null, denominator: null, hedge: null }, recorded).agrees
}

/** Where each sentence begins, those behind a semicolon with the first of them. */
function chainsOf(figures: readonly AuditedFigure[]): ReadonlyMap<number, number> {
  const chains = new Map<number, number>()
  let former: Span | undefined
  for (const { sentence } of figures.map(({ reading }) => reading)) {
    if (chains.has(sentence.start)) continue
    const goesOn = former?.text.endsWith(';') === true && sentence.start - former.end <= 1
    chains.set(sentence.start, (goesOn ? chains.get(former?.start ?? -1) : undefined) ?? sentence.start)
    former = sentence
  }
  return chains
}

/** The list that a rate of a unit, tier or field stands in where no word says of what it is; NULL for others. */
function listIn(
  { figure, reading, records: { question } }: AuditedFigure,
  chains: ReadonlyMap<number, number>,
): string | null {
  const part = figure.unit ?? figure.tier ?? question?.where['category'] ?? null
  const isTelling =
    figure.percent === null
      ? (figure.denominator ?? 0) >= fewestWorks
      : /[.,]\d/u.test(figure.percent_text ?? '')
  if (question?.metric !== 'completion_rate' || part === null || !isTelling) return null
  if (figure.numerator === null) return `sentence ${chains.get(reading.sentence.start)}`
  return figure.denominator !== null && reading.isBare === true ? 'rows' : null
}

import type { RecordCheck } from '../records/check-records.ts'
import type { AuditedFigure, ReportAudit, WholeAudit } from './audit-reports.ts'

/** An audit and the campaign whose records it was held against; NULL when there were none. */
export interface AuditOfCampaign {
  readonly campaign: { readonly id: string } | null
  readonly audit: WholeAudit
}

/** Audits as other programs read them: all that was found, figures with the keys of `ReportedFigure`. */
export function auditJson(audits: readonly AuditOfCampaign[]): object {
  return {
    is_sound: audits.every(({ audit }) => audit.conclusion.isSound),
    campaigns: audits.map(({ campaign, audit }) => {
      const { isSound, brokenSums, ...conclusion } = audit.conclusion
      return {
        campaign: campaign?.id ?? null,
        conclusion: { ...conclusion, is_sound: isSound, broken_sums: brokenSums },
        reports: audit.reports.map(reportJson),
        contradictions: audit.contradictions,
      }
    }),
  }
}

function reportJson({ report, figures, sums, partSums, rowSums, habit }: ReportAudit): object {
  const place = (figure: unknown) => figures.findIndex((one) => one.figure === figure)
  return {
    report: report.id,
    title: report.title,
    published_on: report.publishedOn,
    rounding: habit,
    figures: figures.map(figureJson),
    // Figures of a sum are named by their place in `figures`.
    sums: [
      ...sums.map(({ total, parts, outcome, numerators, denominators, isBetween, impliedShare }) => ({
        over: 'tier',
        total: place(total),
        parts: parts.map(place),
        outcome,
        numerators,
        denominators,
        is_between: isBetween,
        implied_share: impliedShare,
      })),
      ...partSums.map(({ over, parts, outcome, sum, base, percents }) => ({
        over,
        parts: parts.map(({ figure }) => place(figure)),
        outcome,
        sum,
        base,
        percents,
      })),
      ...rowSums.map((sum) => ({ over: 'rows', ...sum })),
    ],
  }
}

function figureJson(audited: AuditedFigure): object {
  const { figure, reading, records, numerators, denominators, isAfterPublication, ...rest } = audited
  return {
    ...figure,
    place: reading.place ?? null,
    sentence: reading.sentence,
    metric: reading.metric ?? null,
    state: reading.state,
    field: reading.field ?? null,
    during: reading.during ?? null,
    change: reading.change ?? null,
    rank: reading.rank ?? null,
    as_of_from: reading.asOfFrom,
    reason: rest.reason,
    expected: rest.expected,
    power: rest.power,
    candidates: { numerators, denominators },
    repair: rest.repair,
    is_after_publication: isAfterPublication,
    records: recordsJson(records),
  }
}

function recordsJson({ question, recordedNow, explanations, ...rest }: RecordCheck): object {
  return {
    ...rest,
    recorded_now: recordedNow,
    metric: question?.metric ?? null,
    where: question?.where ?? null,
    as_of: question?.asOf ?? null,
    known_on: question?.knownOn ?? null,
    explanations,
  }
}

import { type AuditedFigure, type ReportAudit, tierLabel } from '@vedich/audit'
import pc from 'picocolors'

import type { CampaignAudit } from '../command/audit.ts'
import { auditFindings } from './audit-findings.ts'
import { type AuditWords, auditWords } from './audit-words.ts'
import type { Language } from './language.ts'
import { formatCount } from './number.ts'
import { textTable } from './text-table.ts'
import { wrap } from './wrap.ts'

/** An audit for a person: the conclusion first, then each report with its figures, sums, and what is wrong in words. */
export function auditText({ campaign, audit }: CampaignAudit, language: Language, color: boolean): string {
  const { green, red, bold } = pc.createColors(color)
  const words = auditWords[language]
  const { isSound, sentence } = audit.conclusion
  const mark = isSound ? green('✓') : red('✗')
  const label = (tier: string) => (campaign?.tiers.get(tier) ?? tierLabel(tier))[language]
  const reports = audit.reports.map((report) => reportText(report, label, language, bold))
  const between = audit.contradictions.map(({ first, second, field }) =>
    wrap(words.contradiction(words.fields[field], described(first), described(second)), '  '),
  )
  return [
    ...(campaign === null ? [] : [bold(campaign.name[language])]),
    wrap(`${mark} ${sentence[language]}`, '  '),
    '',
    ...reports,
    ...between,
    '',
  ].join('\n')
}

function reportText(
  report: ReportAudit,
  label: (tier: string) => string,
  language: Language,
  bold: (text: string) => string,
): string {
  const words = auditWords[language]
  const { title, id, publishedOn } = report.report
  const day = publishedOn === null ? '' : ` (${words.published} ${publishedOn})`
  const name = title === id ? id : `${id}: ${title}`
  if (report.figures.length === 0) return `${wrap(bold(name + day), '  ')}\n  ${words.none}\n`
  const sums = [
    ...report.sums.map((sum) => words.tierSum(sum, (tier) => label(tier))),
    ...report.partSums.map((sum) => words.partSum(sum)),
    ...report.rowSums.map((sum) => words.rowSum(sum)),
  ].map((line) => wrap(`${words.sum} ${line}`, '  '))
  return [
    wrap(bold(name + day), '  '),
    figureTable(report.figures, label, language),
    ...sums,
    ...report.figures.flatMap((figure) => auditFindings(figure, language)),
    ...methodsOf(report.figures, language),
    '',
  ].join('\n')
}

/** How figures that agree were counted, each way once. */
function methodsOf(figures: readonly AuditedFigure[], language: Language): string[] {
  const methods = figures.flatMap(({ records: { verdict, method } }) =>
    verdict === 'agrees' && method !== null ? [method[language]] : [],
  )
  return [...new Set(methods)].map((method) => wrap(auditWords[language].method(method), '  '))
}

function figureTable(
  figures: readonly AuditedFigure[],
  label: (tier: string) => string,
  language: Language,
): string {
  const words = auditWords[language]
  const count = (value: number | null) => (value === null ? '–' : formatCount(value, language))
  return textTable<AuditedFigure>(
    [
      {
        heading: words.percent,
        align: 'right',
        text: ({ figure }) => figure.percent_text?.replaceAll(/\s+/gu, ' ') ?? '–',
      },
      { heading: words.counts, align: 'right', text: ({ figure }) => countsOf(figure, count) },
      {
        heading: words.tier,
        align: 'left',
        text: ({ figure: { unit, tier }, reading: { field } }) =>
          unit ?? field ?? (tier === null ? words.all : label(tier)),
      },
      { heading: words.asOf, align: 'left', text: ({ figure }) => figure.as_of ?? '–' },
      { heading: words.verdict, align: 'left', text: (audited) => verdictOf(audited, words) },
      {
        heading: words.power,
        align: 'right',
        text: ({ power }) => (power === null ? '–' : formatPower(power, language)),
      },
      { heading: words.records, align: 'left', text: ({ records }) => recordText(records, words) },
    ],
    figures,
  ).trimEnd()
}

function countsOf(
  { numerator, denominator }: AuditedFigure['figure'],
  count: (value: number | null) => string,
): string {
  if (denominator === null) return count(numerator)
  return `${count(numerator)}/${count(denominator)}`
}

function verdictOf({ verdict, figure }: AuditedFigure, words: AuditWords): string {
  return figure.kind === 'actual' ? words.verdicts[verdict] : words.kinds[figure.kind]
}

function formatPower(power: number, language: Language): string {
  return power.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
}

function described({ report, figure }: { report: string; figure: AuditedFigure['figure'] }): string {
  const counts = countsOf(figure, (value) => (value === null ? '–' : String(value)))
  return `${report} (${counts}${figure.percent_text === null ? '' : `, ${figure.percent_text}`})`
}

function recordText({ verdict, reason }: AuditedFigure['records'], words: AuditWords): string {
  return reason?.startsWith('unknown_') === true ? words.unknownScope : words.recordVerdicts[verdict]
}

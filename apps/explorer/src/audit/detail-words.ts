import { type AuditedFigure, changeReasons, reasons } from '@vedich/audit'

import type { Register } from '../data/register.ts'
import type { Language } from '../messages/language.ts'
import { worksHref } from '../route/route.ts'
import { tierName } from '../words/tier-name.ts'
import { messages } from './messages.ts'
import { type FigureStanding, standingOf } from './standing.ts'

export interface Line {
  readonly text: string
  /** Where it leads; NULL for words alone. */
  readonly href: string | null
}

/** Everything that is said of one figure. */
export interface DetailWords {
  readonly standing: FigureStanding
  readonly tag: string
  readonly quote: string
  readonly reason: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly arithmetic: readonly string[]
  readonly register: readonly Line[]
}

export function detailWords(audited: AuditedFigure, register: Register, language: Language): DetailWords {
  const words = messages[language.code]
  const { figure } = audited
  const standing = standingOf(audited)
  return {
    standing,
    tag: words.tags[standing],
    quote: quoteOf(audited),
    reason: reasonOf(audited, standing, language),
    facts: factsOf(audited, register, language),
    arithmetic: arithmeticOf(audited, language),
    register: [...recordLines(audited, language), ...worksLinks(figure, register, language)],
  }
}

/** Why a figure stands as it does: a count that the register has too is more than a count without a percentage. */
function reasonOf(
  { reason, verdict, records }: AuditedFigure,
  standing: FigureStanding,
  { code }: Language,
): string {
  const words = messages[code]
  const isCount = verdict === 'not_checkable'
  if (records.answer !== null) {
    if (standing === 'differs') return words.otherAnswer
    if (standing === 'agrees') return words.sameAnswer
  }
  if (standing === 'late') return words.afterPublication
  if (standing === 'differs') return isCount ? words.otherCount : words.otherRecords
  if (standing === 'agrees' && isCount) return words.sameCount
  if (standing === 'unclear' && records.reason !== null) return words.nothing[records.reason]
  return reasons[reason][code]
}

/** The figure as it is written; a listed one from its parts. */
export function quoteOf({ figure }: AuditedFigure): string {
  const { span, numerator, denominator, percent_text } = figure
  if (span.end > 0 && span.text !== percent_text) return span.text
  const counts = [numerator, denominator].filter((count) => count !== null).join('/')
  return [counts, percent_text ?? ''].filter((part) => part !== '').join(' · ')
}

/** The works a figure speaks of: of a tier, a unit, a field, or all. */
export function scopeOf(
  { figure: { tier, unit }, reading: { field } }: AuditedFigure,
  register: Register,
  { code }: Language,
): string {
  const named = [tier === null ? null : tierName(tier, register.tiers, code), unit, field ?? null]
  const parts = named.filter((name) => name !== null)
  return parts.length === 0 ? messages[code].whole : parts.join(' · ')
}

function factsOf({ figure, reading }: AuditedFigure, register: Register, language: Language) {
  const { facts, kinds, whole } = messages[language.code]
  const { subject, tier, unit, as_of, kind, hedge } = figure
  const pairs: (readonly [string, string | null])[] = [
    [facts.subject, reading.metric === undefined ? subject : null],
    [
      facts.tier,
      tier !== null
        ? tierName(tier, register.tiers, language.code)
        : (unit ?? reading.field ?? null) === null
          ? whole
          : null,
    ],
    [facts.unit, unit],
    [facts.field, reading.field ?? null],
    [
      facts.during,
      reading.during
        ? `${language.date.day(reading.during.from)} – ${language.date.day(reading.during.to)}`
        : null,
    ],
    [facts.asOf, as_of === null ? null : language.date.day(as_of)],
    [facts.kind, kinds[kind]],
    [facts.hedge, hedge],
    [facts.place, reading.place ?? null],
  ]
  return pairs.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}

/** Up to so many candidates are worth reading. */
const fewCandidates = 8

function arithmeticOf(audited: AuditedFigure, { code, number }: Language): string[] {
  const words = messages[code]
  const { figure, expected, power, numerators, denominators, repair, reading } = audited
  const { numerator, denominator, percent_text: printed } = figure
  // A place of so many is no rate.
  const isRate = (reading.rank ?? null) === null
  const hasCounts = isRate && numerator !== null && denominator !== null && denominator > 0
  const list = (counts: readonly number[]) => counts.map((count) => number.count(count)).join(', ')
  const lines = [
    hasCounts &&
      words.division({
        numerator: number.count(numerator),
        denominator: number.count(denominator),
        rate: number.percent(numerator / denominator, 4),
      }),
    expected !== null && printed !== null && words.printed({ printed, expected: `${expected} %` }),
    numerators.length > 0 &&
      numerators.length <= fewCandidates &&
      words.numerators({ list: list(numerators), base: number.count(denominator ?? 0) }),
    denominators.length > 0 &&
      denominators.length <= fewCandidates &&
      words.denominators({ list: list(denominators), top: number.count(numerator ?? 0) }),
    repair !== null && words.repairs[repair.field]({ value: String(repair.value) }),
    power !== null && power > 0 && words.power({ power: number.percent(power, 1) }),
    power === 0 && words.weak,
  ]
  return lines.filter((line) => line !== false)
}

function recordLines({ records }: AuditedFigure, language: Language): Line[] {
  const { code, number, date } = language
  const words = messages[code]
  const { reason, recorded, recordedNow, difference, explanations, question, answer, method } = records
  if (reason !== null) return [{ text: words.noRecords[reason], href: null }]
  const counted = method === null ? [] : [{ text: words.method({ method: method[code] }), href: null }]
  if (answer !== null) return [{ text: words.answered({ answer: answer[code] }), href: null }, ...counted]
  if (recorded === null) return []
  const { numerator, denominator } = recorded
  const counts = countsText(recorded, language)
  const found =
    denominator === null
      ? words.recordedCount({ count: counts })
      : words.recorded({ counts, rate: number.rate(numerator, denominator, 2) })
  const [day, known] = [question?.asOf ?? null, question?.knownOn ?? null]
  const parts = [
    found,
    ...(day === null ? [] : [words.asOf({ day: date.day(day) })]),
    ...(known === null ? [] : [words.asKnown({ day: date.day(known) })]),
  ].join(', ')
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${number.count(Math.abs(value))}`
  const off = (['numerator', 'denominator'] as const).flatMap((part) => {
    const by = difference?.[part] ?? 0
    return by === 0 ? [] : [words.off({ part: words.parts[part], difference: signed(by) })]
  })
  return [
    ...[`${parts}.`, ...off.map((text) => `${sentence(text)}.`)].map((text) => ({ text, href: null })),
    ...counted,
    ...(recordedNow === null
      ? []
      : [{ text: words.now({ counts: countsText(recordedNow, language) }), href: null }]),
    ...explanations.flatMap(({ reason: why, count, closes, works }): Line[] => [
      {
        text: `${words.explained({ count: number.count(count), reason: changeReasons[why][code] })}${closes ? ` (${words.closes})` : ''}`,
        href: null,
      },
      ...works.slice(0, 3).map(({ work_id, title }) => ({
        text: `${work_id} · ${title}`,
        href: worksHref({}, { work: work_id }),
      })),
    ]),
  ]
}

function countsText(
  { numerator, denominator }: { numerator: number; denominator: number | null },
  { number }: Language,
): string {
  return denominator === null
    ? number.count(numerator)
    : `${number.count(numerator)}/${number.count(denominator)}`
}

/** Figures about works lead to the works themselves. */
function worksLinks(figure: AuditedFigure['figure'], register: Register, { code }: Language): Line[] {
  const { tier, subject, numerator, denominator } = figure
  const isKnown = tier === null || register.tiers.some(({ tier_id }) => tier_id === tier)
  if (subject?.toLowerCase() !== 'công trình' || !isKnown) return []
  const where = tier === null ? {} : { tier: [tier] }
  const words = messages[code]
  return [
    ...(numerator === null
      ? []
      : [{ text: words.done, href: worksHref({ ...where, status: ['completed'] }) }]),
    ...(denominator === null ? [] : [{ text: words.all, href: worksHref(where) }]),
  ]
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

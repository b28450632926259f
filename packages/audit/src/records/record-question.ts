import { and, cast, column, type ExprNode, gte, isNull, literal, lte } from '@uwdata/mosaic-sql'
import { findMetric, query } from '@vedich/metrics'
import type { Localized } from '@vedich/model'

import type { ReportedFigure } from '../reported-figure.ts'
import { workNoun } from '../lexicon/noun.ts'
import type { FigureState } from '../scope/state.ts'
import { pattern } from '../lexicon/pattern.ts'
import type { Period } from '../scope/period.ts'
import { countMetrics, rateMetrics } from '../scope/state-metric.ts'
import { foldName, spellingsOf } from '../scope/unit-names.ts'
import { foldSpelling } from '../text/fold-spelling.ts'

/** What the records are asked to check one figure: a metric, where, on which day, and as known on which day. */
export interface RecordQuestion {
  readonly metric: string
  /** Values of the metric's dimensions: campaign, tier, unit, category, status; NULL for works that have none. */
  readonly where: Readonly<Record<string, string | null>>
  /** YYYY-MM-DD; NULL asks for the records as they stand. */
  readonly asOf: string | null
  /** YYYY-MM-DD: what was known on that day counts; NULL for all that is known. */
  readonly knownOn: string | null
  /** Only what bears a day of this while by the metric's clock, or no day at all. */
  readonly during?: Period | 'undated'
}

/** Why the records say nothing of a figure. */
export type NoRecords =
  | 'not_actual'
  | 'other_subject'
  | 'unknown_tier'
  | 'unknown_unit'
  | 'unknown_scope'
  | 'no_numbers'
  | 'none_recorded'

/** What the records know: the campaign, its tiers, and its units by every way they are written. */
export interface RecordScope {
  readonly campaign: string
  readonly tiers: readonly string[]
  /** Names of units, as written in registers, with their ids. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** What the tiers are called, by their ids. */
  readonly tierLabels?: ReadonlyMap<string, Localized>
  /** Fields of work, as written in registers. */
  readonly fields?: readonly string[]
  /** Names of the campaign's own organiser, which stands for no unit. */
  readonly organiser?: readonly string[]
}

/** What is known of a figure besides its words, and when its report came out. */
export interface QuestionContext {
  /** The metric it is known to state; it comes before its words. */
  readonly metric?: string | null
  readonly state?: FigureState | null
  readonly field?: string | null
  readonly during?: Period | null
  /** What else narrows its works. */
  readonly narrowed?: string | null
  /** YYYY-MM-DD. */
  readonly knownOn?: string | null
}

/**
 * The question that checks a figure of a published text, or why there is none. A figure without a subject is asked about too: see {@link isCertain}.
 */
export function recordQuestion(
  figure: ReportedFigure,
  scope: RecordScope,
  {
    metric,
    state = null,
    field = null,
    during = null,
    narrowed = null,
    knownOn = null,
  }: QuestionContext = {},
): RecordQuestion | NoRecords {
  const { subject, tier, unit, kind, as_of, numerator, denominator, percent } = figure
  if (kind !== 'actual') return 'not_actual'
  if (numerator === null && denominator === null && percent === null) return 'no_numbers'
  const isBody =
    numerator === null &&
    denominator === null &&
    subject !== null &&
    ofBody.test(foldSpelling(subject.toLowerCase()))
  if (
    metric === undefined &&
    subject !== null &&
    !isBody &&
    !workNoun.test(foldSpelling(subject.toLowerCase()))
  ) {
    return 'other_subject'
  }
  if (tier !== null && !scope.tiers.includes(tier)) return 'unknown_tier'
  const unitId = unit === null ? null : unitIdOf(unit, scope)
  if (unitId === undefined) return 'unknown_unit'
  if (narrowed !== null && !isOrganiser(narrowed, scope)) return 'unknown_scope'
  const isCount = denominator === null && percent === null
  const ofStates = isCount && during !== null ? countMetrics : rateMetrics
  const { metric: ofState, status } = ofStates[state ?? 'completed']
  const where = {
    campaign: scope.campaign,
    ...(tier === null ? {} : { tier }),
    ...(unitId === null ? {} : { unit: unitId }),
    ...(field === null ? {} : { category: field }),
    ...(status === undefined ? {} : { status }),
  }
  const asked = findMetric(metric ?? ofState)
  const isAnswered = Object.keys(where).every((name) => asked.dimensions.some((known) => known === name))
  const isDated = during !== null && isCount && dated.has(asked.id)
  if (!isAnswered || (during !== null && !isDated)) return 'unknown_scope'
  return {
    metric: asked.id,
    where,
    asOf: isDated ? during.to : as_of,
    knownOn,
    ...(isDated ? { during } : {}),
  }
}

/** Who has a rate, and not what is counted: "công đoàn cấp cơ sở đạt 74,9 %". */
const ofBody = pattern(
  '^(?:phường|xã|đơn vị|địa phương|cơ quan|sở|ban|phòng|trường|chi bộ|chi đoàn|công đoàn|chi hội|khu phố|ấp|thôn|wards?|communes?|units?)$',
  'u',
)

/** Metrics whose works bear the day that makes them count. */
const dated: ReadonlySet<string> = new Set(['works_completed', 'works_registered'])

/** The question as a query; its only row holds the counts. */
export function askedQuery({ metric, where, asOf, knownOn, during }: RecordQuestion) {
  const found = findMetric(metric)
  return query(found, {
    where,
    ...(asOf === null ? {} : { asOf }),
    ...(knownOn === null ? {} : { knownOn }),
    ...(during === undefined || found.clock === null ? {} : { filter: [isWithin(found.clock, during)] }),
  })
}

function isWithin(clock: string, during: Period | 'undated'): ExprNode {
  if (during === 'undated') return isNull(column(clock))
  const day = (text: string) => cast(literal(text), 'DATE')
  return and(gte(column(clock), day(during.from)), lte(column(clock), day(during.to)))
}

/** Whether a figure speaks of the works of the campaign for sure; one that does not can agree with the records, not differ. */
export function isCertain(
  { subject, numerator, denominator }: ReportedFigure,
  metric?: string | null,
): boolean {
  return metric !== undefined || (subject !== null && (numerator !== null || denominator !== null))
}

/** The id of a unit as a text writes it; NULL for the organiser, who stands for all. */
export function unitIdOf(unit: string, scope: RecordScope): string | null | undefined {
  return isOrganiser(unit, scope) ? null : unitOf(unit, scope)
}

function isOrganiser(unit: string, { organiser = [] }: Pick<RecordScope, 'organiser'>): boolean {
  return organiser.some((name) => ` ${keyOf(name)} `.includes(` ${keyOf(unit)} `))
}

/** "Ban Dân vận Thành ủy" of "Ban Dân vận Thành ủy Thủ Đức", in Thủ Đức. */
function isWithoutPlace(name: string, folded: string, organiser: readonly string[]): boolean {
  return name.startsWith(`${folded} `) && isOrganiser(name.slice(folded.length + 1), { organiser })
}

function unitOf(unit: string, { units, organiser = [] }: RecordScope): string | undefined {
  const key = keyOf(unit)
  const exact = units.find(({ id, name }) => keyOf(name) === key || keyOf(id) === key)
  if (exact !== undefined) return exact.id
  const folded = foldName(unit)
  const alike = units.filter(
    ({ name }) => spellingsOf(name).includes(folded) || isWithoutPlace(foldName(name), folded, organiser),
  )
  const found = alike.length > 0 ? alike : units.filter(({ name }) => toneless(name) === inEnglish(unit))
  return found.length === 1 ? found[0]?.id : undefined
}

const kinds: Readonly<Record<string, string>> = {
  ward: 'phường',
  commune: 'xã',
  township: 'thị trấn',
  district: 'huyện',
}

/** "An Binh ward" as its Vietnamese name is without tones; NULL for a name that is not English. */
function inEnglish(unit: string): string | null {
  const [, name = '', kind = ''] = /^(.+) (ward|commune|township|district)$/iu.exec(unit) ?? []
  return name === '' ? null : toneless(`${kinds[kind.toLowerCase()] ?? ''} ${name}`)
}

function toneless(name: string): string {
  return foldName(name).normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd')
}

/** Case, tone position, the word for the kind of unit and its full stop make no other unit. */
function keyOf(name: string): string {
  return foldSpelling(name.normalize('NFC').toLowerCase())
    .replaceAll(/(?<!\p{L})(?:thành phố|tp\.?)(?!\p{L})/gu, 'tp')
    .replaceAll(/(?<!\p{L})(?:phường|p\.)(?!\p{L})/gu, 'p')
    .replace(/^(?:ubnd|uỷ ban nhân dân) (?=(?:p|xã|thị trấn|quận|huyện|thị xã) )/u, '')
    .replaceAll(/[\s.,-]+/gu, ' ')
    .trim()
}

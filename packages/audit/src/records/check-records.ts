import type { Localized } from '@vedich/model'

import type { RankClaim } from '../read-ranks.ts'
import type { ReportedFigure, Span } from '../reported-figure.ts'
import type { AsOfSource } from '../scope/as-of-for.ts'
import type { Change } from '../scope/change.ts'
import type { Period } from '../scope/period.ts'
import type { FigureState } from '../scope/state.ts'
import { checkAwards } from './check-awards.ts'
import { checkChange } from './check-change.ts'
import { checkCounts, isEmpty } from './check-counts.ts'
import { checkRank } from './check-rank.ts'
import type { Recorded, RecordDifference } from './compare.ts'
import { type GroupKey, type RecordGroup, worksOf } from './groups.ts'
import { foldSpelling } from '../text/fold-spelling.ts'
import { formerMethod, joined, laterMethod, undatedMethod } from './method.ts'
import { without } from './outcome.ts'
import type { NoRecords, RecordQuestion, RecordScope } from './record-question.ts'
import type { Explanation } from './work-changes.ts'

export type RecordVerdict = 'agrees' | 'differs' | 'no_records'

/** A figure against the records. */
export interface RecordCheck {
  readonly verdict: RecordVerdict
  /** Why there is nothing to compare with; NULL when there is. */
  readonly reason: NoRecords | null
  readonly question: RecordQuestion | null
  /** What the records say of the figure's day: as known then, where they knew anything then, else as known now. */
  readonly recorded: Recorded | null
  /** The same by all that is known now, where that is not the same. */
  readonly recordedNow: Recorded | null
  readonly difference: RecordDifference | null
  /** What the records say of a change, a place in an order or an award, in words; NULL of counts and rates. */
  readonly answer: Localized | null
  /** How the records were counted, where that is not plain. */
  readonly method: Localized | null
  readonly explanations: readonly Explanation[]
}

/** How the records are asked; what they hold is read by whoever passes these. */
export interface Records {
  /** Counts of a metric; NULL where it knows nothing of the question. */
  readonly ask: (question: RecordQuestion) => Promise<Recorded | null>
  /** Rows of `workChangesSql`. */
  readonly changes: (question: RecordQuestion) => Promise<readonly Readonly<Record<string, unknown>>[]>
  /** Counts of a metric by unit or field; without it, places in an order are not checked. */
  readonly groups?: (question: RecordQuestion, by: GroupKey) => Promise<readonly RecordGroup[]>
  /** Rows of `awards` of @vedich/metrics; without it, only commended units are counted. */
  readonly awards?: (campaign: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
}

/** A figure to check, with the metric it is known to state, if any, and the day its report was published. */
export interface Claimed {
  readonly figure: ReportedFigure
  readonly metric?: string | null | undefined
  readonly state?: FigureState | null
  readonly field?: string | null
  readonly during?: Period | null
  readonly change?: Change | null
  readonly rank?: RankClaim | null
  readonly narrowed?: string | null
  /** The words it stands in. */
  readonly sentence?: Pick<Span, 'text'>
  /** Nothing says what it counts. */
  readonly isBare?: boolean | undefined
  /** It stands in the row of a total, whose rows need not be all there are. */
  readonly isTotal?: boolean | undefined
  /** What is told of its while may be told from the beginning: "luỹ kế 6 tháng". */
  readonly isCumulative?: boolean | undefined
  /** What told its day. */
  readonly asOfFrom?: AsOfSource | null | undefined
  /** Its words say that it is a share of all: "chiếm 7,5 % tổng số". */
  readonly isShare?: boolean | undefined
  /** Its fraction is a share, and no count: "hơn 3/4 số công trình". */
  readonly isProportion?: boolean | undefined
  /** The word that makes its count inexact where its percentage has one of its own. */
  readonly countHedge?: string | null | undefined
  /** Where only the publication told its day: the day named last above it. */
  readonly formerDay?: string | undefined
  readonly publishedOn?: string | null
}

/**
 * Checks a figure against the records of its day, as known when it was published: a count or a rate, a change, a place in
 * an order, or those commended. One whose day only the text above it names is right on the day of publication, too, and
 * one of the day of publication on the day named last above it. Of one that differs it is said that its text names no day, or
 * on which day of the week before publication it was right.
 */
export async function checkRecords(
  claimed: Claimed,
  scope: RecordScope,
  records: Records,
): Promise<RecordCheck> {
  const check = await checkOnItsDay(claimed, scope, records)
  const { figure, asOfFrom, formerDay, publishedOn = null } = claimed
  if (check.verdict === 'agrees') return check
  if (asOfFrom === 'title' && figure.as_of !== publishedOn) {
    const later = await checkOn(publishedOn, claimed, scope, records)
    const method = joined(later.method, laterMethod(publishedOn, figure.as_of))
    return later.verdict === 'agrees' ? { ...later, method } : check
  }
  if (check.verdict !== 'differs') return check
  if ((figure.as_of ?? publishedOn) === null) return { ...check, method: joined(check.method, undatedMethod) }
  if (asOfFrom !== 'publication' || figure.as_of === null) return check
  const former = formerDay === undefined ? undefined : await checkOn(formerDay, claimed, scope, records)
  if (formerDay !== undefined && former?.verdict === 'agrees')
    return { ...former, method: joined(former.method, formerMethod(formerDay, figure.as_of)) }
  const day = await dayOfCount(figure.as_of, check, claimed, scope, records)
  return day === undefined
    ? check
    : { ...check, method: joined(check.method, formerMethod(day, figure.as_of)) }
}

/** The last day of the week before a day on which a figure was right. */
async function dayOfCount(
  asOf: string,
  { recorded }: RecordCheck,
  claimed: Claimed,
  scope: RecordScope,
  records: Records,
): Promise<string | undefined> {
  const days = daysBefore(asOf)
  const first = await checkOn(days.at(-1) ?? null, claimed, scope, records)
  // Nothing happened in that week.
  if (JSON.stringify(first.recorded) === JSON.stringify(recorded)) return undefined
  for (const day of days) {
    if ((await checkOn(day, claimed, scope, records)).verdict === 'agrees') return day
  }
  return undefined
}

async function checkOn(
  day: string | null,
  claimed: Claimed,
  scope: RecordScope,
  records: Records,
): Promise<RecordCheck> {
  const figure = { ...claimed.figure, as_of: day }
  return checkOnItsDay({ ...claimed, asOfFrom: 'publication', figure }, scope, records)
}

/** How many days a text often lags behind the last count of its numbers. */
const lag = 7

function daysBefore(day: string): string[] {
  return Array.from({ length: lag }, (_, at) =>
    new Date(Date.parse(day) - (at + 1) * 86_400_000).toISOString().slice(0, 10),
  )
}

/** A tier that the text named for another may stand beside a unit: "cấp xã hoàn thành 40, Sở Xây dựng 3". */
async function checkOnItsDay(claimed: Claimed, scope: RecordScope, records: Records): Promise<RecordCheck> {
  const { figure } = claimed
  const check = await checkClaim(claimed, scope, records)
  if (check.verdict === 'agrees' || figure.tier === null || figure.unit === null) return check
  const ofUnit = await checkClaim({ ...claimed, figure: { ...figure, tier: null } }, scope, records)
  if (ofUnit.verdict === 'agrees') return ofUnit
  return check.recorded?.numerator === 0 ? without('unknown_scope', check.question) : check
}

async function checkClaim(claimed: Claimed, scope: RecordScope, records: Records): Promise<RecordCheck> {
  const { figure, rank, change, metric, narrowed = null, publishedOn = null } = claimed
  if ((rank ?? change ?? null) !== null && narrowed !== null) return without('unknown_scope', null)
  const known = () => knownThen(publishedOn ?? figure.as_of, scope, records)
  if (rank !== null && rank !== undefined) return checkRank(figure, rank, scope, records, await known())
  if (change !== null && change !== undefined)
    return checkChange(figure, change, scope, records, await known())
  if (isAward(metric) && figure.denominator === null && figure.percent === null && figure.kind === 'actual')
    return checkCommended(claimed, scope, records)
  const check = await checkCounts(claimed, scope, records)
  if (check.reason !== 'unknown_scope' || narrowed === null) return check
  for (const tier of tiersOfSome(narrowed, scope)) {
    if ((figure.tier ?? tier) !== tier) continue
    const loose = { ...claimed, narrowed: null, isBare: true, figure: { ...figure, tier } }
    const asTier = await checkCounts(loose, scope, records)
    if (asTier.verdict === 'agrees') return asTier
  }
  return check
}

/**
 * The tiers that "các xã", "khối cơ sở" may stand for, NULL for all: a figure of theirs can agree with them, not differ.
 * "Các cơ sở" may be everyone.
 */
function tiersOfSome(narrowed: string, { tierLabels }: RecordScope): (string | null)[] {
  const fold = (text: string) => foldSpelling(text.normalize('NFC').toLowerCase())
  const units = /^(?:các|khối|những|nhóm)(?: đơn vị)? (.+)$/u.exec(fold(narrowed))?.[1]
  if (units === undefined) return []
  const named = [...(tierLabels ?? [])].flatMap(([id, { vi }]) => {
    const kind = fold(vi).replace(/^cấp /u, '')
    return units === kind || units.startsWith(`${kind} `) ? [id] : []
  })
  return [...named, ...(units.startsWith('cơ sở') ? [null] : [])]
}

/** The day whose knowledge is asked for; NULL where nothing was known then. */
async function knownThen(
  day: string | null,
  { campaign }: RecordScope,
  { ask }: Records,
): Promise<string | null> {
  if (day === null) return null
  const then = await ask({ ...worksOf(campaign), knownOn: day })
  return then === null || isEmpty(then) ? null : day
}

function isAward(metric: string | null | undefined): boolean {
  return metric === 'award_rate' || metric === 'persons_commended'
}

/** A commendation is told of when it is published, whatever day the figures above it speak of. */
async function checkCommended(claimed: Claimed, scope: RecordScope, records: Records): Promise<RecordCheck> {
  const { figure, metric, asOfFrom, publishedOn = null, narrowed = null, sentence } = claimed
  const of = metric === 'award_rate' ? 'collective' : 'person'
  const asOf = asOfFrom === 'text' ? figure.as_of : (publishedOn ?? figure.as_of)
  const question = { metric: metric ?? '', where: { campaign: scope.campaign }, asOf, knownOn: null }
  if (narrowed !== null || figure.tier !== null || (figure.unit ?? null) !== null)
    return without('unknown_scope', question)
  const listed = await checkAwards({ figure, of, sentence: sentence?.text ?? '' }, question, records)
  if (of === 'person' || listed.verdict === 'agrees') return listed
  const counted = await checkCounts({ ...claimed, figure: { ...figure, as_of: asOf } }, scope, records)
  // Of units that registered nothing the list may hold more than there are commended units.
  return counted.verdict === 'agrees' || listed.verdict === 'no_records' ? counted : listed
}

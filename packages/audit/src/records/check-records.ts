import type { ReportedFigure } from '../reported-figure.ts'
import type { AsOfSource } from '../scope/as-of-for.ts'
import type { FigureState } from '../scope/state.ts'
import { compareWithRecord, type Recorded, type RecordDifference } from './compare.ts'
import {
  isCertain,
  type NoRecords,
  type RecordQuestion,
  recordQuestion,
  type RecordScope,
} from './record-question.ts'
import { sharesOf } from './share.ts'
import { explain, type Explanation } from './work-changes.ts'

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
  readonly explanations: readonly Explanation[]
}

/** How the records are asked; what they hold is read by whoever passes these. */
export interface Records {
  /** Counts of a metric; NULL where it knows nothing of the question. */
  readonly ask: (question: RecordQuestion) => Promise<Recorded | null>
  /** Rows of `workChangesSql`. */
  readonly changes: (question: RecordQuestion) => Promise<readonly Readonly<Record<string, unknown>>[]>
}

/** A figure to check, with the metric it is known to state, if any, and the day its report was published. */
export interface Claimed {
  readonly figure: ReportedFigure
  readonly metric?: string | null | undefined
  readonly state?: FigureState | null
  readonly narrowed?: string | null
  /** Nothing says what it counts. */
  readonly isBare?: boolean | undefined
  /** What told its day. */
  readonly asOfFrom?: AsOfSource | null | undefined
  /** Its words say that it is a share of all: "chiếm 7,5 % tổng số". */
  readonly isShare?: boolean | undefined
  /** Its fraction is a share, and no count: "hơn 3/4 số công trình". */
  readonly isProportion?: boolean | undefined
  readonly publishedOn?: string | null
}

/**
 * Checks a figure against the records of its day, as known when it was published. A figure that may speak of something
 * else than the campaign's works agrees when its numbers are the recorded ones, and is otherwise not compared.
 */
export async function checkRecords(
  {
    figure,
    metric,
    state = null,
    narrowed = null,
    isBare,
    isShare = false,
    isProportion = false,
    asOfFrom = null,
    publishedOn = null,
  }: Claimed,
  scope: RecordScope,
  records: Records,
): Promise<RecordCheck> {
  const known = { state, narrowed, knownOn: publishedOn ?? figure.as_of }
  const asked = recordQuestion(figure, scope, metric === undefined ? known : { ...known, metric })
  if (typeof asked === 'string') return without(asked, null)
  const now = await records.ask({ ...asked, knownOn: null })
  const isUnknown = now === null || isEmpty(now) || (asked.metric === 'award_rate' && now.numerator === 0)
  if (isUnknown) return without('none_recorded', asked)
  const then = asked.knownOn === null ? now : ((await records.ask(asked)) ?? now)
  const isKnownThen = !isEmpty(then)
  const question = isKnownThen ? asked : { ...asked, knownOn: null }
  const compare = (record: Recorded) => compareWithRecord(figure, record, isProportion)
  const own = compare(isKnownThen ? then : now)
  const mayBeShare = !own.agrees && !isProportion && (isShare || (own.difference.denominator ?? 0) !== 0)
  const others = mayBeShare
    ? await sharesOf({ figure, state, isShare }, question, isKnownThen ? then : now, records.ask)
    : []
  const shares = others.map((record) => compareWithRecord({ ...figure, polarity: 'completed' }, record))
  const { agrees, difference, recorded } = shares.find((share) => share.agrees) ?? shares[0] ?? own
  const current = shares.length === 0 ? compare(now).recorded : recorded
  // A table of figures says what it states.
  const isListed = metric !== undefined && isBare === undefined
  const isVague =
    isBare === true ||
    // What a register says nothing of is not started either.
    state === 'registered' ||
    (state === null && isRest(figure, recorded)) ||
    isOfDone(figure, own.recorded) ||
    (isOfAll(asked) && !isListed && !isProportion && !isAlike(figure, recorded)) ||
    (asOfFrom === 'title' && (await holdsNow(question, compare, records)))
  const isSure =
    !isVague && (isCertain(figure, metric) || (state === 'completed' && hasBase(figure, recorded)))
  if (!agrees && !isSure) return without('other_subject', question)
  return {
    verdict: agrees ? 'agrees' : 'differs',
    reason: null,
    question,
    recorded,
    recordedNow: areSame(current, recorded) ? null : current,
    difference,
    explanations: agrees ? [] : explain(difference, await records.changes(asked), figure.polarity),
  }
}

function without(reason: NoRecords, question: RecordQuestion | null): RecordCheck {
  return {
    verdict: 'no_records',
    reason,
    question,
    recorded: null,
    recordedNow: null,
    difference: null,
    explanations: [],
  }
}

function isEmpty({ numerator, denominator }: Recorded): boolean {
  return (denominator ?? numerator) === 0
}

/** What is left, where no word says whether that or what is done is counted. */
function isRest(figure: ReportedFigure, { numerator, denominator }: Recorded): boolean {
  return (
    denominator !== null && figure.denominator === denominator && figure.numerator === denominator - numerator
  )
}

/** Neither tier nor unit is named. */
function isOfAll({ where }: RecordQuestion): boolean {
  return where['tier'] === undefined && where['unit'] === undefined
}

/** Bases this much alike, and counts without one half as much, may be those of all works, wrongly told; others are of some. */
const alike = 0.8

function isAlike({ numerator, denominator }: ReportedFigure, recorded: Recorded): boolean {
  const share = (a: number, b: number) => Math.min(a, b) / Math.max(a, b, 1)
  if (denominator !== null && recorded.denominator !== null)
    return share(denominator, recorded.denominator) >= alike
  return numerator === null || share(numerator, recorded.numerator) >= alike / 2
}

/** The base is the recorded one, so that it counts the works of the campaign. */
function hasBase({ numerator, denominator }: ReportedFigure, recorded: Recorded): boolean {
  return numerator !== null && denominator !== null && denominator === recorded.denominator
}

/** A part of what is done, where no word says which. */
function isOfDone({ denominator }: ReportedFigure, recorded: Recorded): boolean {
  return denominator !== null && denominator === recorded.numerator && denominator !== recorded.denominator
}

/** True of the latest day: the day that was named above is not the figure's. */
async function holdsNow(
  question: RecordQuestion,
  compare: (record: Recorded) => { readonly agrees: boolean },
  { ask }: Records,
): Promise<boolean> {
  const latest = await ask({ ...question, asOf: question.knownOn })
  return latest !== null && compare(latest).agrees
}

function areSame(a: Recorded, b: Recorded): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator
}

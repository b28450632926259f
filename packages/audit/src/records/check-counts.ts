import { planWords } from '../lexicon/cue.ts'
import type { ReportedFigure } from '../reported-figure.ts'
import type { Period } from '../scope/period.ts'
import type { Claimed, RecordCheck, Records } from './check-records.ts'
import { compareWithRecord, type Recorded } from './compare.ts'
import { worksOf } from './groups.ts'
import { countMethod } from './method.ts'
import { isOfAnother } from './of-another.ts'
import { without } from './outcome.ts'
import {
  isCertain,
  type NoRecords,
  type RecordQuestion,
  recordQuestion,
  type RecordScope,
} from './record-question.ts'
import { sharesOf } from './share.ts'
import { foldSpelling } from '../text/fold-spelling.ts'
import { explain } from './work-changes.ts'

/**
 * Checks counts and rates. A figure that may speak of something else than the works its words name agrees when its numbers
 * are the recorded ones, and is otherwise not compared.
 */
export async function checkCounts(
  claimed: Claimed,
  scope: RecordScope,
  records: Records,
): Promise<RecordCheck> {
  const { figure, during = null, isCumulative = false } = claimed
  if (during === null) return checkAsOf(claimed, scope, records)
  const isRate = (figure.denominator ?? figure.percent) !== null
  const reached = figure.as_of !== null && figure.as_of < during.to ? figure.as_of : during.to
  const tillEnd = { ...claimed, during: null, figure: { ...figure, as_of: reached } }
  const isFromStart = (isRate || isCumulative) && !(await hasBefore(during, scope, records))
  if (isFromStart) return checkAsOf(tillEnd, scope, records)
  if (!isCumulative) return checkAsOf(claimed, scope, records)
  const both = [await checkAsOf(tillEnd, scope, records), await checkAsOf(claimed, scope, records)]
  const right = both.find(({ verdict }) => verdict === 'agrees')
  return right ?? without('unknown_scope', null)
}

/** Smallest count that is not met by chance. */
const fewest = 10

function ofPlan(sentence: string): boolean {
  return planWords.test(foldSpelling(sentence.normalize('NFC').toLowerCase()))
}

/** Whether works were registered before a while, so that what was done in it is not all that was done by its end. */
async function hasBefore({ from }: Period, { campaign }: RecordScope, { ask }: Records): Promise<boolean> {
  const eve = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
  const before = await ask({ ...worksOf(campaign), asOf: eve })
  return before === null || !isEmpty(before)
}

async function checkAsOf(
  {
    figure,
    metric,
    state = null,
    field = null,
    during = null,
    narrowed = null,
    isBare,
    isTotal = false,
    isShare = false,
    isProportion = false,
    countHedge = null,
    asOfFrom = null,
    publishedOn = null,
    sentence,
  }: Claimed,
  scope: RecordScope,
  records: Records,
): Promise<RecordCheck> {
  const context = { state, field, narrowed, knownOn: publishedOn ?? figure.as_of }
  const question = (during: Period | null, counted = figure) =>
    recordQuestion(counted, scope, { ...context, during, ...(metric === undefined ? {} : { metric }) })
  const dated = question(during)
  // A rate of a while is known only where the while is all the campaign.
  const isWhole = dated === 'unknown_scope' && during !== null
  const asked = isWhole ? question(null) : dated
  if (typeof asked === 'string') return without(asked, null)
  const now = await records.ask({ ...asked, knownOn: null })
  const isDated = asked.during !== undefined
  if (isWhole) {
    const inTime = await checkInPeriod({ figure, state, during }, question, records)
    if (inTime !== null) return inTime
  }
  const isUnknown =
    now === null ||
    (isEmpty(now) && !isDated && !isNone(figure)) ||
    (asked.metric === 'award_rate' && now.numerator === 0)
  if (isUnknown) return without('none_recorded', asked)
  const then = asked.knownOn === null ? now : ((await records.ask(asked)) ?? now)
  const isKnownThen = !isEmpty(then)
  const known = isKnownThen ? asked : { ...asked, knownOn: null }
  const compare = (record: Recorded) => compareWithRecord(figure, record, { isProportion, countHedge })
  const own = compare(isKnownThen ? then : now)
  const mayBeShare = !own.agrees && !isProportion && (isShare || (own.difference.denominator ?? 0) !== 0)
  const others = mayBeShare
    ? await sharesOf({ figure, state, isShare }, known, isKnownThen ? then : now, records.ask)
    : []
  const shares = others.map((record) => compareWithRecord({ ...figure, polarity: 'completed' }, record))
  const { agrees, difference, recorded } = shares.find((share) => share.agrees) ?? shares[0] ?? own
  const current = shares.length === 0 ? compare(now).recorded : recorded
  // A table of figures says what it states.
  const isListed = metric !== undefined && isBare === undefined
  const undated = isDated ? ((await records.ask({ ...known, during: 'undated' }))?.numerator ?? 0) : 0
  // "Cấp thành phố 114 công trình (48,2 %)": its count is the recorded one, and no base gives the percentage.
  const hasItsCount = async () => {
    const isRecorded = figure.numerator !== null && figure.numerator === own.recorded.numerator
    const isAlone =
      isRecorded && figure.numerator >= fewest && figure.percent !== null && figure.denominator === null
    if (!isAlone || isOfAll(asked) || ofPlan(sentence?.text ?? '')) return false
    const any = await sharesOf({ figure, state, isShare: true }, known, isKnownThen ? then : now, records.ask)
    return !any.some((record) => compareWithRecord({ ...figure, polarity: 'completed' }, record).agrees)
  }
  const isSure = async () => {
    // A total whose base is that of all works is theirs.
    const isOfAllWorks = isTotal && state === 'completed' && hasBase(figure, recorded)
    const isOfItsCount = await hasItsCount()
    const isVague =
      (isBare === true && !isOfAllWorks && !isOfItsCount) ||
      (during !== null && (undated > 0 || !isDated || (await holdsInAll(known, compare, records)))) ||
      (await hasOthers(known, records)) ||
      // What a register says nothing of is not started either.
      state === 'registered' ||
      // What is overdue grows day by day.
      (state === 'overdue' && asOfFrom !== 'text') ||
      (isShare && others.length === 0) ||
      (state === null && isRest(figure, recorded)) ||
      isOfDone(figure, own.recorded) ||
      (isOfAll(asked) && !isListed && !isProportion && !isAlike(figure, recorded))
    const isOfItsWorks = state === 'completed' || (state === null && !isOfAll(asked))
    // "Cấp thành phố chiếm 7,5 % tổng số công trình" names what it is of, and its base.
    const isToldShare = isShare && !isOfAll(asked) && figure.subject !== null
    return (
      !isVague &&
      (isCertain(figure, metric) ||
        isOfItsCount ||
        isToldShare ||
        (isOfItsWorks && (hasBase(figure, recorded) || (await isOfAnother(figure, known, scope, records)))))
    )
  }
  if (!agrees && !(await isSure()))
    return without(during === null && field === null ? 'other_subject' : 'unknown_scope', known)
  return {
    verdict: agrees ? 'agrees' : 'differs',
    reason: null,
    question: known,
    recorded,
    recordedNow: areSame(current, recorded) ? null : current,
    difference,
    answer: null,
    method: countMethod(field, isDated ? during : null, known.metric, undated),
    explanations: agrees || isDated ? [] : explain(difference, await records.changes(asked), figure.polarity),
  }
}

/**
 * A rate of a while: what was done in it, of all that were registered by its end, or of all that were done. NULL where
 * its base is neither, as where it counts those registered in the while.
 */
async function checkInPeriod(
  { figure, state, during }: Pick<Claimed, 'figure' | 'state'> & { readonly during: Period },
  question: (during: Period | null, figure?: ReportedFigure) => RecordQuestion | NoRecords,
  { ask }: Records,
): Promise<RecordCheck | null> {
  if (state !== 'completed' || figure.numerator === null || figure.kind !== 'actual') return null
  const asked = question(during, { ...figure, denominator: null, percent: null })
  if (typeof asked === 'string' || asked.during === undefined) return null
  const whole = { metric: 'completion_rate', where: asked.where, asOf: during.to }
  const then = await ask({ ...whole, knownOn: asked.knownOn })
  const knownOn = then === null || isEmpty(then) ? null : asked.knownOn
  const all = knownOn === asked.knownOn ? then : await ask({ ...whole, knownOn })
  const done = await ask({ ...asked, knownOn })
  const undated = await ask({ ...asked, knownOn, during: 'undated' })
  if (done === null || all === null || all.denominator === null || (undated?.numerator ?? 0) > 0) return null
  const found = [all.denominator, all.numerator]
    .map((denominator) => ({ numerator: done.numerator, denominator }))
    .filter(({ denominator }) => figure.denominator === null || figure.denominator === denominator)
    .map((record) => compareWithRecord({ ...figure, polarity: 'completed' }, record))
  const told = found.find(({ agrees }) => agrees)
  if (told === undefined) return null
  return {
    verdict: 'agrees',
    reason: null,
    question: asked,
    recorded: told.recorded,
    recordedNow: null,
    difference: told.difference,
    answer: null,
    method: countMethod(null, during, asked.metric, 0),
    explanations: [],
  }
}

/** Works that bear no field may be of the one that is named. */
async function hasOthers(
  { where: { category, ...where }, ...question }: RecordQuestion,
  { ask }: Records,
): Promise<boolean> {
  if (category === undefined) return false
  const others = await ask({ ...question, metric: 'works_registered', where: { ...where, category: null } })
  return (others?.numerator ?? 0) > 0
}

/** What is told of a while may be told of all till its end. */
async function holdsInAll(
  { metric, where, asOf, knownOn }: RecordQuestion,
  compare: (record: Recorded) => { readonly agrees: boolean },
  { ask }: Records,
): Promise<boolean> {
  const all = await ask({ metric, where, asOf, knownOn })
  return all !== null && compare(all).agrees
}

/** Nothing of the kind is recorded. */
export function isEmpty({ numerator, denominator }: Recorded): boolean {
  return (denominator ?? numerator) === 0
}

/** "0 công trình": that there is none. */
function isNone({ numerator, denominator, percent }: ReportedFigure): boolean {
  return numerator === 0 && denominator === null && percent === null
}

/** What is left, where no word says whether that or what is done is counted. */
function isRest(figure: ReportedFigure, { numerator, denominator }: Recorded): boolean {
  return (
    denominator !== null && figure.denominator === denominator && figure.numerator === denominator - numerator
  )
}

/** Neither tier, unit nor field is named. */
function isOfAll({ where }: RecordQuestion): boolean {
  return ['tier', 'unit', 'category'].every((name) => where[name] === undefined)
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

function areSame(a: Recorded, b: Recorded): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator
}

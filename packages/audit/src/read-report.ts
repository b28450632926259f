import { attach } from './attach/attach.ts'
import type { Draft, Place } from './attach/draft.ts'
import { placesOf } from './attach/places.ts'
import { judge } from './audit/judge.ts'
import { type RowSum, rowSums } from './audit/row-sums.ts'
import { hedgeBefore, planWords } from './lexicon/cue.ts'
import { numberWord } from './lexicon/number.ts'
import { pattern } from './lexicon/pattern.ts'
import { changeReadings, rankReadings } from './read-order.ts'
import { rankDrafts, type RankClaim } from './read-ranks.ts'
import { asWritten, commonTiers, tierFinder, type TierWords } from './lexicon/tier.ts'
import { type CountDraft, countDrafts } from './read-counts.ts'
import type { Polarity, ReportedFigure, Span } from './reported-figure.ts'
import { asOfMentions, daysOf, signedOn } from './scope/as-of.ts'
import { asOfFor, type AsOfSource } from './scope/as-of-for.ts'
import { type Band, bandFor, bandsOf } from './scope/band.ts'
import { type Grade, gradeOf } from './scope/grade.ts'
import { isShareOfAll, isShareOfSome, narrowedBy } from './scope/narrowed.ts'
import { ownerOf } from './scope/owner.ts'
import { polarityOf } from './scope/polarity.ts'
import { claimsOf } from './scope/claims-of.ts'
import { type Change, changeIn, changesOf, sidesOf } from './scope/change.ts'
import { columnHeads, tableRowAt } from './scope/column-head.ts'
import { fieldFor, fieldsOf } from './scope/field.ts'
import { changeOfCounts } from './scope/from-to.ts'
import { type Period, periodFor, periodsOf, reportedPeriod } from './scope/period.ts'
import { rowLabels } from './scope/row-label.ts'
import type { FigureState } from './scope/state.ts'
import { subjectOf } from './scope/subject.ts'
import { withTierCells } from './scope/tier-cells.ts'
import { tiersOf } from './scope/tier-of.ts'
import { unitFor, type UnitOf, unitsOf, wholeInCells } from './scope/unit.ts'
import { foldSpelling } from './text/fold-spelling.ts'
import { hasLostAccents } from './text/lost-accents.ts'
import { normaliseText, rawSpan } from './text/normal-text.ts'
import { type Row, rowsOf } from './text/rows.ts'
import { lowerBound, openingOf, sentencesOf, type Stretch } from './text/sentences.ts'
import type { PercentToken } from './token/token.ts'
import { tokensOf } from './token/tokens.ts'

export interface ReadOptions {
  /** YYYY-MM-DD; what "đến nay" means, and the year of dates that leave it out. Default: the date the text is signed with. */
  readonly publishedOn?: string | undefined
  /** Tiers of the campaign and their spellings; they come before the common ones. */
  readonly tiers?: readonly TierWords[] | undefined
  /** Names of the campaign's units, beside places and bodies that are known by how their names begin. */
  readonly units?: readonly string[] | undefined
  /** Names of the campaign's fields of work. */
  readonly fields?: readonly string[] | undefined
  /** Also counts of works, units and commendations that no rate is made of, changes in points and multiples, and ranks. */
  readonly counts?: boolean | undefined
}

/** A figure with what its report says around it. */
export interface FigureReading {
  readonly figure: ReportedFigure
  /** The sentence or line it stands in, in the raw text. */
  readonly sentence: Span
  /** What told its day: its own sentence, a line above it, or the day of publication. */
  readonly asOfFrom: AsOfSource | null
  /** Where only the publication told its day: the day named last above it, which it may still speak of. */
  readonly formerDay?: string
  /** The state of works it counts, where it names one; states exclude one another. */
  readonly state: FigureState | null
  /** The class of percentages its things are counted in, where it names one: "đạt trên 90 %". */
  readonly band: Band | null
  /** The grade its things were rated with, where it names one: "xếp loại tốt". */
  readonly grade: Grade | null
  /** The field of its works, as the campaign writes it. */
  readonly field?: string | null
  /** The while that its works were done or registered in. */
  readonly during?: Period | null
  /** Of a change or gap: what it is between, where its words say. */
  readonly change?: Change | null
  /** Of a place in an order: whose, and in which. */
  readonly rank?: RankClaim | null
  /** What else narrows its works, as written: a kind of works, fields that the campaign does not tell apart. */
  readonly narrowed: string | null
  /** The metric it states, where its words name one. */
  readonly metric?: string | null
  /** Nothing says what is counted: it can agree with the records, not differ. */
  readonly isBare?: boolean
  /** What is told of its while may be told from the beginning: "luỹ kế 6 tháng". */
  readonly isCumulative?: boolean
  /** It stands in the row of a total, whose rows need not be all there are. */
  readonly isTotal?: boolean
  /** Its words say that it is a share of all: "chiếm 7,5 % tổng số". */
  readonly isShare?: boolean
  /** Its fraction is a share, and no count: "hơn 3/4 số công trình". */
  readonly isProportion?: boolean
  /** The word that makes its count inexact where its percentage has one of its own: "hơn 220 công trình, khoảng 70 %". */
  readonly countHedge?: string
}

/** The figures of one published text, and the text's own day of publication. */
export interface ReportReading {
  readonly publishedOn: string | null
  /** Its Vietnamese lost its accents: tiers, days and kinds may be missed. */
  readonly hasLostAccents: boolean
  readonly readings: readonly FigureReading[]
  /** Its tables' rows against their totals. */
  readonly rowSums: readonly RowSum[]
}

/**
 * Reads the rates a published text states: percentages and fractions, each with its counts, tier, unit, day, kind and
 * place in the text as given. Plain counts ("201 đơn vị") are no figures by themselves, unless asked for. A numerator and a
 * denominator that the text does not join are joined only where the arithmetic closes at the printed precision.
 */
export function readReport(
  raw: string,
  { publishedOn, tiers = [], units = [], fields = [], counts = false }: ReadOptions = {},
): ReportReading {
  const normal = normaliseText(raw)
  const { text, cased } = normal
  const sentences = sentencesOf(text)
  const rows = rowsOf(normal)
  const { tokens, dates } = tokensOf(text, rows)
  const columnHead = columnHeads(text, rows)
  const labelAt = rowLabels(text, rows)
  const placeOf = ({ counts, start }: Draft) => counts[0]?.token.start ?? start
  const headsOf = (draft: Draft) => columnHead(placeOf(draft))?.heads ?? []
  const rowAt = (draft: Draft) => tableRowAt(text, rows, columnHead, placeOf(draft))
  const bands = bandsOf(text)
  const bodies = wholeInCells(unitsOf(cased, text, units), cased, rows)
  const places = placesOf(text, sentences, tokens, bodies)
  const findTiers = tierFinder([...tiers.map(asWritten), ...commonTiers.map((tier) => ownTier(tier, tiers))])
  const named = fieldsOf(text, fields, bodies, rows)
  const tierMentions = withTierCells(text, rows, tiers, findTiers(text))
  const labels = [...bodies, ...named, ...tierMentions].toSorted((a, b) => a.start - b.start)
  const rowOf = ({ token: { start } }: Place) => tableRowAt(text, rows, columnHead, start)
  const isLabelled = (at: number) =>
    labels.some(({ end }) => end < at && end >= at - 3 && /^ ?[:(]? ?$/u.test(text.slice(end, at)))
  const rates = attach(text, places, bands, { rowOf, isLabelled, labels })
  const plain = counts ? countDrafts(text, sentences, places, rates, rowOf, { labels, isLabelled }) : []
  const drafts: readonly (Draft | CountDraft)[] = [...rates, ...plain].toSorted((a, b) => a.start - b.start)
  const published = publishedOn ?? signedOn(text, dates)
  const days = asOfMentions(text, dates, published)
  const tierOf = tiersOf(text, sentences, drafts, tierMentions, headsOf, rows)
  const bandOf = bandFor(text, bands, drafts)
  const unitOf = unitFor(text, cased, sentences, drafts, bodies, headsOf)
  const owner = ownerOf(text, bodies, units, drafts[0]?.start ?? 0)
  const fieldOf = fieldFor(text, sentences, drafts, named, headsOf)
  const periods = periodsOf(text, dates, published)
  const periodOf = periodFor(text, sentences, drafts, periods)
  const allDays = daysOf(text, dates, published)
  const dayInHead = (draft: Draft) => {
    const [day, other] = headsOf(draft).flatMap(({ start, end }) =>
      allDays.slice(lowerBound(allDays, start), lowerBound(allDays, end)),
    )
    return other === undefined ? (day?.day ?? null) : null
  }
  const dayOf = asOfFor(text, sentences, drafts, days, published, dayInHead)
  const claims = claimsOf(
    text,
    sentences,
    drafts,
    rowAt,
    isLabelled,
    [...labels, ...periods].toSorted((a, b) => a.start - b.start),
  )
  const sides = sidesOf(allDays, periods, tierMentions, bodies, named)
  const changeOf = (draft: Draft, sentence: Stretch, asOf: string | null) => {
    const { start, end, kind, percent, numerator } = draft
    const isCount = percent === null && numerator !== null
    if (!counts || kind !== 'comparison' || (percent === null && !isCount)) return {}
    const digits = percent?.digits ?? String(numerator)
    const measure = isCount ? ('count' as const) : ('percent' as const)
    return { change: changeIn(text, sentence, { start, end, measure, digits }, sides, asOf) }
  }
  const states: (FigureState | null)[] = []
  const shares: ReturnType<typeof shareOf>[] = []
  const subjects: (string | null)[] = []
  const readings = drafts.map((draft, index): FigureReading => {
    const { percent, fraction, numerator, denominator, kind, alternatives } = draft
    const sentence = sentences[draft.sentence] ?? draft
    const next = Math.min(drafts[index + 1]?.start ?? text.length, sentence.end)
    const before = drafts[index - 1]?.end ?? 0
    const hedge = hedgeOf(text, draft)
    const percentText = percent === null ? null : rawSpan(normal, percent.start, percent.end).text
    const grown = kind === 'comparison' && percent !== null ? changeOfCounts(text, sentence, percent) : null
    const reading = { numerator, denominator, ...grown, percent: percent?.value ?? null }
    const counted = percent === null ? undefined : (fraction ?? draft.counts[0]?.token)
    const countHedge = counted === undefined ? null : hedgeAt(text, counted.start)
    const around = text.slice(
      Math.max(sentence.start, draft.start - 80),
      Math.min(sentence.end, draft.end + 40),
    )
    const day = dayOf(draft, index)
    const { isInherited = false, ...own } = claims[index] ?? { state: null }
    const former = drafts[index - 1]
    const goesOn =
      former !== undefined &&
      percent !== null &&
      denominator === null &&
      own.state === null &&
      former.start >= openingOf(text, sentence.start) &&
      shares[index - 1]?.isShare === true &&
      !ofOwn.test(text.slice(former.end, draft.start))
    const claim = goesOn ? { ...withoutBare(own), state: states[index - 1] ?? null } : own
    states.push(claim.state)
    const polarity: Polarity =
      'metric' in draft
        ? claim.metric === 'completion_rate'
          ? 'remaining'
          : 'completed'
        : isInherited && claim.state === 'open'
          ? 'remaining'
          : polarityOf(text, sentence, draft, next, before)
    // Who commends is named, and not who was.
    const isOfUnit = claim.metric !== 'award_rate' && claim.metric !== 'persons_commended'
    const { unit, unclear: together } = isOfUnit ? unitOf(draft, index) : noUnit
    const isOwners = isOfUnit && unit === null && owner !== null
    const subject =
      subjectOf(text, cased, draft, withinCell(sentence, draft, rows), headsOf(draft), labels) ??
      (goesOn ? (subjects[index - 1] ?? null) : null)
    subjects.push(subject)
    const figure: ReportedFigure = {
      subject,
      tier: tierOf(draft, index),
      unit: unit ?? (isOwners ? owner : null),
      ...reading,
      percent_text: percentText,
      as_of: day?.day ?? null,
      kind,
      polarity,
      hedge: hedge === null ? null : cased.slice(hedge.start, hedge.end),
      span: rawSpan(normal, draft.start, draft.end),
      verdict: judge({
        ...reading,
        digits: percent?.digits ?? null,
        kind,
        hedge: hedge === null ? null : text.slice(hedge.start, hedge.end),
        countHedge: countHedge === null ? null : text.slice(countHedge.start, countHedge.end),
        hasPlan: grown !== null || ((fraction !== null || numerator !== null) && planWords.test(around)),
        hasAlternatives: percent?.high === null && alternatives.length > 0,
      }),
      alternatives,
    }
    const { field, unclear } = fieldOf(draft, index)
    const isAll = (figure.tier ?? figure.unit ?? field) === null
    const { period, isUnclear, isCumulative = false } = periodOf(draft, index)
    const ofReport =
      period === null && day?.from !== 'publication'
        ? reportedPeriod(text, { start: sentence.start, end: draft.start }, day?.day ?? null)
        : null
    const unknown = together ?? unclear ?? (isUnclear ? period : null)
    const told = [
      ...(field === null ? [] : named),
      ...(period === null ? [] : periods),
      ...(ofReport === null ? [] : [ofReport]),
    ]
    const share = goesOn
      ? { isShare: true, ...(isAll ? { isBare: true } : {}) }
      : percent === null
        ? {}
        : shareOf(text, percent, isAll || numerator !== null, claim.state)
    shares.push(share)
    const label = isAll ? labelAt(draft.start) : null
    const isTold = label === null || told.some((one) => label.start < one.end && one.start < label.end)
    return {
      figure,
      sentence: rawSpan(normal, sentence.start, sentence.end),
      asOfFrom: day?.from ?? null,
      ...(day?.formerDay === undefined ? {} : { formerDay: day.formerDay }),
      band: bandOf(draft, index),
      grade: gradeOf(text, sentence, draft, next, before),
      ...claim,
      // A part without a name may be any part.
      ...((isInherited && claim.metric !== undefined && isAll && period === null) || isOwners
        ? { isBare: true }
        : {}),
      ...share,
      ...(isOfSome(text, draft) || isOfSomeUnits(text, sentence, draft) ? { isBare: true } : {}),
      ...(fraction?.isShare === true ? { isProportion: true } : {}),
      ...(countHedge === null ? {} : { countHedge: cased.slice(countHedge.start, countHedge.end) }),
      ...(field === null ? {} : { field }),
      ...(period === null ? {} : { during: { from: period.from, to: period.to } }),
      ...(isCumulative ? { isCumulative } : {}),
      // Which month a report means by "trong tháng" is not told for sure.
      ...(ofReport === null ? {} : { during: { from: ofReport.from, to: ofReport.to }, isBare: true }),
      ...changeOf(draft, sentence, day?.day ?? null),
      narrowed:
        unknown === null
          ? (narrowedBy(text, cased, sentence, draft, next, before, told, bodies) ??
            (isTold ? null : cased.slice(label.start, label.end)))
          : cased.slice(unknown.start, unknown.end),
    }
  })
  const around = {
    normal,
    sentences,
    drafts,
    sides,
    dayOf,
    narrowedBy: ({ start, end, sentence }: Draft) => {
      const own = sentences[sentence] ?? { start, end }
      return narrowedBy(text, cased, own, { start, end }, own.end, own.start, [...named, ...periods])
    },
  }
  const others = counts
    ? [
        ...rankReadings(rankDrafts(text, sentences, bodies, named), around),
        ...changeReadings(changesOf(text), around),
      ]
    : []
  const isOther = ({ figure: { span } }: FigureReading) =>
    others.some(({ figure: other }) => span.start < other.span.end && other.span.start < span.end)
  const all = [...readings.filter((one) => !isOther(one)), ...others]
  return {
    publishedOn: published,
    hasLostAccents: hasLostAccents(raw),
    readings: all.toSorted((a, b) => a.figure.span.start - b.figure.span.start),
    rowSums: rowSums(normal, rows),
  }
}

function withoutBare<T extends { readonly isBare?: boolean }>(told: T): Omit<T, 'isBare'> {
  const { isBare: _, ...claim } = told
  return claim
}

/** In a table the words of the next cell are not the figure's. */
function withinCell(sentence: Stretch, { start, end }: Stretch, rows: readonly Row[]): Stretch {
  const cell = rows[lowerBound(rows, start + 1) - 1]?.cells.find((one) => one.start < end && end <= one.end)
  return cell === undefined ? sentence : { start: sentence.start, end: cell.end }
}

const noUnit: UnitOf = { unit: null, unclear: null }

/** A common tier under the id of the campaign's own that shares a name with it. */
function ownTier({ id, words }: TierWords, tiers: readonly TierWords[]): TierWords {
  const own = tiers.find((tier) =>
    tier.words.some((word) => words.includes(foldSpelling(word.toLowerCase()))),
  )
  return { id: own?.id ?? id, words }
}

/** "…, chiếm 59 % tổng số; cấp tỉnh 164 công trình (35,9 %)": a share as well, unless it says what it is. */
const ofOwn = pattern('(?<!\\p{L})(?:đạt|tỷ lệ|hoàn thành|về đích|rate|completed)(?!\\p{L})', 'u')
const ofStated = pattern(
  '(?:of|among) (?:the |all )?(?:completed|finished|open|unfinished|overdue|remaining) ',
  'u',
)

/** "Bốn tập thể nêu trên hoàn thành 540 công trình": of which units, the words do not tell. */
const byUnits = pattern(
  `(?<!\\p{L})(?:${numberWord}|\\d{1,3}(?= [^,;.]{0,24}(?:trên|này|đó) )|these|those) (?:đơn vị|tập thể|địa phương|cơ quan|xã|phường|sở|phòng|trường|units|collectives|communes|wards|schools)(?: (?:nêu|kể|nói))?(?: (?:trên|này|đó))? (?:(?:đã|mới|cùng|đều|together) )?(?:hoàn thành|đạt|có|đóng góp|đăng ký|completed|finished|registered)(?: (?:tổng cộng|được))? $`,
  'u',
)

function isOfSomeUnits(text: string, sentence: Stretch, { start }: Draft): boolean {
  return byUnits.test(text.slice(Math.max(sentence.start, start - 90), start))
}

/** "Two thirds of completed works": of what, the words behind tell; "chưa đến một nửa" says of nothing. */
function isOfSome(text: string, { start, end, fraction, percent }: Draft): boolean {
  if (fraction?.isShare !== true) return false
  return (fraction.noun === null && percent === null) || ofStated.test(text.slice(start, end))
}

const isOfDone = pattern('^\\)? ?(?:của |trên |trong )?(?:tổng )?số (?:công trình )?(?:đã )?hoàn thành', 'u')
const inTime: ReadonlySet<FigureState | null> = new Set(['early', 'on_time', 'late'])

/** What share a percentage is of all; one of something that is not told for sure is held against nothing. */
function shareOf(
  text: string,
  percent: PercentToken,
  isVague: boolean,
  state: FigureState | null,
): Pick<FigureReading, 'isShare' | 'isBare'> {
  // "20,5 % số hoàn thành" were late: its own rate is of those done.
  if (isOfDone.test(text.slice(percent.end, percent.end + 40)) && inTime.has(state)) return {}
  if (isShareOfAll(text, percent) && !isVague) return { isShare: true }
  return isShareOfSome(text, percent) ? { isShare: true, isBare: true } : {}
}

/** The hedge before the percentage, else before the whole figure. */
function hedgeOf(text: string, { start, percent }: Draft): { start: number; end: number } | null {
  return hedgeAt(text, percent?.start ?? start) ?? hedgeAt(text, start)
}

function hedgeAt(text: string, at: number): { start: number; end: number } | null {
  const from = Math.max(0, at - 20)
  const match = hedgeBefore.exec(text.slice(from, at))
  return match === null
    ? null
    : { start: from + match.index, end: from + match.index + (match[1] ?? '').length }
}

import type { Draft } from '../attach/draft.ts'
import { isOpen, type TableRow } from '../attach/table-base.ts'
import { allDone, commended } from '../lexicon/cue.ts'
import { bodyNoun } from '../lexicon/noun.ts'
import { pattern } from '../lexicon/pattern.ts'
import type { CountDraft } from '../read-counts.ts'
import { lowerBound, openingOf, type Stretch } from '../text/sentences.ts'
import { firstState, type FigureState, lastState, stateOf } from './state.ts'
import { countMetrics } from './state-metric.ts'

/** What the words around a figure say that it counts. */
export interface FigureClaim {
  readonly state: FigureState | null
  /** The metric it states, where its words name one. */
  readonly metric?: string
  /** Nothing says what it counts. */
  readonly isBare?: boolean
  /** It stands in the row of a total, whose rows need not be all there are. */
  readonly isTotal?: boolean
  /** Its state is that of the whole it is a part of. */
  readonly isInherited?: boolean
}

const subset = pattern(
  '(?<!\\p{L})(?:trong đó|trong số (?:này|đó)|bao gồm|gồm|cụ thể|riêng|of which|of these|including|comprising)(?!\\p{L})',
  'u',
)
/** "186 (cấp phường 83, cấp khu phố 103)", or an item of the list below: "- Cấp thành phố: 40". */
const inBrackets = /^ ?\([^()\d\n]{2,60}$/u
/** "268 works: 114 at the province tier". */
const afterColon = /^: ?$/u
/** "Cấp tỉnh 125 công trình hoàn thành, cấp xã 177"; "Ga Huế (8 công trình), Ga Vinh (10 công trình)". */
const inTurn = pattern(
  '^(?: (?:đã )?(?:hoàn thành|về đích))?,? (?:và |còn )?cấp [^\\d,;.()\\n]{2,30}$|^\\),(?: và)? [^\\d,;.()\\n]{2,60} \\($',
  'u',
)
const asItem = /^[.;,)]? ?\n ?[-+*•] ?[^\d\n]{2,60}$/u
/** "Đăng ký 942 công trình, gồm 71 công trình cấp thành phố và …": what is counted behind is registered. */
const partsOfRegistered = pattern(
  'đăng ký [\\d.]{1,9} (?:công trình|phần việc)(?:, phần việc)?,? (?:trong đó|bao gồm|gồm)(?:(?!hoàn thành|về đích|xong|đang|chưa|còn|đã)[^;\\n]){0,200}$',
  'u',
)
/** What a line begins with, "" for a line that is no item. */
function bulletOf(text: string, at: number): string {
  const from = Math.max(0, at - listReach)
  const line = text.slice(from, at).split('\n').at(-1) ?? ''
  return /^ ?([-+*•])/u.exec(line)?.[1] ?? ''
}
const otherState = pattern('(?<!\\p{L})(?:đăng ký|phấn đấu|registered|planned)(?!\\p{L})', 'u')
/** Letters between a whole and its first part, or two parts. */
const furthest = 120
/** Letters that a list may take before its last item. */
const listReach = 400

/** Words that make a rate one of completion, where they name no state: "cấp thành phố đạt 40/71 công trình". */
const progress = pattern(
  '(?<!\\p{L})(?:hoàn thành|đạt|thực hiện được|kết quả|tiến độ|về đích|xong|tỷ lệ|reach(?:ed|ing)?|achieved?|complet(?:ed?|ion)|finished|done|results?|rate)(?!\\p{L})',
  'u',
)
/** "Tỷ lệ hoàn thành của cấp cơ sở đạt 80,6 %": not of a plan, nor of anything else. */
const namedRate = pattern(
  '(?:tỷ lệ hoàn thành(?= ?(?:công trình|chung|cao|thấp|của (?:cấp|toàn|phường|xã|cả|tỉnh|thành phố|huyện|quận|các đơn vị)|toàn|đạt|là|[,(:]|\\d|$))|completion rate)',
  'u',
)

/** "Chiếm 7,54 % tổng số công trình đăng ký". */
const ofRegistered = pattern('(?:công trình (?:đã |được )?đăng ký|works registered|registered works)', 'u')

/** "Kế hoạch | Thực hiện": the heading over what was done. */
const performed = pattern('^(?:số )?(?:đã )?(?:thực hiện|kết quả|actual)$', 'u')

/** What each figure counts: by its own words, the head of its column, or as a part of the whole before it. */
export function claimsOf(
  text: string,
  sentences: readonly Stretch[],
  drafts: readonly (Draft | CountDraft)[],
  rowAt: (draft: Draft) => TableRow | null,
  isLabelled: (at: number) => boolean,
  labels: readonly Stretch[] = [],
): FigureClaim[] {
  const claims: FigureClaim[] = []
  let isPart = false
  let lastRate = -1
  for (const [index, draft] of drafts.entries()) {
    const before = drafts[index - 1]
    const gap = before === undefined ? '' : text.slice(before.end, draft.start)
    const isSame = before?.sentence === draft.sentence
    isPart =
      before !== undefined &&
      draft.sentence - before.sentence <= 1 &&
      gap.length <= furthest &&
      !otherState.test(gap) &&
      (subset.test(gap) ||
        inBrackets.test(gap) ||
        afterColon.test(gap) ||
        (asItem.test(gap) && (isPart || bulletOf(text, before.start) !== bulletOf(text, draft.start))) ||
        (isSame && inTurn.test(gap)) ||
        (isPart && isSame))
    const sentence = sentences[draft.sentence] ?? draft
    const next = Math.min(drafts[index + 1]?.start ?? text.length, sentence.end)
    const isListed =
      before !== undefined &&
      draft.kind === 'actual' &&
      before.start >= openingOf(text, sentence.start) &&
      isNextOfList(text, before, draft, labels)
    const isNext = isListed && draft.percent !== null && isRateOfWorks(text, before, claims[index - 1])
    if (before !== undefined && isRateOfWorks(text, before, claims[index - 1])) lastRate = index - 1
    const isAnaphoric =
      lastRate >= 0 &&
      draft.percent !== null &&
      draft.kind === 'actual' &&
      draft.sentence - (drafts[lastRate]?.sentence ?? -Infinity) <= 1 &&
      drafts.slice(lastRate + 1, index).every(({ kind }) => kind !== 'actual') &&
      isSameRate(text.slice(Math.max(openingOf(text, sentence.start), before?.end ?? 0), draft.start))
    const own = isNext
      ? nextRate
      : isAnaphoric
        ? { ...nextRate, isInherited: true }
        : 'metric' in draft
          ? { state: draft.state, metric: draft.metric, isBare: draft.isBare }
          : rateClaim(text, sentence, draft, next, before?.end ?? 0, rowAt(draft), isLabelled(draft.start))
    const whole = partsOfRegistered.test(text.slice(sentence.start, draft.start))
      ? registered
      : isPart
        ? wholeOf(claims[index - 1], text.slice(draft.end, sentence.end))
        : undefined
    const previous = claims[index - 1]
    const isInTime = before?.percent != null && inTime.has(previous?.state ?? null) && draft.percent !== null
    const former = isListed && ('metric' in draft || isInTime) ? previous : undefined
    const inherited =
      whole ?? former ?? (isSame && isInTurn(text, sentence, gap) ? claims[index - 1] : undefined)
    claims.push(inherited === undefined ? own : inherit(own, inherited))
  }
  return claims
}

/** "Lần lượt hoàn thành 24 và 27 công trình": what is said of the first is said of all. */
function isInTurn(text: string, { start, end }: Stretch, gap: string): boolean {
  return /^(?:,? (?:và|and) |, )$/u.test(gap) && told.test(text.slice(start, end))
}
const told = pattern('(?<!\\p{L})(?:lần lượt|respectively)(?!\\p{L})', 'u')

/** "Tỷ lệ đúng hạn của cấp xã đạt 84,1 %, cấp thôn đạt 87,6 %". */
const inTime: ReadonlySet<FigureState | null> = new Set(['early', 'on_time', 'late'])
/** "Cấp thôn 62/70 (88,6 %), thấp nhất là cấp tỉnh với 62,3 %": a rate of the next. */
const nextRate: FigureClaim = { state: null, metric: 'completion_rate' }
const toNext = pattern(
  '^[^,;.\\d]{0,40}[,;] ?(?:(?!tỷ lệ|chiếm|tăng|giảm|rate|share)[\\p{L}]{1,12} ){0,6}$|^\\)? (?:và|còn|and) $',
  'u',
)
const toRate = pattern(
  '^,? ?(?:(?:thấp|cao) nhất,? ?)?(?:(?:thì|chỉ|mới|cũng|đạt|với|là|ở mức|at|with|reached|only)(?: |$)){0,3}[:(]? ?$',
  'u',
)
const isShare = pattern('(?:chiếm|góp|bằng|accounting for|making up)[^,;.]{0,30}$', 'u')

/** "Hoàn thành 742/942 công trình. Riêng cấp cơ sở, tỷ lệ là 80,6 %": the rate of which was told before. */
const sameRate = pattern(
  '(?:^|[,;:.] ?|(?<!\\p{L}))(?:tỷ lệ(?: (?:này|chung|tương ứng|đó))?(?: (?:là|đạt|chỉ|mới|ở mức|bằng))+|(?:this|the) (?:rate|figure) (?:was|is|reached|stood at)) ?$',
  'u',
)

function isSameRate(lead: string): boolean {
  const named = lastState(lead)
  return sameRate.test(lead) && (named === null || named === 'completed')
}

function isRateOfWorks(text: string, draft: Draft, claim?: FigureClaim): boolean {
  const { start, percent, denominator, kind } = draft
  if (claim === undefined || kind !== 'actual' || claim.isBare === true) return false
  if (claim.metric !== undefined) return claim.metric === 'completion_rate' && percent !== null
  const isDone = claim.state === null || claim.state === 'completed'
  const lead = text.slice(Math.max(0, start - 60), percent?.start ?? start)
  return denominator !== null && isDone && !isShare.test(lead)
}

/** Whether another tier, unit or field is all that stands between a rate and the percentage behind it. */
function isNextOfList(text: string, before: Stretch, draft: Draft, labels: readonly Stretch[]): boolean {
  const isWhole = draft.percent !== null && (draft.numerator ?? draft.denominator) !== null
  if (isWhole || draft.start - before.end > furthest) return false
  return labels
    .slice(lowerBound(labels, before.end), lowerBound(labels, draft.start))
    .some(
      ({ start, end }) =>
        end <= draft.start &&
        toNext.test(text.slice(before.end, start)) &&
        toRate.test(text.slice(end, draft.start)),
    )
}

/** "- Cấp thôn: 68 công trình, hoàn thành 60": what goes on to its own state is no part of those of another. */
const goesOn = pattern(
  '^,? (?:đã |mới |thì đã )?(?:hoàn thành|xong|về đích|completed|finished)(?: được)? \\d',
  'u',
)

function wholeOf(whole: FigureClaim | undefined, behind: string): FigureClaim | undefined {
  return goesOn.test(behind) ? undefined : whole
}

const registered: FigureClaim = { state: null, metric: 'works_registered' }

/** A count that is known to count something else, or a figure with a state of its own, inherits none. */
function inherit(own: FigureClaim, whole: FigureClaim): FigureClaim {
  if (own.state !== null) return own
  if (own.metric === undefined) return whole.state === null ? own : { state: whole.state, isInherited: true }
  if (own.metric !== 'works_registered' || own.isBare !== true) return own
  if (whole.state !== null)
    return { state: whole.state, metric: countMetrics[whole.state].metric, isBare: false, isInherited: true }
  // "Đăng ký 942 công trình, gồm 71 công trình cấp thành phố".
  return whole.metric === 'works_registered' && whole.isBare !== true
    ? { state: null, metric: whole.metric, isBare: false, isInherited: true }
    : own
}

function rateClaim(
  text: string,
  sentence: Stretch,
  draft: Draft,
  next: number,
  before: number,
  row: TableRow | null,
  isLabelled: boolean,
): FigureClaim {
  const after = text.slice(draft.end, Math.min(next + 12, draft.end + 60))
  const clause = after.split(/[,;.:]/u)[0] ?? ''
  const clauseBefore = text.slice(Math.max(sentence.start, before), draft.start).split(/[,;:]/u).at(-1) ?? ''
  const noun = draft.fraction?.noun ?? draft.counts[0]?.token.noun ?? null
  if (noun !== null && bodyNoun.test(noun)) {
    if (allDone.test(clause)) return { state: null, metric: 'units_all_done_rate' }
    if (commended.test(clause) || commended.test(clauseBefore)) return { state: null, metric: 'award_rate' }
  }
  const heading = row?.head.join(' ') ?? ''
  const headed = firstState(heading) ?? (performed.test(heading) ? 'completed' : null)
  const state = stateOf(text, sentence, draft, next, before) ?? headed
  if (row !== null && isOpen(row))
    return { state, isBare: true, ...(row.isTotal && !row.isUnderOthers ? { isTotal: true } : {}) }
  const lead = text.slice(Math.max(sentence.start, before), draft.start)
  if (draft.numerator === null && draft.denominator === null && namedRate.test(lead))
    return { state, metric: 'completion_rate' }
  const said = text.slice(Math.max(openingOf(text, sentence.start), draft.start - 600), draft.end) + clause
  if (state !== null || progress.test(said) || ofRegistered.test(clause)) return { state }
  // An item of a list goes on with what the lines above it count: "Kết quả hoàn thành:\n- Giao thông: 30/41".
  const above = text.slice(Math.max(0, draft.start - listReach), draft.start)
  return isLabelled && lastState(above) === 'completed' ? { state } : { state, isBare: true }
}

import type { Draft, Place } from './attach/draft.ts'
import { isCount } from './attach/draft.ts'
import { withoutNames } from './attach/places.ts'
import { countInCell, type TableRow } from './attach/table-base.ts'
import { allDone, commended } from './lexicon/cue.ts'
import { bodyNoun, personNoun, workNoun } from './lexicon/noun.ts'
import { pattern } from './lexicon/pattern.ts'
import type { FigureKind } from './reported-figure.ts'
import { foldSpelling } from './text/fold-spelling.ts'
import type { Stretch } from './text/sentences.ts'
import { type Named, unnamedCount } from './read-unnamed-counts.ts'
import { kindOf } from './scope/kind.ts'
import { type FigureState, stateOf } from './scope/state.ts'
import { countMetrics } from './scope/state-metric.ts'
import type { CountToken } from './token/token.ts'

/** A count that stands without a percentage, and the metric of the records that holds it. */
export interface CountDraft extends Draft {
  readonly metric: string
  readonly state: FigureState | null
  /** Nothing says what is counted of them: "942 công trình". */
  readonly isBare: boolean
}

const registering = pattern('(?:đăng ký|tham gia|registered|taking part)', 'u')
/** What is begun, or all that is left. */
const isHalf = pattern('^ (?:còn |đang )?(?:dang dở|dở dang)(?!,? (?:hoặc|và|hay) )', 'u')
/** "Đăng ký 28 công trình thì đã xong 19": right before a count. */
const registers = pattern('(?:đăng ký|registered)(?: mới| thêm)?(?: được| là|:)? ?$', 'u')
/** "Đơn vị hoàn thành 100 %": told by what they did, not by having registered. */
const doing = pattern('(?:hoàn thành|chưa|đạt|còn|trễ|quá hạn|về đích|completed?|finished)', 'u')

/** "Tăng 12 đơn vị": by how much, not how many. */
const changing = pattern(
  '(?<!\\p{L})(?:tăng|giảm|(?<!(?:hoàn thành|có|đăng ký|về đích|được|đã|và|thì) )thêm|nhiều hơn|ít hơn|vượt|thiếu)(?: thêm)? $',
  'u',
)
/** "So với cuối tháng 10, hoàn thành thêm 58 công trình": since then. */
const since = pattern('so với [^;]{3,60}thêm (?:được )?$', 'u')
/** "Hơn xã Long Sơn 11 công trình", where the name is blanked out. */
const ofOther = pattern('(?<!\\p{L})(?:hơn|kém|than) {3,}$', 'u')
/** "9 tập thể và 14 cá nhân": what is said of one is said of both. */
const both = pattern('^,? ?(?:và|and|cùng|với|,)? ?$', 'u')

/** Counts of works, of units and of those commended that no rate is made of: "201 đơn vị đăng ký", "63 tập thể được biểu dương". */
export function countDrafts(
  text: string,
  sentences: readonly Stretch[],
  places: readonly Place[],
  drafts: readonly Draft[],
  rowOf: (place: Place) => TableRow | null,
  named: Named,
): CountDraft[] {
  const nameless = withoutNames(text, named.labels)
  const used = new Set(drafts.flatMap(({ counts }) => counts.map(({ token }) => token)))
  return places.filter(isCount).flatMap((place): CountDraft[] => {
    const { token, sentence, index } = place
    const isInside = drafts.some(({ start, end }) => token.start < end && start < token.end)
    const own = sentences[sentence]
    if (used.has(token) || isInside || own === undefined) return []
    const before = places[index - 1]?.token
    const after = places[index + 1]?.token
    const reach = [Math.min(own.end, after?.start ?? own.end), before?.end ?? 0] as const
    if (token.noun === null) {
      const row = rowOf(place)
      if (row !== null) return inTable(place, row)
      const unnamed = unnamedCount(text, own, places, place, named)
      if (unnamed === null) return []
      const state = stateOf(text, own, token, ...reach, { isOwn: true })
      const isRegistered = registers.test(text.slice(reach[1], token.start))
      if (state === null && !unnamed.isLabelled && !isRegistered) return []
      const metric = state === null ? 'works_registered' : countMetrics[state].metric
      // "Cấp xã 121" may be a part of anything.
      const isBare = unnamed.isBare || (state === null && !isRegistered)
      return [{ ...alone(place, kindAt(nameless, own, token)), metric, state, isBare }]
    }
    const around: Around = {
      before: text.slice(Math.max(own.start, before?.end ?? 0, token.start - 60), token.start),
      after:
        text
          .slice(token.end, Math.min(own.end, after?.start ?? own.end, token.end + 60))
          .split(/[,;.:(]/u)[0] ?? '',
      behind: text.slice(token.end, Math.min(own.end, token.end + 40)),
      isCommended: isCommended(text, own, places, index),
    }
    const state = stateOf(text, own, token, ...reach)
    const told = meaning(token, around, state)
    if (told === undefined) return []
    // Words between two counts may speak of the first: "130 works done, 50 works …".
    const isOfFormer =
      state !== null && reach[1] > own.start && stateOf(text, own, token, ...reach, { isOwn: true }) === null
    return [
      {
        ...told,
        isBare: told.isBare || (isOfFormer && told.metric !== 'works_registered'),
        state: state !== null && told.metric === countMetrics[state].metric ? state : null,
        ...alone(place, kindAt(nameless, own, token)),
      },
    ]
  })
}

function kindAt(text: string, own: Stretch, { start, end }: Stretch): FigureKind {
  const lead = text.slice(own.start, start)
  if (changing.test(lead.replaceAll(/ {2,}/gu, ' ')) || ofOther.test(lead) || since.test(lead))
    return 'comparison'
  const kind = kindOf({
    sentence: lead,
    clause: lead.slice(lead.lastIndexOf(',') + 1),
    after: text.slice(end, end + 80),
    isSigned: false,
    percent: null,
  })
  return kind ?? 'actual'
}

function alone(place: Place<CountToken>, kind: FigureKind): Draft {
  const { token, sentence } = place
  return {
    start: token.start,
    end: token.end,
    percent: null,
    fraction: null,
    counts: [place],
    sentence,
    kind,
    numerator: token.value,
    denominator: null,
    alternatives: [],
  }
}

/** A count alone in its cell, told by the head of its column or what its row is of. */
function inTable(place: Place<CountToken>, row: TableRow): CountDraft[] {
  const told = countInCell(place, row)
  if (told === null) return []
  const metric = told.state === null ? 'works_registered' : countMetrics[told.state].metric
  return [{ ...alone(place, 'actual'), metric, ...told }]
}

interface Around {
  readonly before: string
  readonly after: string
  /** What follows with the figures in it. */
  readonly behind: string
  readonly isCommended: boolean
}

/** Whether words of commending stand before a count or behind it, or by one that it is joined to. */
function isCommended(text: string, own: Stretch, places: readonly Place[], index: number): boolean {
  const token = places[index]?.token
  if (token === undefined) return false
  const [before, after] = [places[index - 1]?.token, places[index + 1]?.token]
  const lead = text.slice(Math.max(own.start, before?.end ?? 0, token.start - 60), token.start)
  const tail = text.slice(token.end, Math.min(own.end, after?.start ?? own.end, token.end + 60))
  const isJoinedBefore =
    before !== undefined && before.start >= own.start && both.test(text.slice(before.end, token.start))
  const isJoinedBehind =
    after !== undefined && after.end <= own.end && both.test(text.slice(token.end, after.start))
  const far = isJoinedBefore ? text.slice(Math.max(own.start, before.start - 60), before.start) : ''
  const further = isJoinedBehind ? text.slice(after.end, Math.min(own.end, after.end + 90)) : ''
  return [lead, tail.split(/[,;.:(]/u)[0] ?? '', far, further.split(/[,;.:(]/u)[0] ?? ''].some((words) =>
    commended.test(words),
  )
}

function meaning(
  { noun }: CountToken,
  { before, after, behind, isCommended }: Around,
  state: FigureState | null,
): Pick<CountDraft, 'metric' | 'isBare'> | undefined {
  const what = foldSpelling(noun ?? '')
  const isRegistered = registering.test(after) || registering.test(before)
  if (personNoun.test(what)) return isCommended ? { metric: 'persons_commended', isBare: false } : undefined
  if (bodyNoun.test(what)) {
    // Of units that did all and were commended, either may be meant.
    if (allDone.test(behind.split(/[,;.]/u)[0] ?? ''))
      return { metric: 'units_all_done', isBare: isCommended }
    if (isCommended) return { metric: 'award_rate', isBare: false }
    if (doing.test(after)) return undefined
    return { metric: 'units_registered', isBare: !isRegistered }
  }
  if (!workNoun.test(what)) return undefined
  if (registering.test(after) || registers.test(before)) return { metric: 'works_registered', isBare: false }
  if (isRegistered && state === null) return { metric: 'works_registered', isBare: false }
  if (state === null) return { metric: 'works_registered', isBare: true }
  return { metric: countMetrics[state].metric, isBare: isHalf.test(after) }
}

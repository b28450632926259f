import type { Draft, Place } from './attach/draft.ts'
import { isCount } from './attach/draft.ts'
import { allDone, commended } from './lexicon/cue.ts'
import { bodyNoun, workNoun } from './lexicon/noun.ts'
import { pattern } from './lexicon/pattern.ts'
import { foldSpelling } from './text/fold-spelling.ts'
import type { Stretch } from './text/sentences.ts'
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
/** "Đơn vị hoàn thành 100 %": told by what they did, not by having registered. */
const doing = pattern('(?:hoàn thành|chưa|đạt|còn|trễ|quá hạn|về đích|completed?|finished)', 'u')

/** "Tăng 12 đơn vị": by how much, not how many. */
const changing = pattern('(?<!\\p{L})(?:tăng|giảm|thêm|nhiều hơn|ít hơn|vượt|thiếu)(?: thêm)? $', 'u')

/** Counts of works, of units and of those commended that no rate is made of: "201 đơn vị đăng ký", "63 tập thể được biểu dương". */
export function countDrafts(
  text: string,
  sentences: readonly Stretch[],
  places: readonly Place[],
  drafts: readonly Draft[],
): CountDraft[] {
  const used = new Set(drafts.flatMap(({ counts }) => counts.map(({ token }) => token)))
  return places.filter(isCount).flatMap((place): CountDraft[] => {
    const { token, sentence, index } = place
    const isInside = drafts.some(({ start, end }) => token.start < end && start < token.end)
    const own = sentences[sentence]
    if (token.noun === null || used.has(token) || isInside || own === undefined) return []
    const before = places[index - 1]?.token
    const after = places[index + 1]?.token
    const around: Around = {
      before: text.slice(Math.max(own.start, before?.end ?? 0, token.start - 60), token.start),
      after:
        text
          .slice(token.end, Math.min(own.end, after?.start ?? own.end, token.end + 60))
          .split(/[,;.:(]/u)[0] ?? '',
      behind: text.slice(token.end, Math.min(own.end, token.end + 40)),
    }
    const reach = [Math.min(own.end, after?.start ?? own.end), before?.end ?? 0] as const
    const state = stateOf(text, own, token, ...reach)
    const told = meaning(token, around, state)
    if (told === undefined) return []
    const lead = text.slice(own.start, token.start)
    const kind = changing.test(lead)
      ? 'comparison'
      : kindOf({
          sentence: lead,
          clause: lead.slice(lead.lastIndexOf(',') + 1),
          after: text.slice(token.end, token.end + 80),
          isSigned: false,
          percent: null,
        })
    return [
      {
        ...told,
        state: state !== null && told.metric === countMetrics[state].metric ? state : null,
        start: token.start,
        end: token.end,
        percent: null,
        fraction: null,
        counts: [place],
        sentence,
        kind: kind ?? 'actual',
        numerator: token.value,
        denominator: null,
        alternatives: [],
      },
    ]
  })
}

interface Around {
  readonly before: string
  readonly after: string
  /** What follows with the figures in it. */
  readonly behind: string
}

function meaning(
  { noun }: CountToken,
  { before, after, behind }: Around,
  state: FigureState | null,
): Pick<CountDraft, 'metric' | 'isBare'> | undefined {
  const what = foldSpelling(noun ?? '')
  const isRegistered = registering.test(after) || registering.test(before)
  if (bodyNoun.test(what)) {
    const isCommended = commended.test(before) || commended.test(after)
    // Of units that did all and were commended, either may be meant.
    if (allDone.test(behind.split(/[,;.]/u)[0] ?? ''))
      return { metric: 'units_all_done', isBare: isCommended }
    if (isCommended) return { metric: 'award_rate', isBare: false }
    if (doing.test(after)) return undefined
    return { metric: 'units_registered', isBare: !isRegistered }
  }
  if (!workNoun.test(what)) return undefined
  if (registering.test(after)) return { metric: 'works_registered', isBare: false }
  if (isRegistered && state === null) return { metric: 'works_registered', isBare: false }
  if (state === null) return { metric: 'works_registered', isBare: true }
  return { metric: countMetrics[state].metric, isBare: false }
}

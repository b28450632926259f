import type { Draft, Place } from './attach/draft.ts'
import { isCount } from './attach/draft.ts'
import { pattern } from './lexicon/pattern.ts'
import { foldSpelling } from './text/fold-spelling.ts'
import type { Stretch } from './text/sentences.ts'
import { kindOf } from './scope/kind.ts'
import { type FigureState, stateOf } from './scope/state.ts'
import type { CountToken } from './token/token.ts'

/** A count that stands without a percentage, and the metric of the records that holds it. */
export interface CountDraft extends Draft {
  readonly metric: string
  readonly state: FigureState | null
  /** Nothing says what is counted of them: "942 công trình". */
  readonly isBare: boolean
}

const works = pattern(
  '^(?:công trình|phần việc|công trình, phần việc|(?:registered )?(?:works?|projects?))$',
  'iu',
)
const bodies = pattern('^(?:đơn vị|cơ quan|tập thể|units?)$', 'iu')
const registering = pattern('(?:đăng ký|tham gia|registered|taking part)', 'u')
const commended = pattern('(?:biểu dương|khen|tuyên dương|vinh danh|commended|honou?red)', 'u')
/** "Đơn vị hoàn thành 100 %": told by what they did, not by having registered. */
const doing = pattern('(?:hoàn thành|chưa|đạt|còn|trễ|quá hạn|về đích|completed?|finished)', 'u')

/** "Tăng 12 đơn vị": by how much, not how many. */
const changing = pattern('(?<!\\p{L})(?:tăng|giảm|thêm|nhiều hơn|ít hơn|vượt|thiếu)(?: thêm)? $', 'u')

const metricOfWorks: Readonly<Record<FigureState, string | null>> = {
  completed: 'works_completed',
  // What is left of all, as a rate of what is left counts it.
  open: 'completion_rate',
  started: 'works_started',
  overdue: 'works_overdue',
  cancelled: 'works_cancelled',
  carried_over: 'works_carried_over',
  registered: null,
}

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
    }
    const reach = [Math.min(own.end, after?.start ?? own.end), before?.end ?? 0] as const
    const clause = text.lastIndexOf(', ', token.start) + 1
    const state =
      stateOf(text, own, token, reach[0], Math.max(reach[1], clause)) ?? stateOf(text, own, token, ...reach)
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
        state: told.metric === 'works_registered' || told.metric === 'units_registered' ? null : state,
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
}

function meaning(
  { noun }: CountToken,
  { before, after }: Around,
  state: FigureState | null,
): Pick<CountDraft, 'metric' | 'isBare'> | undefined {
  const what = foldSpelling(noun ?? '')
  const isRegistered = registering.test(after) || registering.test(before)
  if (bodies.test(what)) {
    if (commended.test(before) || commended.test(after)) return { metric: 'award_rate', isBare: false }
    if (doing.test(after)) return undefined
    return { metric: 'units_registered', isBare: !isRegistered }
  }
  if (!works.test(what)) return undefined
  if (registering.test(after)) return { metric: 'works_registered', isBare: false }
  if (isRegistered && state === null) return { metric: 'works_registered', isBare: false }
  if (state === null) return { metric: 'works_registered', isBare: true }
  const metric = metricOfWorks[state]
  return metric === null ? undefined : { metric, isBare: false }
}

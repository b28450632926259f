import type { ReportedFigure } from '../reported-figure.ts'
import type { FigureState } from '../scope/state.ts'
import type { Recorded } from './compare.ts'
import type { RecordQuestion } from './record-question.ts'

/** What tells whether a figure is a share of something larger than its own tier or unit. */
export interface ShareClaim {
  readonly figure: ReportedFigure
  readonly state: FigureState | null
  /** Its words say so: "chiếm 7,5 % tổng số". */
  readonly isShare: boolean
}

/**
 * The records of a figure that is a share of all and no rate of its own part: of 942 works 71 are city works, of 742
 * completed ones 40 are. Its base must be one that is recorded, or its words must say that it is a share; empty where
 * neither holds. The first is what its words most likely mean.
 */
export async function sharesOf(
  { figure, state, isShare }: ShareClaim,
  question: RecordQuestion,
  own: Recorded,
  ask: (question: RecordQuestion) => Promise<Recorded | null>,
): Promise<Recorded[]> {
  const { campaign = '', status: _, ...part } = question.where
  const rate = { ...question, metric: 'completion_rate' }
  const all = countsIn(await ask({ ...rate, where: { campaign } }))
  const works = countsIn(await ask({ ...rate, where: { campaign, ...part } }))
  if (all === null || works === null) return []
  const isOther = state !== null && state !== 'completed' && state !== 'open'
  const isWhole = Object.keys(part).length === 0
  const partsOf = (base: keyof WorkCounts): readonly number[] => {
    if (isOther) return [own.numerator]
    if (isWhole) return []
    if (base !== 'registered') return [works[base]]
    return state === null ? [works.registered, works.completed, works.open] : [works[state]]
  }
  return (['registered', 'completed', 'open'] as const)
    .filter((base) => (figure.denominator === null ? isShare : all[base] === figure.denominator))
    .flatMap((base) => partsOf(base).map((numerator) => ({ numerator, denominator: all[base] })))
}

interface WorkCounts {
  readonly registered: number
  readonly completed: number
  readonly open: number
}

function countsIn(recorded: Recorded | null): WorkCounts | null {
  if (recorded === null || recorded.denominator === null) return null
  const { numerator: completed, denominator: registered } = recorded
  return { registered, completed, open: registered - completed }
}

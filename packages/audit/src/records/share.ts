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
  const all = await ask({ ...question, metric: 'completion_rate', where: { campaign } })
  const works = await ask({ ...question, metric: 'completion_rate', where: { campaign, ...part } })
  if (all === null || works === null || all.denominator === null || works.denominator === null) return []
  const open = { part: works.denominator - works.numerator, all: all.denominator - all.numerator }
  const told = state === null || state === 'completed' || state === 'open' ? null : own.numerator
  const pairs: Recorded[] = [
    ...(told === null
      ? []
      : [
          [told, all.denominator],
          [told, all.numerator],
          [told, works.denominator],
        ]),
    ...(state === 'completed'
      ? [
          [works.numerator, all.numerator],
          [works.numerator, all.denominator],
        ]
      : []),
    ...(state === 'open'
      ? [
          [open.part, open.all],
          [open.part, all.denominator],
        ]
      : []),
    ...(state === null
      ? [
          [works.denominator, all.denominator],
          [works.numerator, all.numerator],
          [works.numerator, all.denominator],
          [open.part, open.all],
        ]
      : []),
  ].map(([numerator = 0, denominator = 0]) => ({ numerator, denominator }))
  return pairs.filter(({ denominator }) =>
    figure.denominator === null ? isShare : denominator === figure.denominator,
  )
}

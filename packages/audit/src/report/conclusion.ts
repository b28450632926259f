import type { Localized } from '@vedich/model'

import type { SumCheck } from '../audit/sums.ts'
import type { FigureState } from '../scope/state.ts'
import type { AuditedFigure, ReportAudit } from './audit-reports.ts'
import type { Contradiction } from './contradictions.ts'

/** What an audit comes to: numbers counted once however often they are published. */
export interface Conclusion {
  /** Distinct numbers that the reports state as actual. */
  readonly numbers: number
  /** Those whose figure closes, and whose record agrees wherever there is one. */
  readonly verified: number
  /** Those that could not be held against anything. */
  readonly unchecked: number
  /** Figures that contradict themselves or cannot be. */
  readonly wrong: number
  /** Figures that the records contradict. */
  readonly differing: number
  readonly brokenSums: number
  readonly contradictions: number
  /** True when nothing published is contradicted by anything. */
  readonly isSound: boolean
  /** One sentence. */
  readonly sentence: Localized
}

type State = 'verified' | 'unchecked' | 'failed'

/** Draws the conclusion of an audit. A number fails when any figure that states it does. */
export function concludeAudit(reports: readonly ReportAudit[], found: readonly Contradiction[]): Conclusion {
  const figures = reports.flatMap((report) => report.figures)
  const states = new Map<string, State>()
  for (const audited of figures.filter(({ figure }) => figure.kind === 'actual')) {
    for (const { key, state } of numbersOf(audited)) states.set(key, worse(states.get(key), state))
  }
  const count = (state: State) => [...states.values()].filter((one) => one === state).length
  const counts = {
    numbers: states.size,
    verified: count('verified'),
    unchecked: count('unchecked'),
    wrong: figures.filter(isWrong).length,
    differing: figures.filter(({ records }) => records.verdict === 'differs').length,
    brokenSums: reports.reduce(
      (all, { sums, partSums, rowSums }) =>
        all +
        sums.filter(isBroken).length +
        [...partSums, ...rowSums].filter(({ outcome }) => outcome === 'differs').length,
      0,
    ),
    contradictions: found.length,
  }
  const isSound = counts.wrong + counts.differing + counts.brokenSums + counts.contradictions === 0
  const hasSums = reports.some(
    ({ sums, partSums, rowSums }) => sums.length + partSums.length + rowSums.length > 0,
  )
  return { ...counts, isSound, sentence: sentenceOf(counts, isSound, hasSums) }
}

/** A figure whose arithmetic is wrong, that leaves works open at 100 %, or that speaks of a day after its report. */
export function isWrong({ verdict, reason, isAfterPublication }: AuditedFigure): boolean {
  return verdict === 'mismatch' || verdict === 'impossible' || reason === 'open_at_100' || isAfterPublication
}

/** A total that its parts do not make, or that lies outside them; where a part is missing it may. */
function isBroken({ outcome, isBetween }: SumCheck): boolean {
  return outcome === 'differs' || (isBetween === false && outcome !== 'incomplete')
}

/** A number that a figure states: what is counted, where, how much, and whether it held. */
interface StatedNumber {
  readonly key: string
  readonly state: State
}

function numbersOf(audited: AuditedFigure): StatedNumber[] {
  const { numerator, denominator, percent, tier, unit, as_of, polarity } = audited.figure
  const { metric = null, state } = audited.reading
  const [top, base] = namesOf(metric, audited.figure.subject, state)
  const number = (what: string, value: number, held: State) => ({
    key: JSON.stringify([what, value, tier, unit, as_of, polarity]),
    state: held,
  })
  const { difference } = audited.records
  const overall = stateOf(audited)
  return [
    ...(numerator === null ? [] : [number(top, numerator, held(difference?.numerator, overall))]),
    ...(denominator === null ? [] : [number(base, denominator, held(difference?.denominator, overall))]),
    ...(percent === null ? [] : [number(`${top}/${base}`, percent, overall)]),
  ]
}

/** A count that is the recorded one is right, whatever is wrong with the figure it stands in. */
function held(difference: number | null | undefined, overall: State): State {
  return difference === 0 ? 'verified' : overall
}

function stateOf(audited: AuditedFigure): State {
  const { verdict, records } = audited
  if (isWrong(audited) || records.verdict === 'differs') return 'failed'
  if (records.verdict === 'agrees') return 'verified'
  return verdict === 'not_checkable' || verdict === 'base_unclear' ? 'unchecked' : 'verified'
}

/** What numerator and denominator count, so that 201 units are one number, stated alone or as a base. */
function namesOf(
  metric: string | null,
  subject: string | null,
  state: FigureState | null,
): readonly [top: string, base: string] {
  if (metric === null || metric === 'completion_rate') {
    const what = metric === null ? (subject ?? 'công trình').toLowerCase() : 'công trình'
    return [`${what} ${state ?? 'completed'}`, what]
  }
  if (metric === 'works_registered') return ['công trình', 'công trình']
  if (metric === 'works_completed') return ['công trình completed', 'công trình']
  if (metric === 'award_rate') return ['units commended', 'units_registered']
  return [metric, `base of ${metric}`]
}

function worse(a: State | undefined, b: State): State {
  const order: readonly State[] = ['unchecked', 'verified', 'failed']
  return a === undefined || order.indexOf(b) > order.indexOf(a) ? b : a
}

function sentenceOf(
  counts: Omit<Conclusion, 'isSound' | 'sentence'>,
  isSound: boolean,
  hasSums: boolean,
): Localized {
  const { numbers, verified, unchecked } = counts
  if (numbers === 0) {
    return { vi: 'Không có số liệu công bố nào để kiểm tra.', en: 'There are no published figures to check.' }
  }
  if (isSound && verified === numbers) {
    return {
      vi: `Cả ${numbers} số liệu đã công bố đều khớp: đúng phép tính${hasSums ? ', đúng tổng' : ''}, không trái nhau và khớp sổ đăng ký ở mọi chỗ sổ có số.`,
      en: `All ${numbers} published figures verify: the arithmetic closes,${hasSums ? ' the parts add up,' : ''} no report contradicts another, and the records agree wherever they have the figure.`,
    }
  }
  if (isSound) {
    return {
      vi: `Không có gì sai: ${verified}/${numbers} số liệu đã công bố được xác nhận, ${unchecked} số không có gì để đối chiếu.`,
      en: `Nothing is wrong: ${verified} of ${numbers} published figures verify, ${unchecked} cannot be held against anything.`,
    }
  }
  const parts = problems(counts)
  return {
    vi: `${verified}/${numbers} số liệu đã công bố được xác nhận; ${parts.map(({ vi }) => vi).join(', ')}.`,
    en: `${verified} of ${numbers} published figures verify; ${parts.map(({ en }) => en).join(', ')}.`,
  }
}

function problems({
  wrong,
  differing,
  brokenSums,
  contradictions,
}: Omit<Conclusion, 'isSound' | 'sentence'>) {
  const one = (count: number, single: string, many: string) => `${count} ${count === 1 ? single : many}`
  return [
    {
      count: wrong,
      vi: `${wrong} số sai phép tính hoặc không thể có`,
      en: one(wrong, 'contradicts itself', 'contradict themselves'),
    },
    {
      count: differing,
      vi: `${differing} số khác sổ đăng ký`,
      en: one(differing, 'differs from the records', 'differ from the records'),
    },
    {
      count: brokenSums,
      vi: `${brokenSums} tổng không khớp`,
      en: one(brokenSums, 'sum does not add up', 'sums do not add up'),
    },
    {
      count: contradictions,
      vi: `${contradictions} chỗ hai văn bản trái nhau`,
      en: one(contradictions, 'contradiction between reports', 'contradictions between reports'),
    },
  ].filter(({ count }) => count > 0)
}

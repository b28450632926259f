import type { Localized } from '@vedich/model'

import { decimalsOf } from '../audit/digits.ts'
import { fitsCountHedge } from '../audit/hedge.ts'
import { readDecimal } from '../lexicon/number.ts'
import { tierLabel } from '../lexicon/tier.ts'
import type { ReportedFigure } from '../reported-figure.ts'
import type { Change, Side } from '../scope/change.ts'
import { foldSpelling } from '../text/fold-spelling.ts'
import type { RecordCheck, Records } from './check-records.ts'
import type { Recorded } from './compare.ts'
import { dayIn } from './method.ts'
import { answered, without } from './outcome.ts'
import { type RecordQuestion, type RecordScope, unitIdOf } from './record-question.ts'

/**
 * Checks a change or gap: both sides are asked for alike, and what is between them is worked out as it is printed. It
 * differs only where rounding, cutting off and, for a rate, the other meaning of "%" leave nothing that would be right.
 */
export async function checkChange(
  figure: ReportedFigure,
  change: Change,
  scope: RecordScope,
  { ask }: Pick<Records, 'ask'>,
  knownOn: string | null,
): Promise<RecordCheck> {
  const questionOf = (side: Side) => changeQuestion(side, change, figure, scope, knownOn)
  const [own, base] = [questionOf(change.own), questionOf(change.base)]
  if (own === null || base === null) return without('unknown_scope', null)
  const [a, b] = [await valueOf(own, ask), await valueOf(base, ask)]
  if (a === null || b === null) return without('none_recorded', own)
  const hedge = figure.hedge === null ? null : foldSpelling(figure.hedge.toLowerCase())
  const found = readings(change, a.value, b.value)
  const right = found.find((one) => fits(one, change, hedge))
  const told = right ?? found[0]
  if (told === undefined) return without('none_recorded', own)
  const hasGaps = (a.undated ?? 0) + (b.undated ?? 0) > 0
  if (right === undefined && (hasGaps || hedge !== null)) return without('unknown_scope', own)
  return answered(
    right === undefined ? 'differs' : 'agrees',
    own,
    answerOf(told, change, a, b),
    methodOf(told, change, scope),
  )
}

/** The question that one side asks; NULL where the records do not tell its works apart. */
function changeQuestion(
  side: Side,
  { what, shared }: Change,
  { as_of }: ReportedFigure,
  scope: RecordScope,
  knownOn: string | null,
): RecordQuestion | null {
  const where: Record<string, string> = { campaign: scope.campaign }
  for (const one of [...shared, side]) {
    if (one.of === 'tier' && one.name !== null) {
      if (!scope.tiers.includes(one.name)) return null
      where['tier'] = one.name
    }
    if (one.of === 'unit') {
      const id = unitIdOf(one.name, scope)
      if (id === undefined) return null
      if (id !== null) where['unit'] = id
    }
    if (one.of === 'field') where['category'] = one.name
  }
  const metric = { rate: 'completion_rate', completed: 'works_completed', registered: 'works_registered' }[
    what
  ]
  const asked = { metric, where, asOf: as_of, knownOn }
  if (side.of === 'period') return { ...asked, asOf: side.period.to, during: side.period }
  return side.of === 'day' ? { ...asked, asOf: side.day } : asked
}

interface Value extends Recorded {
  /** Percent of a rate, else the count. */
  readonly value: number
  readonly undated?: number
}

async function valueOf(question: RecordQuestion, ask: Records['ask']): Promise<Value | null> {
  const recorded = (await ask(question)) ?? null
  if (recorded === null) return null
  const { numerator, denominator } = recorded
  if (denominator === 0) return null
  const undated =
    question.during === undefined ? 0 : ((await ask({ ...question, during: 'undated' }))?.numerator ?? 0)
  return { ...recorded, value: denominator === null ? numerator : (100 * numerator) / denominator, undated }
}

/** What a change may be: its value, and in what. */
interface Reading {
  readonly value: number
  readonly unit: Change['measure']
}

/** A rate that rose "by 5 %" may have risen by points. */
function readings({ measure, sign, what }: Change, a: number, b: number): Reading[] {
  const gap = { value: sign * (a - b), unit: 'points' as const }
  const share = b === 0 ? [] : [{ value: (sign * 100 * (a - b)) / b, unit: 'percent' as const }]
  if (measure === 'points') return [gap]
  if (measure === 'count') return [{ value: sign * (a - b), unit: 'count' }]
  if (measure === 'times') return b === 0 ? [] : [{ value: a / b, unit: 'times' }]
  return what === 'rate' ? [gap, ...share] : share
}

function fits({ value, unit }: Reading, { digits }: Change, hedge: string | null): boolean {
  const stated = readDecimal(digits)
  if (unit === 'count') return value === stated || (hedge !== null && fitsCountHedge(stated, value, hedge))
  const step = 10 ** -decimalsOf(digits)
  // Two rates that were rounded before may be a whole last digit apart from the gap itself.
  if (unit === 'points') return Math.abs(value - stated) < step - 1e-9
  const isCutOff = value >= stated - 1e-9 && value < stated + step - 1e-9
  return isCutOff || Math.abs(value - stated) <= step / 2 + 1e-9
}

function answerOf({ value, unit }: Reading, { digits, what }: Change, a: Value, b: Value): Localized {
  const decimals = Math.max(decimalsOf(digits), unit === 'count' ? 0 : 1)
  const number = (one: number, places: number) => one.toFixed(places).replace('-', '−')
  const vi = (one: number, places = decimals) => number(one, places).replace('.', ',')
  const sides = (comma: boolean) =>
    [a, b].map(({ numerator, denominator, value: own }) => {
      if (what !== 'rate') return String(numerator)
      const rate = number(own, 2)
      return `${numerator}/${denominator} = ${comma ? rate.replace('.', ',') : rate} %`
    })
  const said = {
    points: { vi: `${vi(value)} điểm phần trăm`, en: `${number(value, decimals)} percentage points` },
    percent: { vi: `${vi(value)} %`, en: `${number(value, decimals)} %` },
    times: { vi: `gấp ${vi(value)} lần`, en: `${number(value, decimals)} times` },
    count: { vi: `${vi(value, 0)} công trình`, en: `${number(value, 0)} works` },
  }[unit]
  return {
    vi: `${said.vi} (${sides(true).join(' ; ')})`,
    en: `${said.en} (${sides(false).join(' ; ')})`,
  }
}

function methodOf({ unit }: Reading, { measure, own, base, what }: Change, scope: RecordScope): Localized {
  const counted = {
    rate: { vi: 'tỷ lệ hoàn thành', en: 'completion rates' },
    completed: { vi: 'số công trình hoàn thành', en: 'works completed' },
    registered: { vi: 'số công trình đăng ký', en: 'works registered' },
  }[what]
  const [a, b] = [sideName(own, scope), sideName(base, scope)]
  const how = {
    points: { vi: 'hiệu hai tỷ lệ', en: 'one rate less the other' },
    percent: { vi: 'hiệu chia cho số gốc', en: 'the difference over the base' },
    times: { vi: 'thương hai số', en: 'one over the other' },
    count: { vi: 'hiệu hai số', en: 'one less the other' },
  }[unit]
  const asPoints = measure === 'percent' && unit === 'points'
  return {
    vi: `so ${counted.vi} của ${a.vi} với ${b.vi}: ${how.vi}${asPoints ? ', nên đúng ra là “điểm phần trăm”' : ''}`,
    en: `${counted.en} of ${a.en} against ${b.en}: ${how.en}${asPoints ? ', so that these are percentage points' : ''}`,
  }
}

function sideName(side: Side, { tierLabels }: RecordScope): Localized {
  if (side.of === 'day') return dayIn(side.day)
  if (side.of === 'period') {
    const [from, to] = [dayIn(side.period.from), dayIn(side.period.to)]
    return { vi: `kỳ ${from.vi}–${to.vi}`, en: `${from.en} to ${to.en}` }
  }
  if (side.of === 'tier' && side.name !== null) return tierLabels?.get(side.name) ?? tierLabel(side.name)
  return side.name === null ? { vi: 'toàn đợt', en: 'the whole campaign' } : { vi: side.name, en: side.name }
}

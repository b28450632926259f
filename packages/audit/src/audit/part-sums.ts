import { workNoun } from '../lexicon/noun.ts'
import type { FigureReading } from '../read-report.ts'
import type { ReportedFigure } from '../reported-figure.ts'
import type { Band } from '../scope/band.ts'
import type { Grade } from '../scope/grade.ts'
import type { FigureState } from '../scope/state.ts'
import { foldSpelling } from '../text/fold-spelling.ts'
import { decimalsOf, digitsOf } from './digits.ts'

/** What a part of a whole is: works of a state, what reached a band of percentages, or what was given a grade. */
export type PartClass = FigureState | Band | Grade

/** Figures of one base by classes that exclude one another: done, under way, not started; over 90 %, 70 to 90 %; good, fair. */
export interface PartSum {
  readonly over: 'state' | 'band' | 'grade'
  readonly parts: readonly { readonly part: PartClass; readonly figure: ReportedFigure }[]
  /** `incomplete`: a class may not be mentioned. `differs`: more than there are, or classes that are all and miss some. */
  readonly outcome: 'adds_up' | 'incomplete' | 'differs'
  readonly sum: number | null
  readonly base: number | null
  readonly percents: number | null
}

interface Part<T extends PartClass = PartClass> {
  readonly part: T
  readonly figure: ReportedFigure
}

/**
 * Sums across states, bands and grades, only where subject, tier, unit, day, kind and base are the same and the classes
 * exclude one another. Percentages may miss 100 by half a unit of the last digit each.
 */
export function partSums(readings: readonly FigureReading[]): PartSum[] {
  const states = readings.flatMap(({ state, figure }) => (state === null ? [] : [{ part: state, figure }]))
  const bands = readings.flatMap(({ band, figure }) => (band === null ? [] : [{ part: band, figure }]))
  const grades = readings.flatMap(({ grade, figure }) => (grade === null ? [] : [{ part: grade, figure }]))
  return [
    ...countSums(readings),
    ...groupsOf(states)
      .filter(areStatesApart)
      .map((group) => sumOf('state', group, areAllStates(group))),
    ...groupsOf(bands)
      .filter(areBandsApart)
      .map((group) => sumOf('band', group, areAllBands(group))),
    // Nobody says which grades a scale has, so one may always be left out.
    ...groupsOf(grades)
      .filter(areGradesApart)
      .map((group) => sumOf('grade', group, false)),
  ]
}

/** Words between a count and its parts: all of them, or some. */
const whole = /(?:[,(] ?| )(?:bao )?gồm(?: có)?:? ?$|: ?$|(?:comprising|made up of) ?$/u
const some = /trong đó(?: có)?:? ?$|of which ?$/u
const last = /(?:^|[,;] ?| )(?:và|and) ?$/u

/** "Còn 25 công trình chưa hoàn thành, gồm 18 đang triển khai và 9 chưa triển khai": counts by states that make a count. */
function countSums(readings: readonly FigureReading[]): PartSum[] {
  return readings.flatMap((reading, at): PartSum[] => {
    const parts: (Part<FigureState> & { readonly lead: string })[] = []
    for (let next = at + 1, former = reading; next < readings.length; next += 1) {
      const one = readings[next]
      if (one === undefined || one.state === null || !isCountBeside(former, one)) break
      parts.push({ part: one.state, figure: one.figure, lead: leadOf(former, one) })
      former = one
    }
    const lead = parts[0]?.lead.toLowerCase() ?? ''
    const isWhole = whole.test(lead)
    const base = reading.figure.numerator
    if (base === null || parts.length < 2 || !(isWhole || some.test(lead)) || !areStatesApart(parts))
      return []
    const sum = total(parts.map(({ figure }) => figure.numerator)) ?? 0
    const isAll = isWhole && last.test(parts.at(-1)?.lead ?? '')
    const outcome = sum === base ? 'adds_up' : sum > base || isAll ? 'differs' : 'incomplete'
    const told = parts.map(({ part, figure }) => ({ part, figure }))
    return [{ over: 'state', parts: told, outcome, sum, base, percents: null }]
  })
}

/** Two exact counts of works of one sentence and scope, without percentage or base. */
function isCountBeside(a: FigureReading, b: FigureReading): boolean {
  const isCount = ({ figure: { numerator, denominator, percent, kind, hedge, subject } }: FigureReading) =>
    numerator !== null &&
    (denominator ?? percent) === null &&
    kind === 'actual' &&
    hedge === null &&
    (subject === null || workNoun.test(foldSpelling(subject.toLowerCase())))
  const scopeOf = ({ figure: { tier, unit, as_of }, field, sentence }: FigureReading) =>
    JSON.stringify([tier, unit, as_of, field ?? null, sentence.start])
  return isCount(a) && isCount(b) && scopeOf(a) === scopeOf(b)
}

function leadOf(a: FigureReading, b: FigureReading): string {
  const {
    sentence,
    figure: { span },
  } = b
  return sentence.text.slice(a.figure.span.end - sentence.start, span.start - sentence.start)
}

function groupsOf<T extends PartClass>(parts: readonly Part<T>[]): Part<T>[][] {
  const groups = new Map<string, Part<T>[]>()
  for (const one of parts) {
    const { subject, tier, unit, as_of, kind, denominator } = one.figure
    if (kind !== 'actual' || denominator === null) continue
    const key = JSON.stringify([subject?.toLowerCase() ?? null, tier, unit, as_of, denominator])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].filter((group) => group.length >= 2)
}

function areStatesApart(group: readonly Part<FigureState>[]): boolean {
  const states = new Set(group.map(({ part }) => part))
  const overlaps =
    states.has('overdue') ||
    (states.has('open') && (states.has('started') || states.has('registered'))) ||
    (states.has('early') && states.has('on_time')) ||
    (['early', 'on_time', 'late'] as const).some((when) => states.has(when) && states.has('completed'))
  return states.size === group.length && !overlaps
}

function areGradesApart(group: readonly Part<Grade>[]): boolean {
  return new Set(group.map(({ part }) => part.grade)).size === group.length
}

/** What is done and what is left are all there is. */
function areAllStates(group: readonly Part<FigureState>[]): boolean {
  return group.some(({ part }) => part === 'open') && group.some(({ part }) => part === 'completed')
}

const lowOf = ({ low }: Band) => low ?? -Infinity
const highOf = ({ high }: Band) => high ?? Infinity

function areBandsApart(group: readonly Part<Band>[]): boolean {
  return ascending(group).every(({ part }, at, all) => {
    const next = all[at + 1]
    return next === undefined || highOf(part) <= lowOf(next.part)
  })
}

/** From nothing to everything without a gap. */
function areAllBands(group: readonly Part<Band>[]): boolean {
  const all = ascending(group)
  const meets = all.every(
    ({ part }, at) => highOf(part) === (all[at + 1] ? lowOf(all[at + 1]?.part ?? part) : Infinity),
  )
  return meets && all[0]?.part.low === null
}

function ascending(group: readonly Part<Band>[]): Part<Band>[] {
  return group.toSorted((a, b) => lowOf(a.part) - lowOf(b.part))
}

function sumOf(over: PartSum['over'], parts: readonly Part[], isAll: boolean): PartSum {
  const figures = parts.map(({ figure }) => figure)
  const base = figures[0]?.denominator ?? null
  const sum = total(figures.map(({ numerator }) => numerator))
  const percents = total(figures.map(({ percent }) => percent))
  const slack = figures.reduce(
    (all, { percent_text }) => all + 0.5 * 10 ** -decimalsOf(digitsOf(percent_text) ?? ''),
    0,
  )
  const gap =
    sum !== null && base !== null ? sum - base : percents === null ? 0 : gapOf(percents - 100, slack)
  return {
    over,
    parts,
    outcome: gap === 0 ? 'adds_up' : gap > 0 || isAll ? 'differs' : 'incomplete',
    sum,
    base,
    percents: percents === null ? null : Math.round(percents * 1e6) / 1e6,
  }
}

function gapOf(gap: number, slack: number): number {
  return Math.abs(gap) <= slack + 1e-9 ? 0 : gap
}

function total(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
}

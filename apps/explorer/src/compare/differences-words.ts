import type { ComparedGroup } from '@vedich/metrics'
import { lowerFirst } from '../format/case.ts'
import { noNumber } from '../format/number.ts'
import type { Language } from '../messages/language.ts'
import { countCell, rateCell } from '../words/cell.ts'
import { type Context, type FigureWords, sourceLine } from '../words/figure-words.ts'
import { comparedSubtitle } from './compared-subtitle.ts'
import type { DifferenceRow } from './differences-chart.ts'
import type { Compared } from './load-comparison.ts'
import { messages } from './messages.ts'
import { compareGroupName, sideName, sideNameWithin } from './names.ts'
import { pointsCell } from './points-cell.ts'
import { splitDefinition } from './split-definition.ts'

/** Beyond so many groups the smallest are left to the table. */
const mostRows = 14

export interface DifferencesFigure {
  readonly words: FigureWords
  readonly rows: readonly DifferenceRow[]
}

/** In which groups the sides differ, the largest groups first. */
export function differencesFigure(compared: Compared, context: Context): DifferencesFigure {
  const { language, register } = context
  const { address, comparison } = compared
  const { number, code } = language
  const words = messages[code]
  const own = words.groupsFigure
  const isSure = address.of !== 'days'
  const name = ({ id }: ComparedGroup) => compareGroupName(address.by, id, register, language)
  const groups = comparison.groups.toSorted((p, q) => q.a.n + q.b.n - p.a.n - p.b.n)
  const rows = [
    rowOf({ ...comparison.change, a: comparison.a, b: comparison.b }, own.all, true, isSure, language),
    ...groups.slice(0, mostRows).map((group) => rowOf(group, name(group), false, isSure, language)),
  ]
  const shared = groups.filter(({ difference }) => difference !== null)
  const sides = {
    a: sideName(address.of, address.a, register, language),
    b: sideNameWithin(address.of, address.b, register, language),
  }
  return {
    rows,
    words: {
      kicker: own.kicker,
      title: groups.length === 1 ? own.alone : titleOf(shared, name, language),
      subtitle: comparedSubtitle(compared, context, isSure ? own.subtitle(sides) : own.subtitleDays(sides)),
      source: sourceLine(context),
      notes: [
        ...(isSure && shared.length > 4 ? [own.many({ count: number.count(shared.length) })] : []),
        ...(isSure ? [language.messages.census] : [words.sameWorks]),
      ],
      definition: splitDefinition(language),
      table: {
        columns: [
          words.split.columns.group,
          ...[own.x, own.n, own.rate].flatMap((column) => [`${column} (${sides.a})`]),
          ...[own.x, own.n, own.rate].flatMap((column) => [`${column} (${sides.b})`]),
          own.difference,
          own.lower,
          own.upper,
        ],
        rows: groups.map((group) => [
          name(group),
          ...sideCells(group.a, language),
          ...sideCells(group.b, language),
          pointsCell(group.difference, language),
          pointsCell(isSure ? group.lower : null, language),
          pointsCell(isSure ? group.upper : null, language),
        ]),
      },
      empty: shared.length === 0 ? own.empty : null,
    },
  }
}

function rowOf(
  { difference, lower, upper, a, b }: Pick<ComparedGroup, 'difference' | 'lower' | 'upper' | 'a' | 'b'>,
  label: string,
  isTotal: boolean,
  isSure: boolean,
  { number, code }: Language,
): DifferenceRow {
  const counts = (side: { x: number; n: number }) =>
    side.n === 0 ? noNumber : `${number.count(side.x)}/${number.count(side.n)}`
  const own = messages[code].groupsFigure
  const sides = { a: counts(a), b: counts(b) }
  return {
    label,
    detail:
      difference === null
        ? own.oneSided(sides)
        : own.detail({ points: number.signedPoints(difference, 1), ...sides }),
    difference,
    lower: isSure ? lower : null,
    upper: isSure ? upper : null,
    isTotal,
  }
}

function titleOf(
  shared: readonly ComparedGroup[],
  name: (group: ComparedGroup) => string,
  { code, number }: Language,
): string {
  const words = messages[code].groupsFigure
  const [furthest] = shared.toSorted((p, q) => Math.abs(q.difference ?? 0) - Math.abs(p.difference ?? 0))
  if (furthest === undefined) return words.none
  return words.title({
    group: lowerFirst(name(furthest)),
    points: number.signedPoints(furthest.difference ?? 0, 1),
  })
}

function sideCells({ x, n }: { x: number; n: number }, language: Language) {
  return [countCell(x, language), countCell(n, language), rateCell(x, n, 1, language)]
}

import type { CompletionPoint, Lifetimes } from '@vedich/metrics'
import { lowerFirst } from '../format/case.ts'
import { countCell, percentCell } from '../words/cell.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from '../words/figure-words.ts'
import { tierName } from '../words/tier-name.ts'
import type { Curve } from './curves-chart.ts'
import { definitionOf } from './definition-of.ts'
import { messages } from './messages.ts'

/** A curve is drawn while so many works are at risk. */
const leastAtRisk = 5
/** The twin of the chart has a row for each so many days. */
const daysInTable = 30

export interface CurvesFigure {
  readonly words: FigureWords
  readonly curves: readonly Curve[]
}

/** How long works take, by tier. */
export function curvesFigure(lives: readonly Lifetimes[], context: Context): CurvesFigure {
  const { language, register } = context
  const { number, code } = language
  const words = messages[code].curves
  const curves = lives
    .map((life) => curveOf(life, tierName(life.group, register.tiers, code)))
    .filter(({ points }) => points.length > 0)
  const excluded = lives.reduce((sum, { undated, negative }) => sum + undated + negative, 0)
  const size = curves.reduce((sum, { points }) => sum + (points[0]?.atRisk ?? 0), 0)
  return {
    curves,
    words: {
      kicker: words.kicker,
      title: curves.length === 0 ? language.messages.figure.unknown : title(curves, context),
      subtitle: subtitle(context, words.subtitle, size),
      source: sourceLine(context),
      notes: [
        words.means,
        words.meansNot,
        ...(excluded === 0 ? [] : [words.excluded({ count: number.count(excluded) })]),
        language.messages.census,
      ],
      definition: definitionOf('curve', language),
      table: {
        columns: Object.values(words.columns),
        rows: curves.flatMap(({ name, points }) =>
          monthly(points).map(({ age, atRisk, completion }) => [
            name,
            countCell(age, language),
            countCell(atRisk, language),
            percentCell(completion.estimate, 1, language),
            percentCell(completion.lower, 1, language),
            percentCell(completion.upper, 1, language),
          ]),
        ),
      },
      empty: curves.length === 0 ? words.empty : null,
    },
  }
}

export function curveOf({ curve, undated, negative }: Lifetimes, name: string): Curve {
  const points = curve.filter(({ atRisk }) => atRisk >= leastAtRisk)
  const half = points.find(({ completion }) => completion.estimate >= 0.5)?.age ?? null
  return { name, points, half, excluded: undated + negative }
}

function title(curves: readonly Curve[], { language }: Context): string {
  const { number, code } = language
  const words = messages[code].curves
  const known = curves
    .flatMap(({ name, half }) => (half === null ? [] : [{ name, half }]))
    .toSorted((a, b) => a.half - b.half)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return words.none
  const said = { group: first.name, days: number.count(first.half) }
  const slow = curves.find(({ half }) => half === null)
  if (slow !== undefined) return words.slow({ ...said, other: lowerFirst(slow.name) })
  if (first === last) return words.one(said)
  return words.two({ ...said, other: lowerFirst(last.name), otherDays: number.count(last.half) })
}

/** The last point up to each thirtieth day, and the last of all. */
function monthly(points: readonly CompletionPoint[]): CompletionPoint[] {
  return points.filter((point, i) => {
    const next = points[i + 1]
    return next === undefined || Math.floor(next.age / daysInTable) > Math.floor(point.age / daysInTable)
  })
}

import { readFigures, type ReportedFigure } from '../src/index.ts'
import type { Passage } from './passage.ts'
import { type Truth, truthOf } from './truth.ts'

export interface Score {
  readonly passages: number
  readonly figures: { readonly precision: number; readonly recall: number; readonly f1: number }
  /** Shares of the rightly read figures whose place, tier, day and kind are right too. */
  readonly span: number
  readonly tier: number
  readonly day: number
  readonly kind: number
  readonly confusions: readonly string[]
}

/** Reads passages and compares with their truth. A figure is right when numerator, denominator and percentage are. */
export function score(passages: readonly Passage[]): Score {
  const right: { found: ReportedFigure; truth: Truth }[] = []
  const confusions: string[] = []
  let foundCount = 0
  let truthCount = 0
  for (const passage of passages) {
    const { plain, truths } = truthOf(passage)
    const found = readFigures(plain)
    const left = new Set(found)
    foundCount += found.length
    truthCount += truths.length
    for (const truth of truths) {
      const match = [...left].find((figure) => keyOf(figure) === truth.key)
      if (match === undefined) {
        confusions.push(`missed ${truth.key} in: ${plain}`)
        continue
      }
      left.delete(match)
      right.push({ found: match, truth })
      for (const wrong of differences(match, truth)) confusions.push(`${wrong} in: ${plain}`)
    }
    for (const figure of left) confusions.push(`invented ${keyOf(figure)} (${figure.kind}) in: ${plain}`)
  }
  const precision = right.length / foundCount
  const recall = right.length / truthCount
  const share = (holds: (found: ReportedFigure, truth: Truth) => boolean) =>
    right.filter(({ found, truth }) => holds(found, truth)).length / right.length
  return {
    passages: passages.length,
    figures: { precision, recall, f1: (2 * precision * recall) / (precision + recall) },
    span: share(isThere),
    tier: share((found, truth) => found.tier === truth.tier),
    day: share((found, truth) => found.as_of === truth.asOf),
    kind: share((found, truth) => found.kind === truth.kind),
    confusions,
  }
}

function differences(found: ReportedFigure, truth: Truth): string[] {
  const wrong = []
  if (!isThere(found, truth)) wrong.push(`span ${JSON.stringify(found.span.text)} of ${truth.key}`)
  if (found.tier !== truth.tier) wrong.push(`tier ${found.tier}, not ${truth.tier}, of ${truth.key}`)
  if (found.as_of !== truth.asOf) wrong.push(`day ${found.as_of}, not ${truth.asOf}, of ${truth.key}`)
  if (found.kind !== truth.kind) wrong.push(`kind ${found.kind}, not ${truth.kind}, of ${truth.key}`)
  return wrong
}

/** At least half of the two places together is common. */
function isThere({ span }: ReportedFigure, { start, end }: Truth): boolean {
  const common = Math.min(span.end, end) - Math.max(span.start, start)
  return common > 0 && common * 2 >= Math.max(span.end, end) - Math.min(span.start, start)
}

function keyOf({ numerator, denominator, percent }: ReportedFigure): string {
  const counts = `${numerator ?? '-'}/${denominator ?? '-'}`
  return percent === null ? counts : `${counts}=${percent}`
}

import { readFigures, type ReportedFigure } from '../src/index.ts'
import type { Passage } from './passage.ts'
import { type Truth, truthOf } from './truth.ts'

export interface Score {
  readonly passages: number
  readonly figures: { readonly precision: number; readonly recall: number; readonly f1: number }
  /** Shares of the rightly read figures whose place, tier, day and so on are right too. */
  readonly span: number
  readonly tier: number
  readonly day: number
  readonly kind: number
  readonly polarity: number
  readonly hedge: number
  readonly verdict: number
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
  const share = (aspect: Aspect) =>
    right.filter(({ found, truth }) => aspects[aspect](found, truth)).length / right.length
  return {
    passages: passages.length,
    figures: { precision, recall, f1: (2 * precision * recall) / (precision + recall) },
    span: share('span'),
    tier: share('tier'),
    day: share('day'),
    kind: share('kind'),
    polarity: share('polarity'),
    hedge: share('hedge'),
    verdict: share('verdict'),
    confusions,
  }
}

type Aspect = keyof typeof aspects

const aspects = {
  span: isThere,
  tier: (found: ReportedFigure, truth: Truth) => found.tier === truth.tier,
  day: (found: ReportedFigure, truth: Truth) => found.as_of === truth.asOf,
  kind: (found: ReportedFigure, truth: Truth) => found.kind === truth.kind,
  polarity: (found: ReportedFigure, truth: Truth) => found.polarity === truth.polarity,
  hedge: (found: ReportedFigure, truth: Truth) => (found.hedge?.toLowerCase() ?? null) === truth.hedge,
  verdict: (found: ReportedFigure, truth: Truth) => truth.verdict === null || found.verdict === truth.verdict,
}

function differences(found: ReportedFigure, truth: Truth): string[] {
  const said: Readonly<Record<Aspect, string | null>> = {
    span: JSON.stringify(found.span.text),
    tier: found.tier,
    day: found.as_of,
    kind: found.kind,
    polarity: found.polarity,
    hedge: found.hedge,
    verdict: found.verdict,
  }
  return Object.entries(aspects)
    .filter(([, holds]) => !holds(found, truth))
    .map(([aspect]) => `${aspect} ${said[aspect as Aspect]} of ${truth.key}`)
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

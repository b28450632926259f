import {
  comparisonAfter,
  forecastAfter,
  formerLevel,
  kindCues,
  passedPlan,
  targetAfter,
} from '../lexicon/cue.ts'
import { anyWord, pattern } from '../lexicon/pattern.ts'
import type { FigureKind } from '../reported-figure.ts'

const forms = kindCues.map(({ words, ...cue }) => ({
  ...cue,
  form: pattern(anyWord(words)),
}))

export interface Surroundings {
  /** From the start of the sentence, or the figure before, to the figure. */
  readonly sentence: string
  /** From the last comma, or the figure before, to the figure. */
  readonly clause: string
  /** What follows. */
  readonly after: string
  /** Printed with a plus or minus sign. */
  readonly isSigned: boolean
  /** The percentage; NULL for a fraction. */
  readonly percent: number | null
}

/** Tells what a figure says by the words around it: the nearest in its clause, else the nearest in its sentence; NULL when none does. */
export function kindOf({ sentence, clause, after, isSigned, percent }: Surroundings): FigureKind | null {
  if (isSigned || comparisonAfter.test(after) || formerLevel.test(clause)) return 'comparison'
  if (targetAfter.test(after)) return 'target'
  if (percent !== null && percent >= 50 && passedPlan.test(clause)) return 'target'
  if (forecastAfter.test(after)) return 'forecast'
  const near = lastCue(clause, ({ of }) => of !== 'percentages' || percent !== null)
  if (near !== undefined && near.kind !== 'actual') return near.kind
  const far = lastCue(sentence, ({ reach }) => reach === 'sentence')
  return far?.kind ?? near?.kind ?? null
}

function lastCue(text: string, applies: (cue: (typeof forms)[number]) => boolean) {
  let last:
    | {
        readonly kind: FigureKind
        readonly end: number
        readonly length: number
      }
    | undefined
  for (const cue of forms.filter(applies)) {
    for (const { index, 0: found } of text.matchAll(cue.form)) {
      const end = index + found.length
      if (last === undefined || end > last.end || (end === last.end && found.length > last.length))
        last = { kind: cue.kind, end, length: found.length }
    }
  }
  return last
}

import type { Draft } from '../attach/draft.ts'
import type { Stretch } from '../text/sentences.ts'
import type { AsOf } from './as-of.ts'

/**
 * Resolves the day of a figure: named in its sentence before or behind it, else the last day named before that holds
 * on, else the day of publication. What is wanted or expected has only the day its own sentence names.
 */
export function asOfFor(
  sentences: readonly Stretch[],
  days: readonly (AsOf & { readonly isSticky: boolean })[],
  publishedOn: string | null,
): (draft: Draft) => string | null {
  const sticky = days.filter(({ isSticky }) => isSticky)
  return ({ start, end, sentence, kind }) => {
    const own = sentences[sentence] ?? { start, end }
    const first = lowerBound(days, own.start)
    const inSentence = days.slice(first, first + 12).filter((day) => day.start < own.end)
    const local = inSentence.findLast((day) => day.start < start) ?? inSentence[0]
    if (local !== undefined) return local.day
    if (kind === 'target' || kind === 'forecast') return null
    return sticky[lowerBound(sticky, start) - 1]?.day ?? publishedOn
  }
}

/** Index of the first stretch that starts at or after a place. */
export function lowerBound(stretches: readonly Stretch[], at: number): number {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

import type { Draft } from '../attach/draft.ts'
import { lowerBound, type Stretch } from '../text/sentences.ts'
import type { AsOf } from './as-of.ts'

/** What told a day: the sentence of the figure, a line above it such as the title, or the day of publication. */
export type AsOfSource = 'text' | 'title' | 'publication'

/**
 * Resolves the day of a figure: named in its sentence before or behind it, else the last day named before that holds
 * on, else the day of publication. What is wanted or expected has only the day its own sentence names.
 */
export function asOfFor(
  sentences: readonly Stretch[],
  days: readonly AsOf[],
  publishedOn: string | null,
): (draft: Draft) => { readonly day: string; readonly from: AsOfSource } | null {
  const sticky = days.filter(({ isSticky }) => isSticky)
  return ({ start, end, sentence, kind }) => {
    const own = sentences[sentence] ?? { start, end }
    const first = lowerBound(days, own.start)
    const inSentence = days.slice(first, first + 12).filter((day) => day.start < own.end)
    const local = inSentence.findLast((day) => day.start < start) ?? inSentence[0]
    if (local !== undefined) return { day: local.day, from: local.isPresent ? 'publication' : 'text' }
    if (kind === 'target' || kind === 'forecast') return null
    const above = sticky[lowerBound(sticky, start) - 1]
    if (above !== undefined) return { day: above.day, from: 'title' }
    return publishedOn === null ? null : { day: publishedOn, from: 'publication' }
  }
}

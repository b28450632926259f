import { distance } from 'fastest-levenshtein'

import { foldText } from '../text/fold.ts'

/** The known term closest to an unknown one by edit distance, when it is close enough to be worth suggesting. */
export function nearestTerm(raw: string, terms: Iterable<string>): string | undefined {
  const text = foldText(raw)
  let best: { term: string; edits: number } | undefined
  for (const term of terms) {
    const edits = distance(text, term)
    if (!best || edits < best.edits) best = { term, edits }
  }
  return best && best.edits <= Math.max(1, text.length / 3) ? best.term : undefined
}

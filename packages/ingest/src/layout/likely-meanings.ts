import { likelyHeadings } from '../lexicon/headers/likely.ts'
import { bareText } from '../text/bare.ts'
import { headingKey } from './heading-key.ts'
import type { HeadingMatch, HeadingVocabulary } from './heading-vocabulary.ts'

const longestLikely = 40

/** What a heading may mean that is none of the lexicon: one without accents, or one that begins like those of a register. */
export function likelyMeanings<F extends string>(
  heading: string,
  { bare, isRegister }: HeadingVocabulary<F>,
): readonly HeadingMatch<F>[] {
  const key = headingKey(heading)
  const known = /^[A-Za-z _.]{2,}$/u.test(heading) ? (bare.get(bareText(key)) ?? []) : []
  if (known.length > 0 || !isRegister || key.length > longestLikely || /[:\d]/u.test(key)) return known
  const likely = likelyHeadings.find(([, pattern]) => pattern.test(key))
  return likely ? [{ field: likely[0] as string as F, term: key, from: 'lexicon', isLikely: true }] : []
}

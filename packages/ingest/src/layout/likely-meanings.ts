import { likelyHeadings } from '../lexicon/headers/likely.ts'
import type { RegisterField } from '../lexicon/headers/register.ts'
import { bareText } from '../text/bare.ts'
import { headingKey } from './heading-key.ts'
import type { HeadingMatch, HeadingVocabulary } from './heading-vocabulary.ts'
import { namesPeriod } from './reached-day.ts'

const longestLikely = 40

/** What a heading may mean that is none of the lexicon: one without accents, or one that begins like those of a register. */
export function likelyMeanings<F extends string>(
  heading: string,
  { bare, isRegister }: HeadingVocabulary<F>,
): readonly HeadingMatch<F>[] {
  const key = headingKey(heading)
  const known = /^[A-Za-z _.()%]{2,}$/u.test(heading) ? (bare.get(bareText(key)) ?? []) : []
  const field = known.length > 0 || !isRegister ? undefined : likelyField(heading, key)
  return field === undefined
    ? known
    : [{ field: field as string as F, term: key, from: 'lexicon', isLikely: true }]
}

/** A period alone heads how things stood in it, if states stand below it. */
function likelyField(heading: string, key: string): RegisterField | undefined {
  if (namesPeriod(heading)) return 'status'
  if (key.length > longestLikely || /[:\d]/u.test(key)) return undefined
  return likelyHeadings.find(([, pattern]) => pattern.test(key))?.[0]
}

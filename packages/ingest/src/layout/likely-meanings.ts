import { likelyHeadings } from '../lexicon/headers/likely.ts'
import type { RegisterField } from '../lexicon/headers/register.ts'
import { bareText } from '../text/bare.ts'
import { composedFields } from './composed-heading.ts'
import { headingKey } from './heading-key.ts'
import type { HeadingMatch, HeadingVocabulary } from './heading-vocabulary.ts'
import { namesPeriod } from './reached-day.ts'

const longestLikely = 50

/**
 * What a heading may mean that is none of the lexicon: one without accents, one that begins like those of a register, or one
 * composed of words that headings consist of. Of several meanings, what stands below tells.
 */
export function likelyMeanings<F extends string>(
  heading: string,
  { bare, isRegister }: HeadingVocabulary<F>,
): readonly HeadingMatch<F>[] {
  const key = headingKey(heading)
  const isBare = /^[A-Za-z _.()%?/-]{2,}$/u.test(heading)
  const known = isBare ? (bare.get(bareText(key)) ?? []) : []
  if (known.length > 0 || !isRegister) return known
  const meant = twoDays(heading, isBare) ?? likelyFields(heading, key, isBare)
  const [field, ...others] = meant as readonly string[] as readonly F[]
  if (field === undefined) return []
  return [{ field, term: key, from: 'lexicon', isLikely: true, ...(others.length > 0 && { others }) }]
}

/** A period alone heads how things stood in it, if states stand below it. */
function likelyFields(heading: string, key: string, isBare: boolean): readonly RegisterField[] {
  if (namesPeriod(heading)) return ['status']
  if (key.length > longestLikely || /[:\d]/u.test(key)) return []
  if (orNot.test(key)) return ['status', 'is_completed']
  const composed = composedFields(key, isBare)
  if (composed !== undefined) return composed
  const field = likelyHeadings.find(([, pattern]) => pattern.test(key))?.[0]
  return field === undefined ? [] : [field]
}

/** "Hạn / xong": two days in one column, which is known as both. */
function twoDays(heading: string, isBare: boolean): readonly string[] | undefined {
  const halves = heading.split(/ ?[/;,&+] ?| - | và /u)
  if (halves.length !== 2) return undefined
  const [first = '', second = ''] = halves.map((half) => composedFields(headingKey(half), isBare)?.at(0))
  return (first === 'due_on' || first === 'registered_on') && second === 'completed_on'
    ? [`${first}+${second}`]
    : undefined
}

/** "Đạt/không đạt": one column for both. */
const orNot = /^(?:đã )?(.+?)(?:[,/-]| hay | hoặc )(?:chưa|không)(?: \1)?$/u

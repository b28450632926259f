import { ownText } from './own-text.ts'
import { isSyllable } from './syllable.ts'

/** Whether a word speaks for the text being Vietnamese, against it, or neither way. */
export type Verdict = 'valid' | 'invalid' | 'neutral'

/** Words and what clings to them: anything but ASCII that is no letter, and white space. */
export const wordPattern = /[A-Za-z\u0080-\uffff]+/gu

const punctuation =
  '[\\u00a0\\u00ab\\u00bb\\u2010-\\u2026\\u2039\\u203a\\u20ac\\u20ab\\u00b0\\u00b2\\u00b3\\ufeff]'
const edges = new RegExp(`^${punctuation}+|${punctuation}+$`, 'gu')
const abbreviation = /^[A-ZĐƯƠÔÊÂĂ]{1,8}$/u
const wellCased = /^(?:\p{Lu}\p{M}*)?(?:\p{Ll}\p{M}*)*$|^(?:\p{Lu}\p{M}*)*$/u

/** Judged words: registers repeat theirs, and thousands of small files share most of them. */
const judged = new Map<string, Verdict>()
const mostJudged = 50_000
const longestKept = 16

/** Judges a word of text; ASCII words and abbreviations such as QĐ are neutral. */
export function judgeWord(word: string): Verdict {
  const known = judged.get(word)
  if (known !== undefined) return known
  const verdict = judge(word)
  if (word.length > longestKept) return verdict
  if (judged.size >= mostJudged) judged.clear()
  judged.set(ownText(word), verdict)
  return verdict
}

function judge(word: string): Verdict {
  const bare = word.replace(edges, '')
  if (/^\p{ASCII}*$/u.test(bare)) return 'neutral'
  if (isSyllable(bare)) return wellCased.test(bare) ? 'valid' : 'invalid'
  return abbreviation.test(bare) ? 'neutral' : 'invalid'
}

import type { Draft } from '../attach/draft.ts'
import { pattern } from '../lexicon/pattern.ts'
import type { Stretch } from '../text/sentences.ts'

/** "Lần lượt": what is named in a row belongs to what is counted in a row. */
const told = pattern('(?<!\\p{L})(?:lần lượt|theo thứ tự|respectively)(?!\\p{L})', 'u')

/** What the figures of a sentence are of that names as many as it has figures, one after another. */
export function inTurn<T extends Stretch>(
  text: string,
  sentences: readonly Stretch[],
  drafts: readonly Draft[],
  namedIn: (sentence: Stretch) => readonly T[],
): ReadonlyMap<Draft, T> {
  const bySentence = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const own = bySentence.get(draft.sentence)
    if (own === undefined) bySentence.set(draft.sentence, [draft])
    else own.push(draft)
  }
  const turns = new Map<Draft, T>()
  for (const [index, own] of bySentence) {
    const sentence = sentences[index]
    if (own.length < 2 || sentence === undefined) continue
    if (!told.test(text.slice(sentence.start, sentence.end))) continue
    const named = namedIn(sentence)
    if (named.length !== own.length) continue
    for (const [at, draft] of own.entries()) {
      const one = named[at]
      if (one !== undefined) turns.set(draft, one)
    }
  }
  return turns
}

import { type Composition, compositions, headingWords, type WordClass } from '../lexicon/headers/composed.ts'
import type { RegisterField } from '../lexicon/headers/register.ts'
import { bareText } from '../text/bare.ts'
import { foldText } from '../text/fold.ts'

interface Phrase {
  readonly words: readonly string[]
  readonly is: WordClass
}

type Phrases = ReadonlyMap<string, readonly Phrase[]>

/** Phrases by their first word, the longest first. */
function phrasesBy(spell: (text: string) => string): Phrases {
  const phrases = new Map<string, Phrase[]>()
  for (const [is, texts] of Object.entries(headingWords) as [WordClass, readonly string[]][]) {
    for (const text of texts) {
      const words = spell(foldText(text)).split(' ')
      const first = words[0] ?? ''
      phrases.set(first, [...(phrases.get(first) ?? []), { words, is }])
    }
  }
  for (const known of phrases.values()) known.sort((a, b) => b.words.length - a.words.length)
  return phrases
}

const accented = phrasesBy((text) => text)
const bare = phrasesBy(bareText)

/** First words of all that a composed heading may consist of. */
export const composingWords: readonly string[] = [...accented.keys()]

/**
 * What a heading that nobody listed means by the words it is composed of, most likely first; undefined when a word is unknown, empty when it is known to mean nothing.
 * `isBare` tells that it was written without accents.
 */
export function composedFields(key: string, isBare: boolean): readonly RegisterField[] | undefined {
  const classes = isBare ? classesOf(bareText(key), bare) : classesOf(key, accented)
  return classes && compositions.find((one) => fits(one, classes))?.fields
}

function fits({ has, may }: Composition, classes: ReadonlySet<WordClass>): boolean {
  return (
    has.every((is) => classes.has(is)) && [...classes].every((is) => has.includes(is) || may.includes(is))
  )
}

/** What the words of a heading are; undefined when one is unknown, or asks before the end, as "chưa" of "Chưa nghiệm thu". */
function classesOf(key: string, phrases: Phrases): ReadonlySet<WordClass> | undefined {
  const words = key.split(/[\s,/?;-]+/u).filter((word) => word !== '')
  const classes = new Set<WordClass>()
  for (let at = 0; at < words.length;) {
    const found = phrases
      .get(words[at] ?? '')
      ?.find((phrase) => phrase.words.every((word, index) => words[at + index] === word))
    if (found === undefined) return undefined
    classes.add(found.is)
    at += found.words.length
    if (found.is === 'ask' && at < words.length) return undefined
  }
  return classes
}

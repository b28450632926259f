import { judgeWord } from '../text/word.ts'
import { type LegacyCharset, legacyCharsets, readCharset } from './charset.ts'

/** How well a text reads in one encoding. */
export interface Candidate {
  readonly encoding: string
  /** Probability that this is the encoding, against the others and against none of them. */
  readonly confidence: number
  /** Share of the different non-ASCII words that read as Vietnamese. */
  readonly share: number
}

/**
 * Weight of a word as a log likelihood ratio against "in none of the encodings": 95 of 100 words read as Vietnamese in
 * the right encoding, at most 40 in a wrong one. Below a share of about 0.75 "none of them" wins.
 */
const weights = { valid: Math.log(0.95 / 0.4), invalid: Math.log(0.05 / 0.6), neutral: 0 }

/** How common the encodings are in offices, as a prior; "none of them" has the rest. */
const priors: Readonly<Record<LegacyCharset, number>> = {
  tcvn3: 0.25,
  vni: 0.25,
  'windows-1258': 0.25,
  viscii: 0.05,
}
const priorOfNone = 0.2

/** Weighs the charsets by different words, one character a byte; best first. Words alike in all charsets say nothing. */
export function weighCharsets(words: Iterable<string>): (Candidate & { readonly encoding: LegacyCharset })[] {
  const list = [...words]
  const scores = legacyCharsets.map((charset) => {
    const verdicts = list.map((word) => judgeWord(caseless(charset, readCharset(word, charset))))
    const evidence = verdicts.reduce((sum, verdict) => sum + weights[verdict], Math.log(priors[charset]))
    const valid = verdicts.filter((verdict) => verdict === 'valid').length
    const judged = verdicts.filter((verdict) => verdict !== 'neutral').length
    return { charset, evidence, share: judged === 0 ? 0 : valid / judged }
  })
  const none = Math.log(priorOfNone)
  const top = Math.max(none, ...scores.map(({ evidence }) => evidence))
  const total = scores.reduce((sum, { evidence }) => sum + Math.exp(evidence - top), Math.exp(none - top))
  return scores
    .map(({ charset, evidence, share }) => ({
      encoding: charset,
      confidence: Math.exp(evidence - top) / total,
      share,
    }))
    .toSorted((a, b) => b.confidence - a.confidence || b.share - a.share)
}

/** TCVN3 has no toned capitals, so case tells nothing there. */
function caseless(charset: LegacyCharset, word: string): string {
  return charset === 'tcvn3' ? word.toLowerCase() : word
}

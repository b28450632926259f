import type { FigureKind, Reading } from '../reported-figure.ts'
import type { Stretch } from '../text/sentences.ts'
import type { CountToken, FractionToken, PercentToken, Token } from '../token/token.ts'

/** A token with its sentence, its kind and what stands before it. */
export interface Place<T extends Token = Token> {
  readonly token: T
  /** Place in the order of tokens, and of its sentence in the order of sentences. */
  readonly index: number
  readonly sentence: number
  readonly kind: FigureKind
}

/** A figure put together from its tokens, before tier, date and verdict are looked up. */
export interface Draft extends Stretch {
  readonly percent: PercentToken | null
  readonly fraction: FractionToken | null
  readonly counts: readonly Place<CountToken>[]
  readonly sentence: number
  readonly kind: FigureKind
  readonly numerator: number | null
  readonly denominator: number | null
  readonly alternatives: readonly Reading[]
}

export function isPercent(place: Place): place is Place<PercentToken> {
  return place.token.type === 'percent'
}

export function isFraction(place: Place): place is Place<FractionToken> {
  return place.token.type === 'fraction'
}

export function isCount(place: Place): place is Place<CountToken> {
  return place.token.type === 'count'
}

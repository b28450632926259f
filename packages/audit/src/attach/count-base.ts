import { areKindred } from '../lexicon/kindred.ts'
import { unitNoun } from '../lexicon/noun.ts'
import { pattern } from '../lexicon/pattern.ts'
import type { Reading } from '../reported-figure.ts'
import type { CountToken, PercentToken } from '../token/token.ts'
import { closes } from './closes.ts'
import { isCount, isFraction, type Place } from './draft.ts'

/** What the counts around a percentage say of it. */
export interface CountBase {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly counts: readonly Place<CountToken>[]
  readonly alternatives: readonly Reading[]
}

/** The base of the percentage before, and the sentence it was used in. */
export interface FormerBase {
  readonly value: number
  readonly sentence: number
}

interface Part {
  readonly value: number
  readonly noun: string | null
  readonly place: Place
}

const none: CountBase = {
  numerator: null,
  denominator: null,
  counts: [],
  alternatives: [],
}

/** Tokens looked at on either side, and behind for the base of all parts ("… trên tổng số 15.000"), letters between numerator and percentage, sentences a base may stand before. */
const limits = { before: 9, after: 2, shared: 6, letters: 110, sentences: 2 } as const

const states = pattern(
  '^(?:[\\p{L} "]{0,60})?[,(:-]? ?(?:[\\p{L} ]{0,20})?(?:đạt|chiếm|bằng|tương đương|tương ứng|tỷ lệ|\\(|representing|accounting for|or|equal to|reaching)[\\p{L} :(]{0,30}$',
  'u',
)
const ofBase = pattern(
  '^ ?(?:trên tổng số|trong tổng số|trong số|trên|trong|tổng số|so với tổng số|of the|of all|of|out of)(?: tổng)?(?: số)?(?: the| all)? $',
  'u',
)
const sharedBase = pattern('(?:trên|trong) (?:tổng )?số $|out of (?:a total of )?$', 'u')
const fromBase = pattern('(?:trong tổng số|trên tổng số|trong số|tổng số|of the|out of the)(?: có)? $', 'u')
/** "Trong tổng số 942 (78,77 %)"; "với tổng số 742 (78,77 %)" is what was done. */
const ofAll = pattern('(?:trong tổng số|trên tổng số|trong số|out of the) $', 'u')
/** A rate of something else: ", tỷ lệ che phủ rừng đạt". */
const otherRate = pattern(
  '[,;] (?:tỷ lệ|the share|the rate)(?! (?:đạt|là|chiếm|chung|này|hoàn thành|tương ứng|of completion))(?: [\\p{L}]{1,10}){1,8}',
  'u',
)
const parted = pattern('[,(:;-]|chiếm|bằng|tương|representing|accounting|equal', 'u')
const inBrackets = pattern(
  '^[\\p{L} ]{0,40}(?:\\(|, (?:tương đương|tương ứng|tức|hay|với)|tương đương|tương ứng với|tương ứng)(?: là| với)? ?$',
  'u',
)

/**
 * Finds numerator and denominator among the counts before and just behind a percentage. A pair is taken only when it
 * closes at the printed precision, the base of the percentage before first of all; otherwise only what the words bind is said, and the rest are alternatives.
 */
export function countBase(
  text: string,
  places: readonly Place[],
  percent: Place<PercentToken>,
  formerBase: FormerBase | null,
): CountBase {
  if (percent.token.high !== null) return none
  const before = places.slice(Math.max(0, percent.index - limits.before), percent.index).toReversed()
  const after = places.slice(percent.index + 1, percent.index + 1 + limits.after)
  const inSentence = (place: Place) => place.sentence === percent.sentence
  const behind = after.filter(inSentence)
  const shared = places
    .slice(percent.index + 1, percent.index + 1 + limits.shared)
    .filter(isCount)
    .filter(
      (place) => inSentence(place) && sharedBase.test(text.slice(place.token.start - 16, place.token.start)),
    )
  const numerators = partsOf([
    ...before.filter(
      (place) =>
        isCount(place) && inSentence(place) && percent.token.start - place.token.end <= limits.letters,
    ),
    ...behind.filter(
      (place) => isCount(place) && inBrackets.test(text.slice(percent.token.end, place.token.start)),
    ),
  ]).slice(0, 4)
  const bases = partsOf([
    ...before.filter(({ sentence }) => percent.sentence - sentence <= limits.sentences),
    ...behind.filter(isCount),
    ...shared.filter((place) => !behind.includes(place)),
  ])
  // In a list the base is named once, and every item goes on counting from it.
  const isNear = formerBase !== null && percent.sentence - formerBase.sentence <= limits.sentences
  if (isNear) bases.push({ value: formerBase.value, noun: null, place: percent })
  const pairs = numerators
    .flatMap((top) => bases.map((base) => ({ top, base })))
    .filter(({ top, base }) => top.place !== base.place && top.value <= base.value)
    .filter(({ top, base }) => top.value !== base.value || base.place.index < top.place.index)
    .filter(({ top, base }) => closes(top.value, base.value, percent.token))
  const alike = pairs.filter(({ top, base }) => areAlike(top, base))
  const closing = alike.length === 0 && isTelling(percent.token) ? pairs : alike
  const readings = distinct(closing.map(({ top, base }) => reading(top.value, base.value, percent)))
  const [nearest] = closing
  const isTold = ({ base }: (typeof closing)[number]) =>
    base.place === behind[0] && ofBase.test(text.slice(percent.token.end, base.place.token.start))
  const best =
    closing.find(isTold) ??
    closing.find(({ top, base }) => top.place === nearest?.top.place && base.value === formerBase?.value) ??
    nearest
  if (best !== undefined) {
    return {
      numerator: best.top.value,
      denominator: best.base.value,
      counts: [best.top.place, best.base.place].filter(isCount),
      alternatives: readings.filter(
        ({ numerator, denominator }) => numerator !== best.top.value || denominator !== best.base.value,
      ),
    }
  }
  return boundOnly(text, percent, numerators, bases, behind)
}

/** What the words alone bind, when no arithmetic helps. */
function boundOnly(
  text: string,
  percent: Place<PercentToken>,
  numerators: readonly Part[],
  bases: readonly Part[],
  behind: readonly Place[],
): CountBase {
  const [next] = behind
  if (next !== undefined && isCount(next) && ofBase.test(text.slice(percent.token.end, next.token.start))) {
    return {
      numerator: null,
      denominator: next.token.value,
      counts: [next],
      alternatives: [],
    }
  }
  const [top] = numerators
  if (top === undefined || !isCount(top.place)) return none
  const isBehind = top.place.index > percent.index
  const gap = isBehind ? '' : text.slice(top.place.token.end, percent.token.start)
  const isBracketed = !isBehind && /^[\p{L} ]{0,20}\($/u.test(gap)
  if (
    (isBracketed ? ofAll : fromBase).test(
      text.slice(Math.max(0, top.place.token.start - 24), top.place.token.start),
    )
  ) {
    return {
      numerator: null,
      denominator: top.value,
      counts: [top.place],
      alternatives: [],
    }
  }
  if (!isBehind && (top.place.index !== percent.index - 1 || !states.test(gap) || otherRate.test(gap)))
    return none
  // "12 địa phương giải ngân đạt 20 %": each of them did; "12 đơn vị, đạt 80 %" are a part.
  if (!isBehind && top.noun !== null && unitNoun.test(top.noun) && !parted.test(gap)) return none
  const isRegistered = pattern('đăng ký|registered', 'u').test(
    text.slice(Math.max(0, top.place.token.start - 12), top.place.token.end + 12),
  )
  if (isRegistered)
    return {
      numerator: null,
      denominator: top.value,
      counts: [top.place],
      alternatives: [],
    }
  const told = toldBase(text, top, bases)
  if (told !== undefined)
    return {
      numerator: top.value,
      denominator: told.value,
      counts: [top.place, told.place].filter(isCount),
      alternatives: [],
    }
  const others = bases.filter(
    (base) => base.place !== top.place && base.value > top.value && areAlike(top, base),
  )
  return {
    numerator: top.value,
    denominator: null,
    counts: [top.place],
    alternatives: distinct(others.slice(0, 3).map(({ value }) => reading(top.value, value, percent))),
  }
}

const beforeDone = pattern('(?:hoàn thành|về đích|xong|completed|finished)(?: được| thêm|:)? ?$', 'u')
const beforeRegistered = pattern('(?:đăng ký|giao ước|registered)(?: được|:)? ?$', 'u')

/** "Đăng ký 1.048, hoàn thành 895, tỷ lệ 82 %": the words say what of what, whether or not it closes. */
function toldBase(text: string, top: Part, bases: readonly Part[]): Part | undefined {
  const { index, sentence, token } = top.place
  const isBehind = (form: RegExp, at: number) => form.test(text.slice(Math.max(0, at - 24), at))
  if (!isBehind(beforeDone, token.start)) return undefined
  return bases.find(
    (base) =>
      base.place.index === index - 1 &&
      base.place.sentence === sentence &&
      base.value >= top.value &&
      areAlike(top, base) &&
      isBehind(beforeRegistered, base.place.token.start),
  )
}

function partsOf(places: readonly Place[]): Part[] {
  return places.flatMap((place): Part[] => {
    if (isCount(place)) return [{ value: place.token.value, noun: place.token.noun, place }]
    if (!isFraction(place)) return []
    const { denominator, numerator, noun } = place.token
    return [
      { value: denominator, noun, place },
      { value: numerator, noun, place },
    ]
  })
}

function areAlike(a: Part, b: Part): boolean {
  return areKindred(a.noun, b.noun)
}

/** Printed so finely that counts of other things would close it by chance once in thousands of times. */
function isTelling({ digits }: PercentToken): boolean {
  return /[.,]\d{2,}$/u.test(digits)
}

function reading(numerator: number, denominator: number, { token }: Place<PercentToken>): Reading {
  return { numerator, denominator, percent: token.value }
}

function distinct(readings: readonly Reading[]): Reading[] {
  return [...new Map(readings.map((one) => [`${one.numerator}/${one.denominator}`, one])).values()]
}

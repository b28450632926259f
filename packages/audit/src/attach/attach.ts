import type { CountToken, FractionToken, PercentToken } from '../token/token.ts'
import { isFigure } from './accept-fraction.ts'
import { countBase, type FormerBase } from './count-base.ts'
import { type Draft, isFraction, isPercent, type Place } from './draft.ts'
import { type BandMention, isClassOf } from '../scope/band.ts'
import { nounSource } from '../lexicon/noun.ts'
import { pattern } from '../lexicon/pattern.ts'
import { lowerBound, type Stretch } from '../text/sentences.ts'
import { pairFractions } from './pair.ts'
import { tableBase, type TableRow } from './table-base.ts'

/** What a text says of places besides its words. */
export interface Layout {
  /** The cell that heads the column of a place in a table. */
  readonly rowOf: (place: Place) => TableRow | null
  /** Whether a name of the campaign and a colon stand right before a place: "Cấp thành phố: 40/71". */
  readonly isLabelled: (at: number) => boolean
  /** Where names of the campaign stand. */
  readonly labels: readonly Stretch[]
}

/** Puts figures together from placed tokens: percentages with their fractions or counts, and fractions alone. */
export function attach(
  text: string,
  places: readonly Place[],
  bands: readonly BandMention[],
  { rowOf, isLabelled, labels }: Layout,
): Draft[] {
  const pairs = pairFractions(text, places, labels)
  const paired = new Set<Place>(pairs.values())
  let base: FormerBase | null = null
  const stated = places
    .filter(isPercent)
    .filter((place) => pairs.has(place) || !isBound(text, places, bands, place))
  const percents = stated.map((percent) => {
    const fraction = pairs.get(percent)
    const draft: Draft =
      fraction === undefined
        ? fromCounts(text, places, percent, base, rowOf)
        : fromFraction(places, percent, fraction)
    if (draft.denominator !== null) base = { value: draft.denominator, sentence: draft.sentence }
    return draft
  })
  const alone = places
    .filter(isFraction)
    .filter(
      (place) =>
        !paired.has(place) &&
        ((place.token.numerator <= place.token.denominator && isLabelled(place.token.start)) ||
          isFigure(text, place.token)),
    )
    .map((place): Draft => fractionDraft(place))
  const drafts = [...percents, ...alone].map((draft) => withBracket(text, draft))
  return apart(drafts.toSorted((a, b) => a.start - b.start))
}

/** "102 đơn vị hoàn thành 100 %": what each of them did. */
const byAll = pattern(`\\d ${nounSource} (?:(?:đã|đều) )?(?:hoàn thành|về đích) 100 ?%$`, 'u')

/** Whether a percentage only bounds a class that things are counted in: "20/34 phường đạt trên 90 %". */
function isBound(
  text: string,
  places: readonly Place[],
  bands: readonly BandMention[],
  { index, token, sentence }: Place<PercentToken>,
): boolean {
  if (byAll.test(text.slice(Math.max(0, token.start - 60), token.end))) return true
  const band = bands[lowerBound(bands, token.start + 1) - 1]
  if (band === undefined || band.end < token.end) return false
  const before = places.slice(0, index).findLast((place) => place.token.end <= band.start)
  return (
    band.isHead ||
    (before !== undefined &&
      before.sentence === sentence &&
      (before.token.type === 'percent' || before.token.noun !== null) &&
      isClassOf(text, before.token.end, band))
  )
}

function fromFraction(
  places: readonly Place[],
  percent: Place<PercentToken>,
  fraction: Place<FractionToken>,
): Draft {
  const [first, last] = percent.index < fraction.index ? [percent, fraction] : [fraction, percent]
  const between = places.slice(first.index + 1, last.index)
  const isWhole =
    percent.sentence === fraction.sentence && between.every(({ token }) => token.type === 'count')
  return {
    start: isWhole ? first.token.start : percent.token.start,
    end: isWhole ? last.token.end : percent.token.end,
    percent: percent.token,
    fraction: fraction.token,
    counts: [],
    sentence: percent.sentence,
    kind: first.kind,
    numerator: fraction.token.numerator,
    denominator: fraction.token.denominator,
    alternatives: [],
  }
}

function fromCounts(
  text: string,
  places: readonly Place[],
  percent: Place<PercentToken>,
  formerBase: FormerBase | null,
  rowOf: Layout['rowOf'],
): Draft {
  const { token, sentence, kind } = percent
  const high = token.high === null ? [] : [{ numerator: null, denominator: null, percent: token.high }]
  const base =
    kind === 'comparison'
      ? null
      : (tableBase(text, places, percent, rowOf) ?? countBase(text, places, percent, formerBase))
  const [top, ...others] = base?.counts ?? []
  const inside = top !== undefined && isBeside(places, top, percent, others) ? [top] : []
  return {
    start: Math.min(token.start, ...inside.map((place) => place.token.start)),
    end: Math.max(token.end, ...inside.map((place) => place.token.end)),
    percent: token,
    fraction: null,
    counts: base?.counts ?? [],
    sentence,
    kind,
    numerator: base?.numerator ?? null,
    denominator: base?.denominator ?? null,
    alternatives: [...high, ...(base?.alternatives ?? [])],
  }
}

/** In the same sentence, with nothing but its own base in between. */
function isBeside(
  places: readonly Place[],
  count: Place<CountToken>,
  percent: Place,
  others: readonly Place[],
): boolean {
  const [from, to] =
    count.index < percent.index ? [count.index + 1, percent.index] : [percent.index + 1, count.index]
  return (
    count.sentence === percent.sentence && places.slice(from, to).every((place) => others.includes(place))
  )
}

function fractionDraft({ token, sentence, kind }: Place<FractionToken>): Draft {
  const { start, end, numerator, denominator } = token
  return {
    start,
    end,
    percent: null,
    fraction: token,
    counts: [],
    sentence,
    kind,
    numerator,
    denominator,
    alternatives: [],
  }
}

/** Takes in the bracket that closes one the figure opened, or opens one it closes. */
function withBracket(text: string, draft: Draft): Draft {
  const printed = text.slice(draft.start, draft.end)
  const opens = printed.indexOf('(') >= 0
  const shuts = printed.indexOf(')') >= 0
  const shutting = opens && !shuts ? /^[\p{L} ]{0,30}\)/u.exec(text.slice(draft.end, draft.end + 32)) : null
  if (shutting !== null) return { ...draft, end: draft.end + shutting[0].length }
  if (shuts && !opens && text.charAt(draft.start - 1) === '(') return { ...draft, start: draft.start - 1 }
  return draft
}

/** Shrinks a figure to its percentage where it would reach into its neighbour, which may then come before it. */
function apart(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const before = kept.at(-1)
    if (before === undefined || before.end <= draft.start) {
      kept.push(draft)
      continue
    }
    const shrunk = core(draft)
    if (before.end > shrunk.start) kept[kept.length - 1] = core(before)
    kept.push(shrunk)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}

function core(draft: Draft): Draft {
  const { start, end } = draft.percent ?? draft.fraction ?? draft
  return { ...draft, start, end }
}

import type { Draft } from './attach/draft.ts'
import { judge } from './audit/judge.ts'
import { readDecimal } from './lexicon/number.ts'
import type { FigureReading } from './read-report.ts'
import type { RankClaim, RankDraft } from './read-ranks.ts'
import type { AsOfSource } from './scope/as-of-for.ts'
import { type ChangeMention, changeIn, type SideMention } from './scope/change.ts'
import { type NormalText, rawSpan } from './text/normal-text.ts'
import { lowerBound, type Stretch } from './text/sentences.ts'

/** What a text says around its figures. */
export interface Surroundings {
  readonly normal: NormalText
  readonly sentences: readonly Stretch[]
  readonly drafts: readonly Draft[]
  readonly sides: readonly SideMention[]
  readonly dayOf: (draft: Draft, index: number) => { readonly day: string; readonly from: AsOfSource } | null
  readonly narrowedBy: (draft: Draft) => string | null
}

/** The figures that places in an order make: the place of how many. */
export function rankReadings(ranks: readonly RankDraft[], around: Surroundings): FigureReading[] {
  return ranks.map((draft) => {
    const { rank } = draft
    const reading = readingOf(draft, around, {
      subject: null,
      unit: rank.of === 'unit' ? rank.name : null,
      percentText: null,
    })
    return {
      ...reading,
      metric: null,
      isBare: true,
      rank,
      narrowed: rank.of === 'field' || rank.isOfKind ? null : around.narrowedBy(draft),
    }
  })
}

/** The figures that changes in points and multiples make. */
export function changeReadings(changes: readonly ChangeMention[], around: Surroundings): FigureReading[] {
  const { normal, sentences, sides } = around
  return changes.map((mention) => {
    const draft = draftOf(mention, sentences)
    const percent = mention.measure === 'points' ? readDecimal(mention.digits) : null
    const reading = readingOf(draft, around, {
      subject: null,
      unit: null,
      percentText: mention.measure === 'points' ? rawSpan(normal, mention.start, mention.end).text : null,
    })
    const sentence = sentences[draft.sentence] ?? draft
    const change = changeIn(normal.text, sentence, mention, sides, reading.figure.as_of)
    return { ...reading, figure: { ...reading.figure, percent }, change, narrowed: around.narrowedBy(draft) }
  })
}

function draftOf({ start, end }: Stretch, sentences: readonly Stretch[]): Draft {
  return {
    start,
    end,
    percent: null,
    fraction: null,
    counts: [],
    sentence: lowerBound(sentences, start + 1) - 1,
    kind: 'comparison',
    numerator: null,
    denominator: null,
    alternatives: [],
  }
}

interface Said {
  readonly subject: string | null
  readonly unit: RankClaim['name'] | null
  readonly percentText: string | null
}

function readingOf(
  draft: Draft,
  { normal, sentences, drafts, dayOf }: Surroundings,
  { subject, unit, percentText }: Said,
): FigureReading {
  const { numerator, denominator, kind } = draft
  const sentence = sentences[draft.sentence] ?? draft
  const day = dayOf(draft, lowerBound(drafts, draft.start) - 1)
  const reading = { numerator, denominator, percent: null }
  return {
    figure: {
      subject,
      tier: null,
      unit,
      ...reading,
      percent_text: percentText,
      as_of: day?.day ?? null,
      kind,
      polarity: 'completed',
      hedge: null,
      span: rawSpan(normal, draft.start, draft.end),
      verdict: judge({ ...reading, digits: null, kind, hedge: null, hasPlan: false, hasAlternatives: false }),
      alternatives: [],
    },
    sentence: rawSpan(normal, sentence.start, sentence.end),
    asOfFrom: day?.from ?? null,
    state: null,
    band: null,
    grade: null,
    narrowed: null,
  }
}

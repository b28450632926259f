import type { Draft } from '../attach/draft.ts'
import type { TierMention } from '../lexicon/tier.ts'
import { inTurn } from './in-turn.ts'
import type { Row } from '../text/rows.ts'
import { lowerBound, spokenFrom, type Stretch } from '../text/sentences.ts'

/** "13 công trình cấp huyện và 118 công trình cấp cơ sở": the tier behind a count is its own. */
const ofCount = /\d(?: \p{L}{1,8}){1,3} $/u
const parts = /(?<!\p{L})(?:và|còn|trong khi|and|while|but)(?!\p{L})|[,;()\n]/u

/**
 * Resolves the tier of a figure: named in the head of its column, before it with no other figure between, within it, right behind it, earlier in
 * its sentence, where its base was stated, or in the heading it stands under.
 */
export function tiersOf(
  text: string,
  sentences: readonly Stretch[],
  drafts: readonly Draft[],
  mentions: readonly TierMention[],
  headsOf: (draft: Draft) => readonly Stretch[],
  rows: readonly Row[] = [],
): (draft: Draft, index: number) => string | null {
  const headings = headingTiers(text, sentences, drafts, mentions, rows)
  const within = (from: number, to: number) =>
    mentions.slice(lowerBound(mentions, from), lowerBound(mentions, to))
  const turns = inTurn(text, sentences, drafts, ({ start, end }) => {
    const named = within(start, end).filter(({ tier }) => tier !== null)
    return new Set(named.map(({ tier }) => tier)).size < named.length ? [] : named
  })
  return (draft, index) => {
    const turn = turns.get(draft)
    if (turn !== undefined) return turn.tier
    const headed = headsOf(draft)
      .flatMap(({ start, end }) => within(start, end))
      .find(({ tier }) => tier !== null)
    if (headed !== undefined) return headed.tier
    const sentence = sentences[draft.sentence] ?? draft
    const before = Math.max(sentence.start, drafts[index - 1]?.end ?? 0)
    const near =
      within(before, draft.start).findLast((one) => !isAside(text, one.end, draft.start)) ??
      within(draft.start, draft.end)[0]
    const next = Math.min(sentence.end, drafts[index + 1]?.start ?? text.length, draft.end + 60)
    const behind = within(draft.end, next).find(({ start }) => !parts.test(text.slice(draft.end, start)))
    const isOfFormer =
      near !== undefined &&
      near.end <= draft.start &&
      (ofCount.test(text.slice(Math.max(before, near.start - 30), near.start)) ||
        ((drafts[index - 1]?.end ?? 0) > sentence.start && !parts.test(text.slice(before, near.start))))
    if (near !== undefined && !(isOfFormer && behind !== undefined)) return near.tier
    if (behind !== undefined) return behind.tier
    const earlier = within(spokenFrom(text, sentences, draft.sentence), draft.start).findLast(
      (one) => !isAside(text, one.end, draft.start),
    )
    if (earlier !== undefined) return earlier.tier
    const base = draft.counts.find((place) => place.sentence < draft.sentence)
    const stated = base === undefined ? undefined : sentences[base.sentence]
    const there = stated && base ? within(stated.start, base.token.start).at(-1) : undefined
    return (there ?? { tier: headings[draft.sentence] ?? null }).tier
  }
}

/** "(cấp thành phố: 40; cấp cơ sở: 702), chiếm 78,77 %": parts counted in brackets, which the figure is not one of. */
function isAside(text: string, from: number, to: number): boolean {
  return /^[^()]*\d[^()]*\)/u.test(text.slice(from, to))
}

/** By sentence, the tier of the heading above it: a short line without figures that ends in a colon or not at all. */
function headingTiers(
  text: string,
  sentences: readonly Stretch[],
  drafts: readonly Draft[],
  mentions: readonly TierMention[],
  rows: readonly Row[],
): (string | null)[] {
  /** The heads of columns are no heading of what stands below the table. */
  const isRow = ({ start, end }: Stretch) => {
    const row = rows[lowerBound(rows, start)]
    return (
      row !== undefined && row.start < end && row.cells.filter((cell) => cell.end > cell.start).length > 1
    )
  }
  const withFigures = new Set(drafts.map(({ sentence }) => sentence))
  let current: string | null = null
  return sentences.map(({ start, end }, index) => {
    const line = text.slice(start, Math.min(end, start + 100)).trim()
    const isHeading =
      end - start <= 90 &&
      !withFigures.has(index) &&
      !/[.;,!?]$/u.test(line) &&
      line !== '' &&
      !isRow({ start, end })
    if (isHeading) {
      const found = mentions[lowerBound(mentions, start)]
      current =
        found !== undefined && found.start < end
          ? found.tier
          : current !== null && line.endsWith(':')
            ? current
            : null
    }
    return current
  })
}

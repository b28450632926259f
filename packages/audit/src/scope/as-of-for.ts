import type { Draft } from '../attach/draft.ts'
import { lowerBound, type Stretch } from '../text/sentences.ts'
import type { AsOf } from './as-of.ts'

/** What told a day: the sentence of the figure, a line above it such as the title, or the day of publication. */
export type AsOfSource = 'text' | 'title' | 'publication'

/** Items of a list that a day holds for. */
const longestList = 8

/** "20 % in 2008": nothing stands between the figure and its day. */
const beside = /^\)? ?(?:(?:in|vào|trong) )?$/u

/**
 * Resolves the day of a figure: named in the head of its column, in its sentence before it, or behind it with no figure of its own, else the last day named before that holds
 * on, else the day of publication. What is wanted or expected has only the day its own sentence names.
 */
export function asOfFor(
  text: string,
  sentences: readonly Stretch[],
  drafts: readonly Draft[],
  days: readonly AsOf[],
  publishedOn: string | null,
  inHead: (draft: Draft) => string | null,
): (draft: Draft, index: number) => DayOf | null {
  const lasting = days.filter(({ isSticky, isPassing }) => isSticky && !isPassing)
  const passing = days.filter(({ isSticky, isPassing }) => isSticky && isPassing)
  return (draft, index) => {
    const { start, end, sentence, kind } = draft
    const headed = inHead(draft)
    if (headed !== null) return { day: headed, from: 'text' }
    const own = sentences[sentence] ?? { start, end }
    const isWanted = kind === 'target' || kind === 'forecast'
    const opening = isWanted ? opensList(text, sentences, sentence) : sentence
    const first = lowerBound(days, (sentences[opening] ?? own).start)
    const inSentence = days
      .slice(first, first + 12)
      .filter((day) => day.start < own.end && (!day.isDeadline || isWanted))
    // What has been done was not done by a day to come: "130 works done: let us finish by 31 May".
    const behind = inSentence.find(
      (day) =>
        day.start >= end && (isWanted || publishedOn === null || day.isPeriod || day.day <= publishedOn),
    )
    const next = drafts[index + 1]
    const isOfNext =
      behind !== undefined &&
      next?.sentence === sentence &&
      behind.end <= next.start &&
      /[,;]\s/u.test(text.slice(end, behind.start))
    const isBeside = behind !== undefined && beside.test(text.slice(end, behind.start))
    const before = inSentence.findLast((day) => day.start < start)
    const local = isBeside ? behind : (before ?? (isOfNext ? undefined : behind))
    if (local !== undefined)
      return {
        day: isWanted ? local.day : reached(local, publishedOn),
        from: local.isPresent ? 'publication' : 'text',
      }
    if (isWanted) return null
    const above = dayAbove(text, start, lasting, passing)
    if (above !== undefined) return { day: reached(above, publishedOn), from: 'title' }
    if (publishedOn === null) return null
    const former = days[lowerBound(days, start) - 1]
    const isFormer = former !== undefined && !former.isDeadline && former.day < publishedOn
    return { day: publishedOn, from: 'publication', ...(isFormer ? { formerDay: former.day } : {}) }
  }
}

/** The day of a figure. */
export interface DayOf {
  readonly day: string
  readonly from: AsOfSource
  /** Of a figure of the day of publication: the day named last above it, which it may still speak of. */
  readonly formerDay?: string
}

/** The day named last above a place: in its own paragraph, or one that lasts. */
function dayAbove(
  text: string,
  at: number,
  lasting: readonly AsOf[],
  passing: readonly AsOf[],
): AsOf | undefined {
  const [last, near] = [lasting[lowerBound(lasting, at) - 1], passing[lowerBound(passing, at) - 1]]
  const isNear = near !== undefined && !text.slice(near.end, at).includes('\n')
  return isNear && near.start > (last?.start ?? -1) ? near : last
}

/** "Năm 2025 đã hoàn thành …", said in February: what was done of a period that goes on was done by the day of publication. */
function reached({ day, isPeriod }: AsOf, publishedOn: string | null): string {
  const goesOn =
    isPeriod && publishedOn !== null && day > publishedOn && day.slice(0, 4) === publishedOn.slice(0, 4)
  return goesOn ? publishedOn : day
}

/** The sentence where a list starts that names its day once: "Phấn đấu năm 2025: …; …". */
function opensList(text: string, sentences: readonly Stretch[], sentence: number): number {
  let opening = sentence
  const endsOpen = (index: number) => text.charAt((sentences[index]?.end ?? 0) - 1) === ';'
  while (opening > 0 && sentence - opening < longestList && endsOpen(opening - 1)) opening -= 1
  return opening
}

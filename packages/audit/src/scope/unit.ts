import type { Draft } from '../attach/draft.ts'
import { foldSpelling } from '../text/fold-spelling.ts'
import { lowerBound, type Stretch } from '../text/sentences.ts'

const kinds =
  '[Pp]hường|PHƯỜNG|[Xx]ã|[Qq]uận|[Hh]uyện|[Tt]hị xã|[Tt]hị trấn|[Tt]hành phố|T[Pp]\\.?|[Tt]ỉnh|[Đđ]ặc khu|[Ss]ở|[Bb]an Quản lý|P\\.|Q\\.'
const name =
  '(?:\\d{1,2}(?![\\d.,/%])|\\p{Lu}\\p{Ll}{0,7}(?: \\p{Lu}\\p{Ll}{0,7}){0,4}(?: \\d{1,2}(?![\\d.,/%|]| \\d))?)'
const vietnamese = new RegExp(`(?<!\\p{L})(?:${kinds}) ?${name}(?!\\p{L})`, 'gu')
const english =
  /(?<!\p{L})(?:(?:\p{Lu}\p{Ll}{1,12} ){1,3}(?:Ward|Commune|District|Province|City)|(?:Ward|District) \d{1,2})(?!\p{L})/gu

/** Bodies named in a stretch of cased text, by place; "cấp thành phố" names none. */
export function unitsOf(
  cased: string,
): { readonly start: number; readonly end: number; readonly name: string }[] {
  return [vietnamese, english]
    .flatMap((form) => Array.from(cased.matchAll(form)))
    .filter(
      ({ index }) => !foldSpelling(cased.slice(Math.max(0, index - 4), index).toLowerCase()).endsWith('cấp '),
    )
    .map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      name: found,
    }))
    .toSorted((a, b) => a.start - b.start)
}

/** Resolves the body a figure speaks of: named before it in its sentence, the nearest; else within or right behind it. */
export function unitFor(
  cased: string,
  sentences: readonly Stretch[],
  drafts: readonly Draft[],
): (draft: Draft, index: number) => string | null {
  const units = unitsOf(cased)
  const within = (from: number, to: number) => units.slice(lowerBound(units, from), lowerBound(units, to))
  return (draft, index) => {
    const sentence = sentences[draft.sentence] ?? draft
    const next = Math.min(sentence.end, drafts[index + 1]?.start ?? cased.length, draft.end + 40)
    const found =
      within(sentence.start, draft.start).at(-1) ??
      within(draft.start, draft.end)[0] ??
      within(draft.end, next)[0]
    return found?.name ?? null
  }
}

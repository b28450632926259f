import type { Stretch } from '../text/sentences.ts'
import type { Token } from '../token/token.ts'
import { kindOf } from '../scope/kind.ts'
import type { FigureKind } from '../reported-figure.ts'
import type { Place } from './draft.ts'

/** How far back, in letters, words may tell what a figure means. */
const reach = 300

/** Places tokens in their sentences and tells their kinds by the words around them. */
export function placesOf(
  whole: string,
  sentences: readonly Stretch[],
  tokens: readonly Token[],
  names: readonly Stretch[] = [],
): Place[] {
  const text = withoutNames(whole, names)
  const places: Place[] = []
  let sentence = 0
  for (const [index, token] of tokens.entries()) {
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= token.start) sentence += 1
    const from = Math.max(sentences[sentence]?.start ?? 0, token.start - reach)
    const lead = text.slice(from, token.start)
    const before = places.findLast((place) => place.token.type !== 'count' || index - place.index > 4)
    const figureEnd = before?.token.type === 'count' ? from : (before?.token.end ?? from)
    const comma = lead.search(/[,;](?=\s)(?!.*[,;]\s)/u)
    const clauseStart = Math.max(from, figureEnd, from + comma + 1)
    const told =
      token.type === 'count'
        ? 'actual'
        : kindOf({
            sentence: lead,
            clause: text.slice(clauseStart, token.start),
            after: text.slice(token.end, token.end + 80),
            isSigned: token.type === 'percent' && token.isSigned,
            percent: token.type === 'percent' ? token.value : null,
          })
    places.push({ token, index, sentence, kind: told ?? listKind(text, sentences, sentence, before) })
  }
  return places
}

/** "Phòng Kế hoạch" sets no target: names are blanked out, so that all else keeps its place. */
export function withoutNames(text: string, names: readonly Stretch[]): string {
  let [blanked, at] = ['', 0]
  for (const { start, end } of names.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    blanked += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return blanked + text.slice(at)
}

/** In a list of targets behind semicolons, what says nothing of its own is one too: "Phấn đấu: 85 % …; 100 % …". */
function listKind(
  text: string,
  sentences: readonly Stretch[],
  sentence: number,
  before: Place | undefined,
): FigureKind {
  const former = sentences[sentence - 1]
  const isListed = former !== undefined && text.charAt(former.end - 1) === ';'
  // "Vượt 10,7 % so với chỉ tiêu giao (80 %); xã B hoàn thành …": a target by the way begins no list of them.
  const isAside = before !== undefined && text.charAt(before.token.start - 1) === '('
  const isNext = isListed && before?.sentence === sentence - 1 && !isAside
  return isNext && before?.kind === 'target' ? 'target' : 'actual'
}

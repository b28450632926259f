import type { DocumentText } from './document.ts'
import { htmlText } from './html-text.ts'
import type { DecodedFile } from './plain-text.ts'
import { assertReportLength } from './text-writer.ts'

/** A web page as a document; offsets go back to its source. @throws UserError when its words are too many for a report. */
export function htmlDocument(decoded: DecodedFile, path: string): DocumentText {
  const { text, parts, stretches, title, publishedOn } = htmlText(decoded.raw, (letters) =>
    assertReportLength(letters, path),
  )
  return {
    format: 'html',
    text,
    rawOffset: (offset) => rawOffset(stretches, offset),
    parts,
    title,
    publishedOn,
    ...decoded,
  }
}

function rawOffset(
  stretches: readonly { readonly at: number; readonly from: number }[],
  offset: number,
): number {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.at ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const stretch = stretches[low - 1]
  return stretch === undefined ? 0 : stretch.from + (offset - stretch.at)
}

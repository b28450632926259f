/** What a stretch of a document's text is: a line of a text file, or a part of a page, table or note. */
export type PartKind = 'line' | 'paragraph' | 'row' | 'footnote'

/** A stretch of {@link DocumentText.text} and where a reader finds it; every number counts from 1. */
export interface DocumentPart {
  readonly kind: PartKind
  readonly start: number
  readonly end: number
  /** Number of the paragraph, footnote, or row of its table. */
  readonly number: number
  readonly table?: number
  readonly page?: number
  /** Offsets at which the cells of a row start. */
  readonly cells?: readonly number[]
}

/** A document as its readers see it: the words of every paragraph, table row and footnote, in reading order. */
export interface DocumentText {
  readonly format: 'text' | 'html' | 'docx' | 'pdf'
  /** One part a line; the cells of a row are divided by tabs. */
  readonly text: string
  /** What offsets of figures point into: the text of the file itself for text and HTML, else {@link text}. */
  readonly raw: string
  /** From an offset in `text` to one in `raw`. */
  readonly rawOffset: (offset: number) => number
  readonly parts: readonly DocumentPart[]
  /** What the document calls itself. */
  readonly title: string | null
  /** YYYY-MM-DD, when the document states its publication apart from its words. */
  readonly publishedOn: string | null
  readonly encoding: string
  /** 0 to 1; NULL where the format leaves nothing to detect. */
  readonly encodingConfidence: number | null
}

/** The part an offset of the text lies in; the last one before it when it lies between two. */
export function partAt({ parts }: Pick<DocumentText, 'parts'>, offset: number): DocumentPart | null {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return parts[low - 1] ?? null
}

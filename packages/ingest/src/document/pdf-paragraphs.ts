import type { PageLine } from './pdf-lines.ts'

/** A paragraph of a PDF, on the page it starts on; a row of a table keeps its tabs. */
export interface PageParagraph {
  readonly page: number
  readonly text: string
  readonly isRow: boolean
}

/** Lines from the top and from the bottom of a page that may be its header and footer. */
const edge = 3

const listHead =
  /^(?:[-+*•–▪‣]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđA-ZĐ][.)]|(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3})\.)\s/u
const sentenceEnd = /[.;:!?…]["”')]?$/u

/**
 * Joins the lines of a PDF into paragraphs: headers, footers and page numbers that come back on other pages go, a line
 * that was only wrapped goes on, also over a page's end, and an English word divided by a hyphen is one word again.
 */
export function paragraphsOf(pages: readonly (readonly PageLine[])[]): PageParagraph[] {
  const repeated = repeatedEdges(pages)
  const paragraphs: PageParagraph[] = []
  const right = pages.flat().reduce((most, line) => Math.max(most, line.right), 0)
  let before: PageLine | undefined
  for (const [index, lines] of pages.entries()) {
    const own = lines.filter((line, at) => !isEdge(lines, at) || !repeated.has(shapeOf(line)))
    for (const [at, line] of own.entries()) {
      const last = paragraphs.at(-1)
      if (last !== undefined && before !== undefined && goesOn(before, line, at === 0, right)) {
        paragraphs[paragraphs.length - 1] = { ...last, text: joined(last.text, line.text) }
      } else {
        paragraphs.push({ page: index + 1, text: line.text, isRow: line.isRow })
      }
      before = line
    }
  }
  return paragraphs
}

/** Whether a line is the rest of the one before: that one was full, and neither starts anything new. */
function goesOn(before: PageLine, line: PageLine, isNewPage: boolean, right: number): boolean {
  if (before.isRow || line.isRow || listHead.test(line.text)) return false
  if (Math.abs(before.size - line.size) > 0.15 * line.size) return false
  const gap = before.y - line.y
  if (!isNewPage && gap > 2.1 * line.size) return false
  const isFull = right - before.right < 7 * line.size
  const isIndented = line.left > before.left + line.size && !listHead.test(before.text)
  if (isNewPage) return isFull && !sentenceEnd.test(before.text) && !isIndented
  return isFull && !isIndented
}

function joined(text: string, next: string): string {
  const isDivided = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next)
  return isDivided ? text.slice(0, -1) + next : `${text} ${next}`
}

function isEdge(lines: readonly PageLine[], at: number): boolean {
  return at < edge || at >= lines.length - edge
}

/** Shapes of lines that stand at the edge of two pages or more, and page numbers. */
function repeatedEdges(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const lines of pages) {
    const shapes = new Set(lines.filter((_, at) => isEdge(lines, at)).map(shapeOf))
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  const most = Math.max(2, Math.ceil(pages.length / 2))
  return new Set([...counts].filter(([, count]) => count >= most).map(([shape]) => shape))
}

/** A line with its page number taken out, and where on the page it stands. */
function shapeOf({ text, y }: PageLine): string {
  const words = text
    .replaceAll(
      /\d{1,4}(?=\s*(?:\/|of|trên)\s*\d{1,4}$)|(?<=^|\b(?:trang|page)\s*|-\s*)\d{1,4}(?=\s*(?:-|$|\/))/giu,
      '#',
    )
    .replace(/#\s*(?:\/|of|trên)\s*\d{1,4}$/u, '#')
  return `${words}@${Math.round(y / 4)}`
}

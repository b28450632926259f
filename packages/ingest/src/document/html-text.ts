import type { DocumentPart } from './document.ts'

/** The words of a web page: text and parts as in a document, and where each stretch of the text stands in the source. */
export interface HtmlText {
  readonly text: string
  readonly parts: readonly DocumentPart[]
  /** Starts of stretches taken over letter by letter: offset in the text, offset in the source. */
  readonly stretches: readonly { readonly at: number; readonly from: number }[]
  readonly title: string | null
  readonly publishedOn: string | null
}

const tag = /<(\/?)([a-zA-Z][^\s/>]*)((?:[^'">]+|"[^"]*"|'[^']*')*)>?/y
const blocks = new Set(
  'address article aside blockquote body br caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** What stands between these is not shown, was struck out, or numbers a footnote: "702<sup>1</sup>/871" is no 7021. */
const unseen = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'del',
  'svg',
  'textarea',
  'select',
  's',
  'strike',
  'sup',
])

/**
 * Takes the words out of HTML in one pass over the source, without building a tree: a page of 50 MB costs no more memory
 * than its words. Entities stay as written, so that every letter keeps its place in the source. `grew` hears how long the
 * text has become, and may throw.
 */
export function htmlText(source: string, grew: (letters: number) => void = () => undefined): HtmlText {
  const pieces: string[] = []
  const stretches: { at: number; from: number }[] = []
  const lines = lineCounter()
  let length = 0
  let title: string | null = null
  let publishedOn: string | null = null
  const put = (words: string, from: number | null) => {
    if (words === '') return
    if (from !== null) stretches.push({ at: length, from })
    pieces.push(words)
    length += words.length
    grew(length)
  }
  const show = (from: number, to: number) => put(source.slice(from, to).replaceAll(/\s/gu, ' '), from)
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    const end = open < 0 ? source.length : open
    show(at, end)
    if (open < 0) break
    if (source.startsWith('<!--', open)) {
      at = after(source, '-->', open + 4)
      continue
    }
    tag.lastIndex = open
    const match = tag.exec(source)
    if (match === null) {
      const isDeclaration = /[!?]/u.test(source.charAt(open + 1))
      if (!isDeclaration) show(open, open + 1)
      at = isDeclaration ? after(source, '>', open) : open + 1
      continue
    }
    const [whole, slash, written = '', attributes = ''] = match
    const name = written.toLowerCase()
    at = open + whole.length
    if (slash === '' && unseen.has(name) && !attributes.endsWith('/')) {
      const close = indexOfTag(source, name, at)
      if (name === 'title') title ??= source.slice(at, close).trim().replaceAll(/\s+/gu, ' ') || null
      at = after(source, '>', close)
    } else if (name === 'meta') {
      publishedOn ??= publishedIn(attributes)
    } else if (name === 'td' || name === 'th') {
      if (slash === '')
        put(lines.cell(length, spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan')), null)
    } else if (blocks.has(name)) {
      put(lines.breaks(name, slash !== '', length), null)
    }
  }
  return { text: pieces.join(''), parts: lines.finish(length), stretches, title, publishedOn }
}

/** Columns and rows that a cell may span. */
const mostSpanned = 64

function spanOf(attributes: string, name: 'colspan' | 'rowspan'): number {
  const told = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, 'iu').exec(attributes)?.[1]
  return Math.min(Math.max(Number(told ?? 1), 1), mostSpanned)
}

/** Keeps the books of lines: paragraphs, and rows of tables with the starts of their cells, empty ones for what others span. */
function lineCounter() {
  const parts: DocumentPart[] = []
  let [start, paragraph, tables, row] = [0, 0, 0, 0]
  let cells: number[] = []
  /** Rows that a cell above still spans, by column; columns that the last cell still spans. */
  let held: number[] = []
  let further = 0
  const end = (length: number) => {
    if (length > start) {
      if (cells.length > 0) parts.push({ kind: 'row', number: row, table: tables, start, end: length, cells })
      else parts.push({ kind: 'paragraph', number: (paragraph += 1), start, end: length })
    }
    start = length + 1
  }
  /** Starts a cell; the tab before it. */
  const begin = (at: number) => {
    const isFurther = cells.length > 0
    cells.push(isFurther ? at + 1 : at)
    return isFurther ? '\t' : ''
  }
  /** Starts the empty cells of columns that are spanned. */
  const skip = (at: number) => {
    let tabs = ''
    const isHeld = () => (held[cells.length] ?? 0) > 0
    while (further > 0 || isHeld()) {
      if (further > 0) further -= 1
      else held[cells.length] = (held[cells.length] ?? 0) - 1
      tabs += begin(at + tabs.length)
    }
    return tabs
  }
  return {
    /** A cell starts; what stands before it. */
    cell(length: number, columns: number, rows: number): string {
      const tabs = skip(length)
      const tab = begin(length + tabs.length)
      for (let at = cells.length - 1; at < cells.length - 1 + columns; at += 1) held[at] = rows - 1
      further = columns - 1
      return tabs + tab
    },
    /** A block starts or ends; what stands for it: a line ends, or words part. Blocks inside a cell stay on its row's line. */
    breaks(name: string, isEnd: boolean, length: number): string {
      if (name === 'table' && !isEnd) [tables, row, held] = [tables + 1, 0, []]
      const isRow = name === 'tr' || name === 'table'
      if (cells.length > 0 && !isRow) return ' '
      const tabs = cells.length > 0 ? skip(length) : ''
      end(length + tabs.length)
      if (isRow) [cells, further] = [[], 0]
      if (name === 'tr' && !isEnd) row += 1
      return `${tabs}\n`
    },
    finish(length: number): readonly DocumentPart[] {
      end(length)
      return parts
    },
  }
}

function indexOfTag(source: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?![a-z0-9-])`, 'giu')
  close.lastIndex = from
  return close.exec(source)?.index ?? source.length
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at < 0 ? source.length : at + mark.length
}

const publication = /\b(?:article:published_time|dc\.date(?:\.issued)?|datepublished|pubdate)\b/iu

function publishedIn(attributes: string): string | null {
  if (!publication.test(attributes)) return null
  return /content\s*=\s*["']?(\d{4}-\d{2}-\d{2})/iu.exec(attributes)?.[1] ?? null
}

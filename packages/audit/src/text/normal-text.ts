import type { Span } from '../reported-figure.ts'
import { decodeEntity } from './entities.ts'
import { foldSpelling } from './fold-spelling.ts'

/** A text made comparable, letter for letter traceable to the raw one. */
export interface NormalText {
  readonly raw: string
  /** NFC, lower case, spellings folded, spaces and dashes unified; a line that merely wraps goes on after a space. */
  readonly text: string
  /** The same letters before they were lowered and folded. */
  readonly cased: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Where a tab stood: offsets into `text`. */
  readonly tabs: readonly number[]
}

/** Stands where a table cell may have ended: "871\n702" are two numbers, not one with a space for thousands. */
const cell = '|'

const unit = /&(?:#\d{2,6};?|#[xX][0-9A-Fa-f]{2,5};?|[A-Za-z]{2,8};)|\P{M}\p{M}{0,8}|\p{M}{1,8}/gu
const ignored = /^[\u00ad\u200b-\u200d\u2060\ufeff]/u
const space = /^[^\S\n]$/u
const goesOn = /[^\S\n]*\n[^\S\n]*(?=[\p{Ll}(%]|\/\s{0,3}\d|\d{1,15}(?! \p{Lu})(?:[^\d.)]|[.,]\d))/uy

const nextRow = /\r?\n(?:[^\n\t|]{0,400}[\t|]){2}/uy

const lookAlikes: Readonly<Record<string, string>> = {
  ƣ: 'ư',
  Ƣ: 'Ư',
  ð: 'đ',
  Ð: 'Đ',
  ɖ: 'đ',
  Ɖ: 'Đ',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '％': '%',
  '⁄': '/',
  '∕': '/',
  '，': ',',
  '“': '"',
  '”': '"',
}

/** Normalises a raw text and keeps, for every letter, where it stood. */
export function normaliseText(raw: string): NormalText {
  const starts: number[] = []
  const ends: number[] = []
  const letters: string[] = []
  const tabs: number[] = []
  let lineMarks = 0
  const put = (letter: string, start: number, end: number) => {
    if (letter === ' ' && /^[ \n]?$/u.test(letters.at(-1) ?? '')) return
    for (let index = 0; index < letter.length; index += 1) {
      letters.push(letter.charAt(index))
      starts.push(start)
      ends.push(end)
    }
  }
  const gap = (next: string) => (/\d/u.test(lastOf(letters)) && /\d/u.test(next) ? cell : ' ')
  unit.lastIndex = 0
  for (let match = unit.exec(raw); match !== null; match = unit.exec(raw)) {
    const start = match.index
    if (match[0] === '\n' || match[0] === '\r') {
      goesOn.lastIndex = start
      const wraps = !/[.;:!?\n]/u.test(lastOf(letters)) && goesOn.test(raw) && !isRow(raw, start, lineMarks)
      lineMarks = 0
      if (wraps) unit.lastIndex = goesOn.lastIndex
      put(wraps ? gap(raw.charAt(unit.lastIndex)) : '\n', start, start + 1)
    } else if (match[0] === '\t') {
      lineMarks += 1
      // An empty cell has a mark of its own.
      const isEmpty = (letters.at(-1) ?? '\n') === '\n' || tabs.at(-1) === letters.length - 1
      put(isEmpty ? cell : gap(raw.charAt(start + 1)), start, start + 1)
      tabs.push(Math.max(0, letters.length - 1))
    } else {
      if (match[0] === cell) lineMarks += 1
      put(letterOf(match[0]), start, start + match[0].length)
    }
  }
  const cased = letters.join('')
  return {
    raw,
    cased,
    text: foldSpelling(letters.map(lower).join('')),
    starts,
    ends,
    tabs,
  }
}

/** Whether a line that ends, or the one behind it, is the row of a table: two tabs or bars at least. Rows never go on. */
function isRow(raw: string, end: number, ownMarks: number): boolean {
  if (ownMarks > 1) return true
  nextRow.lastIndex = end
  return nextRow.test(raw)
}

/** The raw place of a stretch of normal text. */
export function rawSpan({ raw, starts, ends }: NormalText, start: number, end: number): Span {
  const from = starts[start] ?? raw.length
  const to = Math.max(from, ends[end - 1] ?? from)
  return { start: from, end: to, text: raw.slice(from, to) }
}

function letterOf(found: string): string {
  const text = (found.startsWith('&') ? decodeEntity(found) : undefined) ?? found
  const letter = text.normalize('NFC')
  if (ignored.test(letter)) return ''
  if (space.test(letter)) return ' '
  return lookAlikes[letter] ?? (letter.length === 1 ? letter : withBase(letter))
}

/** A look-alike under a tone mark ("ƣ́") composes only once it is the right letter. */
function withBase(letter: string): string {
  const base = lookAlikes[letter.charAt(0)]
  return base === undefined ? letter : (base + letter.slice(1)).normalize('NFC')
}

function lastOf(letters: readonly string[]): string {
  const last = letters.at(-1) ?? ''
  return last === ' ' ? (letters.at(-2) ?? '') : last
}

function lower(letter: string): string {
  const small = letter.toLowerCase()
  return small.length === letter.length ? small : letter
}

import { latin1Bytes } from '#platform'

import { bytesOf } from '../encoding/windows.ts'
import { mapCells } from './cells.ts'
import { judgeWord, wordPattern } from './word.ts'

/** What a UTF-8 text read as a code page and stored again may decode to. */
const expected = /^(?:[\u00a0-\u024f\u1ea0-\u1eff\u2010-\u203a\u20ab\u20ac\ufeff]|\p{M})*$/u

/** Byte pairs and triples that stand for a Vietnamese letter when a code page reads them: a cheap first look. */
const traces = /[\u00c3-\u00c6\u0102\u00e1\u00e2\u00cc][\u0080-\u02dc\u2013-\u20ac]/u

const mostTimes = 2

/**
 * Undoes UTF-8 that was read as windows-1252 or windows-1258 and stored as UTF-8 again ("phÆ°á»ng"), once or twice.
 * A cell is mended only when every letter of it goes back exactly, and its words read better for it.
 */
export function undoDoubleEncoding(text: string): string {
  if (!traces.test(text)) return text
  return mapCells(text, (cell) => undone(cell, mostTimes) ?? cell)
}

function undone(cell: string, times: number): string | undefined {
  if (times === 0 || !traces.test(cell)) return undefined
  for (const page of ['windows-1252', 'windows-1258'] as const) {
    const bytes = bytesOf(cell, page)
    const text = bytes === undefined ? undefined : exactUtf8(bytes)
    if (text === undefined || text === cell) continue
    const further = undone(text, times - 1)
    if (further !== undefined) return further
    if (expected.test(letters(text)) && flaws(text) < flaws(cell)) return text
  }
  return undefined
}

function exactUtf8(bytes: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(latin1Bytes(bytes))
  } catch {
    return undefined
  }
}

function letters(text: string): string {
  return text.replace(/\p{ASCII}+/gu, '')
}

/** Words that do not read as Vietnamese, and letters of three bytes that look like a word and a closing quote. */
function flaws(text: string): number {
  const words = (text.match(wordPattern) ?? []).filter((word) => judgeWord(word) === 'invalid')
  return words.length + (text.match(/á[º»]\P{ASCII}/gu) ?? []).length
}

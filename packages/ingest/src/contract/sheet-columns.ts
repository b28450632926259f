import type { Localized } from '@vedich/model'

import type { Header } from '../layout/header.ts'
import { parseDateWords } from '../normalise/date-words.ts'
import type { Sheet } from '../source/sheet.ts'
import { remember } from '../text/remember.ts'

/** One column of a table, as far as another reading of the same source can be held against it. */
export interface SheetColumn {
  /** 0-based. */
  readonly column: number
  readonly heading: string
  readonly field: string | null
  /** What it mostly holds; null where too few cells say so. */
  readonly content: Content | null
}

export type Content = 'number' | 'date' | 'text'

/** What a column holds, in words. */
export const contentLabels: Readonly<Record<string, Localized>> = {
  number: { vi: 'số', en: 'numbers' },
  date: { vi: 'ngày', en: 'dates' },
  text: { vi: 'chữ', en: 'text' },
}

/** Cells from which the content of a column is told, and the share of them that must agree. */
const fewestCells = 5
const agreement = 0.9

const plainNumber = /^[+-]?[\d.,\s]+%?$/u

/** The columns with a heading, and what the first rows below them hold. */
export function sheetColumns({ head }: Pick<Sheet, 'head'>, header: Header<string>): SheetColumn[] {
  const fields = new Map([...header.columns].map(([field, column]) => [column, field]))
  const rows = head.filter(({ record }) => record > header.record)
  return header.headings.flatMap((heading, column) =>
    heading === null
      ? []
      : [
          {
            column,
            heading,
            field: fields.get(column) ?? null,
            content: contentOf(rows.flatMap(({ cells }) => cells[column] ?? [])),
          },
        ],
  )
}

function contentOf(cells: readonly string[]): Content | null {
  if (cells.length < fewestCells) return null
  if (mostly(cells, (cell) => plainNumber.test(cell))) return 'number'
  return mostly(cells, isDate) ? 'date' : 'text'
}

/** Nearly every date is in figures, which is soon seen. */
const inFigures = /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$/u

function isDate(cell: string): boolean {
  if (inFigures.test(cell)) return true
  const known = knownDates.get(cell)
  if (known !== undefined) return known
  const isOne = parseDateWords(cell) !== undefined
  remember(knownDates, cell, isOne)
  return isOne
}

/** Whether texts met before are dates: thousands of small files share most of theirs. */
const knownDates = new Map<string, boolean>()

/** Looks no further than needed. */
function mostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  const most = cells.length - Math.ceil(cells.length * agreement)
  let others = 0
  for (const cell of cells) {
    if (!is(cell)) others += 1
    if (others > most) return false
  }
  return true
}

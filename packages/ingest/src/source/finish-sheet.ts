import type { Database } from '../warehouse/connection.ts'
import type { DraftBook } from './draft.ts'
import type { FirstLook } from './first-look.ts'
import { readHead } from './head.ts'
import { assertFewColumns } from './limits.ts'
import { linesAbove, type Sheet } from './sheet.ts'

type Copy = Pick<Sheet, 'name' | 'columns' | 'skipped' | 'tallCells' | 'visibility'> & {
  readonly file: string
  readonly linesAbove?: readonly string[]
  readonly linesOfAll?: readonly string[]
}

/** A sheet at which the database has not looked yet; the text itself may have shown what it would see. */
export type DescribedSheet = Omit<Sheet, 'head'> & Partial<FirstLook>

/** How the sheets of a book that hold anything are to be read from their copies. */
export function describeBook({ sheets }: DraftBook, path: string): DescribedSheet[] {
  return sheets
    .filter(({ written }) => written.records > 0)
    .map(({ written: { columns, skipped }, ...draft }) => describeCopy({ ...draft, columns, skipped }, path))
}

function describeCopy(
  { file, linesAbove: lines = [], linesOfAll: far = [], ...copy }: Copy,
  path: string,
): DescribedSheet {
  assertFewColumns(copy.columns, path)
  return {
    ...copy,
    above: linesAbove(lines),
    aboveAll: linesAbove(far),
    part: 0,
    path,
    utf8: file,
    delimiter: ',',
    lineEnd: '\n',
    encoding: 'utf-8',
    encodingConfidence: null,
    isCopy: true,
  }
}

/** Takes a first look at a copy that a reader has made. */
export async function finishSheet(db: Database, copy: Copy, path: string): Promise<Sheet> {
  const sheet = describeCopy(copy, path)
  return { ...sheet, head: await readHead(db, sheet) }
}

import type { Database } from '../warehouse/connection.ts'
import { readHead } from './head.ts'
import { assertFewColumns } from './limits.ts'
import { linesAbove, type Sheet } from './sheet.ts'

type Copy = Pick<Sheet, 'name' | 'columns' | 'skipped' | 'tallCells' | 'visibility'> & {
  readonly file: string
  readonly linesAbove?: readonly string[]
}

/** Takes a first look at a copy that a reader has made. */
export async function finishSheet(
  db: Database,
  { file, linesAbove: lines = [], ...copy }: Copy,
  path: string,
): Promise<Sheet> {
  assertFewColumns(copy.columns, path)
  const sheet = {
    ...copy,
    above: linesAbove(lines),
    part: 0,
    path,
    utf8: file,
    delimiter: ',',
    encoding: 'utf-8',
    encodingConfidence: null,
    isCopy: true,
  }
  return { ...sheet, head: await readHead(db, sheet) }
}

import { basename } from 'node:path'

import { cellList, sheetRows } from '../source/cell.ts'
import { identify } from '../source/identify.ts'
import { openFile } from '../source/open.ts'
import { stageSheets } from '../source/stage.ts'
import { UserError } from '../user-error.ts'
import type { Database } from '../warehouse/connection.ts'
import type { Correction, CorrectionFile } from './corrections.ts'
import { firstOwnCell } from './rejects-workbook.ts'
import { plainText, readRowKey } from './row-key.ts'

/**
 * Reads a workbook of rejected rows that was sent back, in any format that keeps its columns.
 * @throws UserError when no row of it has a key.
 */
export async function readCorrections(
  db: Database,
  scratch: string,
  { path, file }: { readonly path: string; readonly file: string },
): Promise<CorrectionFile> {
  const identity = await identify(file)
  const input = { ...identity, id: `correction-${identity.sha256}`, path: file, file, name: basename(file) }
  const { sheets, format } = await openFile({ db, scratch }, input)
  const corrections: Correction[] = []
  let read = 0
  for (const sheet of sheets) {
    await stageSheets(db, [{ number: 0, sheet }])
    const blanks = await db.rows('SELECT record, lines FROM blank ORDER BY record')
    const lines = (record: number) =>
      Number(blanks.findLast((blank) => Number(blank['record']) <= record)?.['lines'] ?? 0)
    const rows = sheetRows(
      await db.rows(`SELECT record, ${cellList(sheet.columns)} AS cells FROM stage ORDER BY record`),
    )
    read += rows.length
    for (const { record, cells } of rows) {
      const at = cells.findIndex((cell) => readRowKey(cell) !== undefined)
      const key = readRowKey(cells[at] ?? null)
      if (!key) continue
      const own = Array.from({ length: key.cells }, (_, index) =>
        plainText(cells[at + firstOwnCell + index] ?? null),
      )
      corrections.push({ key, cells: own, sheet: sheet.name ?? '', row: record + 1 + lines(record) })
    }
  }
  if (corrections.length > 0) return { path, file, identity, format, read, corrections }
  throw new UserError('data', {
    what: {
      vi: 'Không dòng nào của tệp là dòng đã xuất: cột ẩn đầu tiên chứa khoá của dòng đã mất',
      en: 'No row of this file is one that was exported: the hidden first column with the keys of the rows is gone',
    },
    where: file,
    fix: {
      vi: 'Gửi lại đúng bảng tính do vedich rejects export tạo ra, giữ nguyên các cột',
      en: 'Send back the workbook that vedich rejects export wrote, with its columns as they were',
    },
  })
}

import { copyRecords } from '#records'

import { utf16Form } from '../encoding/unicode.ts'
import { UserError } from '../user-error.ts'
import type { Database } from '../warehouse/connection.ts'
import { unpackArchive } from './archive.ts'
import { openDelimited, type TextHints } from './delimited.ts'
import { transcode } from './encoding.ts'
import { gunzip } from './gunzip.ts'
import type { FileFormat } from './format.ts'
import type { Input } from './input.ts'
import { describeBook, finishSheet } from './finish-sheet.ts'
import { readHead } from './head.ts'
import { bookReaders } from './read-book.ts'
import { recognise } from './recognise.ts'
import { copyLists } from './records/lists.ts'
import { recordRows } from './records/record-format.ts'
import { readSample } from './sample.ts'
import { allVisible, type Sheet } from './sheet.ts'

/** What a file was opened as: its sheets that hold anything, each a delimited file. */
export interface OpenedFile {
  readonly format: FileFormat
  readonly sheets: readonly Sheet[]
  /** The file carries a program, which was not run. */
  readonly hasMacros: boolean
}

/** What it takes to open files. */
export interface Workplace {
  readonly db: Database
  /** Folder for copies; it is removed after the run. */
  readonly scratch: string
}

/**
 * Opens a source of any format that is read, without loading it.
 * @throws UserError when it is empty, damaged, locked, too big, or not what its name says.
 */
export async function openFile(
  workplace: Workplace,
  input: Input,
  hints: TextHints = {},
): Promise<OpenedFile> {
  const sample = await readSample(input.file)
  const format = await recognise(input, sample)
  const opened = await openAs(workplace, input, format, sample, hints)
  if (opened.sheets.length > 0) return opened
  throw new UserError('data', {
    what: { vi: 'Tệp trống, hoặc không có bảng nào', en: 'The file is empty, or has no table in it' },
    where: input.path,
    fix: {
      vi: 'Xuất lại bảng, hoặc bỏ tệp; báo cáo không có bảng thì để riêng, ngoài tệp nén',
      en: 'Export the table again, or remove the file; a report without tables goes beside an archive, not into it',
    },
  })
}

async function openAs(
  { db, scratch }: Workplace,
  input: Input,
  format: FileFormat | 'gzip',
  sample: Uint8Array,
  hints: TextHints,
): Promise<OpenedFile> {
  switch (format) {
    case 'gzip': {
      const file = `${scratch}/${input.id}.unpacked`
      await gunzip(input, file)
      const name = input.name.replace(/\.gz$/iu, '')
      const { hasEndlessLine: _, ...packed } = input
      return openFile(
        { db, scratch },
        { ...packed, id: `${input.id}-gz`, file, name, mayHaveBlankLines: true },
        hints,
      )
    }
    case 'zip':
      return openArchive({ db, scratch }, input, hints)
    case 'csv':
    case 'text':
      return {
        format: 'csv',
        sheets: [await openDelimited(db, input, sample, scratch, hints)],
        hasMacros: false,
      }
    case 'json':
    case 'ndjson':
    case 'parquet': {
      const utf16 = format === 'parquet' ? undefined : utf16Form(sample)
      if (utf16 !== undefined) {
        const file = `${scratch}/${input.id}.utf8`
        await transcode(input, { reading: { container: utf16 }, encoding: utf16, confidence: 1 }, file)
        return openAs({ db, scratch }, { ...input, file }, format, await readSample(file), hints)
      }
      const lists = format === 'json' ? await copyLists(input, sample, scratch) : undefined
      const copy = lists ?? {
        ...(await copyRecords(db, input, format, scratch)),
        skipped: recordRows,
      }
      const { file, columns, skipped } = copy
      const sheet = { name: undefined, file, columns, skipped, tallCells: [], visibility: allVisible }
      return { format, sheets: [await finishSheet(db, sheet, input.path)], hasMacros: false }
    }
    case 'pdf':
      throw new UserError('data', {
        what: { vi: 'Không đọc bảng từ tệp PDF', en: 'Tables are not read from a PDF' },
        where: input.path,
        fix: {
          vi: 'Xin tệp bảng tính gốc, hoặc khai tệp PDF trong sources: với role: report',
          en: 'Ask for the workbook it was printed from, or list the PDF under sources: with role: report',
        },
      })
    case 'xlsx':
    case 'xls':
    case 'xlsb':
    case 'ods':
    case 'odt':
    case 'docx':
    case 'html': {
      const book = await bookReaders[format](input, scratch)
      const sheets: Sheet[] = []
      for (const sheet of describeBook(book, input.path)) {
        sheets.push({ ...sheet, head: await readHead(db, sheet) })
      }
      return { format, sheets, hasMacros: book.hasMacros }
    }
  }
}

async function openArchive(workplace: Workplace, input: Input, hints: TextHints): Promise<OpenedFile> {
  const sheets: Sheet[] = []
  let hasMacros = false
  for (const member of await unpackArchive(input, workplace.scratch)) {
    const opened = await openFile(workplace, member, hints)
    hasMacros ||= opened.hasMacros
    for (const sheet of opened.sheets) {
      sheets.push({ ...sheet, name: sheet.name === undefined ? member.name : `${member.name}/${sheet.name}` })
    }
  }
  return { format: 'zip', sheets, hasMacros }
}

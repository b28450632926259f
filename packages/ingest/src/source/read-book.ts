import { readBinaryWorkbook } from './binary-workbook.ts'
import { readDocx } from './docx.ts'
import type { DraftBook } from './draft.ts'
import type { FileFormat } from './format.ts'
import { readHtml } from './html.ts'
import type { Input } from './input.ts'
import { readOds } from './ods/read.ts'
import { readXlsx } from './xlsx/read.ts'

/** Formats of books of tables, which are copied out before anyone looks at them. */
export type BookFormat = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'odt' | 'docx' | 'html'

export const bookReaders: Readonly<
  Record<BookFormat, (input: Input, scratch: string) => Promise<DraftBook>>
> = {
  xlsx: readXlsx,
  xls: readBinaryWorkbook,
  xlsb: readBinaryWorkbook,
  ods: readOds,
  odt: readOds,
  docx: readDocx,
  html: readHtml,
}

export function isBook(format: FileFormat | 'gzip'): format is BookFormat {
  return format in bookReaders
}

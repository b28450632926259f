import type { Localized } from '@vedich/model'

import { inBoth, UserError } from '../user-error.ts'
import { createStaged, type Database } from '../warehouse/connection.ts'

/** A delimited UTF-8 file, ready to be read. */
export interface CsvFile {
  readonly path: string
  readonly utf8: string
  readonly delimiter: string
  readonly columns: number
}

/**
 * Reads a delimited file into a table that is staged: its records as text columns c0, c1 …, in the order of the file. The
 * records of a head, which is small, are numbered from 0 by `record`.
 * @throws UserError with the line when the file is not well formed.
 */
export async function readCsv(
  db: Database,
  table: 'head' | 'sheet_text',
  file: CsvFile,
  limit?: number,
): Promise<void> {
  const read = (parallel: boolean) =>
    db.run(
      `${table === 'head' ? 'CREATE OR REPLACE TEMP TABLE head' : createStaged(db, table)} AS
       SELECT ${table === 'head' ? 'row_number() OVER () - 1 AS record, ' : ''}*
       FROM ${csvScan(file, parallel)} ${limit === undefined ? '' : `LIMIT ${limit}`}`,
      { file: file.utf8, delimiter: file.delimiter },
    )
  await scanning(file, read)
}

/**
 * Counts the records of a delimited file.
 * @throws UserError with the line when the file is not well formed.
 */
export async function countRecords(db: Database, file: CsvFile): Promise<number> {
  const [row] = await scanning(file, (parallel) =>
    db.rows(`SELECT count(*) AS records FROM ${csvScan(file, parallel)}`, {
      file: file.utf8,
      delimiter: file.delimiter,
    }),
  )
  return Number(row?.['records'])
}

/** SQL of the records; `$file` and `$delimiter` are bound. */
export function csvScan({ columns }: CsvFile, parallel: boolean): string {
  const types = Array.from({ length: columns }, (_, column) => `'c${column}': 'VARCHAR'`).join(', ')
  return `read_csv($file, columns = {${types}}, delim = $delimiter, quote = '"', escape = '"', header = false,
    auto_detect = false, null_padding = true, max_line_size = 16777216, buffer_size = 33554432, parallel = ${parallel})`
}

async function scanning<T>(file: CsvFile, read: (parallel: boolean) => Promise<T>): Promise<T> {
  try {
    return await read(true).catch((error: unknown) => {
      // DuckDB reads padded records with line breaks inside quotes in one thread only.
      if (!/parallel scanner|quoted new lines/iu.test(String(error))) throw error
      return read(false)
    })
  } catch (cause) {
    throw malformed(file, cause)
  }
}

function malformed({ path, delimiter }: CsvFile, cause: unknown): UserError {
  const message = cause instanceof Error ? cause.message : String(cause)
  const line = /Line: (\d+)/u.exec(message)?.[1]
  return new UserError('data', {
    what: {
      vi: `Tệp CSV không đúng cấu trúc: ${reason(message).vi}`,
      en: `This is not a well-formed delimited file: ${reason(message).en}`,
    },
    where: line === undefined ? path : `${path}:${line}`,
    fix: {
      vi: `Kiểm tra dấu nháy kép và dấu phân cách "${delimiter}" ở dòng đó, hoặc xuất lại bảng`,
      en: `Check quotes and the delimiter "${delimiter}" on that line, or export the table again`,
    },
    cause,
  })
}

/** The reason in words, or else DuckDB's own without the line it quotes and its list of reader options. */
function reason(message: string): Localized {
  const known = reasons.find(({ says }) => says.test(message))
  if (known) return known.words
  const [first = '', ...rest] = message.split('\n').map((line) => line.trim())
  const quoted = rest.findIndex((line) => line.startsWith('Original Line'))
  return inBoth(
    rest.slice(quoted + 1).find((line) => /(?:found|detected|Expected|Maximum)/u.test(line)) ?? first,
  )
}

const reasons: readonly { readonly says: RegExp; readonly words: Localized }[] = [
  {
    says: /unterminated quote/iu,
    words: { vi: 'dấu nháy kép mở mà không đóng', en: 'a quote is opened and never closed' },
  },
  {
    says: /maximum line size/iu,
    words: { vi: 'một dòng dài bất thường', en: 'a line is longer than any of a table' },
  },
  {
    says: /expected number of columns/iu,
    words: { vi: 'một dòng có nhiều ô hơn tiêu đề', en: 'a line has more cells than the header' },
  },
  { says: /unicode|utf-?8/iu, words: { vi: 'có byte không phải UTF-8', en: 'some bytes are not UTF-8' } },
]

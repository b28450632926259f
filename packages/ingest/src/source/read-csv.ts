import type { Localized } from '@vedich/model'

import { sizeOf } from '#platform'

import { inBoth, UserError } from '../user-error.ts'
import { createStaged, type Database } from '../warehouse/connection.ts'
import { columnNames } from './cell.ts'
import { strayQuote, unclosedQuote } from './quotes.ts'

export type LineEnd = '\n' | '\r\n'

/** A delimited UTF-8 file, ready to be read. */
export interface CsvFile {
  readonly path: string
  readonly utf8: string
  readonly delimiter: string
  readonly columns: number
  /** Its size, where it is known. */
  readonly bytes?: number | undefined
  /** How its records end, where the first line end, by which DuckDB goes, may stand inside a cell. */
  readonly lineEnd?: LineEnd | undefined
}

/**
 * Reads a delimited file into the staged table `sheet_text`: its records as text columns c0, c1 …, in the order of the file.
 * @throws UserError with the line when the file is not well formed.
 */
export async function readCsv(db: Database, file: CsvFile): Promise<void> {
  await scanning(file, (parallel) =>
    db.run(`${createStaged(db, 'sheet_text')} AS SELECT * FROM ${csvScan('$file', file, parallel)}`, {
      file: file.utf8,
      delimiter: file.delimiter,
    }),
  )
}

/** Delimited files that are read together, each with a number that tells it from the others. */
type Stacked = readonly { readonly number: number; readonly sheet: CsvFile }[]

/** Marks in a path that stand for other letters when files are listed. */
const pattern = /[*?[\]]/u

/** Bytes up to which a file counts as small, and up to which it is read together with others. */
const [smallFile, stackableFile] = [1 << 20, 1 << 24]

type Sized = Pick<CsvFile, 'utf8' | 'bytes'>

/** True of a file that can be opened together with others. */
export async function isSmall(file: Sized): Promise<boolean> {
  return !pattern.test(file.utf8) && (await bytesOf(file)) <= smallFile
}

/** True of a file that can be read together with others. */
export async function isStackable(file: Sized): Promise<boolean> {
  return !pattern.test(file.utf8) && (await bytesOf(file)) <= stackableFile
}

async function bytesOf({ utf8, bytes }: Sized): Promise<number> {
  return bytes ?? (await sizeOf(utf8))
}

/**
 * Reads stackable files with one delimiter and as many columns into the staged table `sheet_text`, each record with its
 * position in the stack.
 * @throws UserError with the file and the line when one of them is not well formed.
 */
export async function readCsvStack(db: Database, stack: Stacked): Promise<void> {
  const [first] = stack
  if (!first) return
  const names = columnNames(first.sheet.columns)
  await db.run(
    `${createStaged(db, 'sheet_text')} (record BIGINT, ${names.map((name) => `${name} VARCHAR`).join(', ')})`,
  )
  for (const batch of await batchesOf(stack)) {
    await readFiles(db, batch).catch(async (error: unknown) => {
      // Read alone, the damaged one tells its name.
      for (const { sheet } of batch) await countRecords(db, sheet)
      throw error
    })
    await db.run(
      `INSERT INTO sheet_text SELECT (number << 32) + record AS record, ${names.join(', ')} FROM file_record`,
    )
    await db.run('DROP TABLE temp.file_text')
  }
}

/** Bytes of text that are held twice at most, while records are given their positions. */
const batchBytes = 1 << 27

/** Small files apart from others, so that none takes the room of a large one. */
async function batchesOf(stack: Stacked): Promise<Stacked[]> {
  const batches: Stacked[number][][] = []
  for (const areSmall of [true, false]) {
    let bytes = Infinity
    for (const one of stack) {
      const size = await bytesOf(one.sheet)
      if (size <= smallFile !== areSmall) continue
      if (bytes + size > batchBytes) {
        batches.push([])
        bytes = 0
      }
      batches.at(-1)?.push(one)
      bytes += size
    }
  }
  return batches
}

/**
 * Reads stackable files with one delimiter and as many columns: the view `temp.file_record` shows their records, each with the
 * `number` of its file and its `record` from 0. `temp.file_text` holds them, and is to be dropped.
 * @throws UserError when one of them is not well formed.
 */
export async function readFiles(db: Database, stack: Stacked): Promise<void> {
  const [first] = stack
  if (!first) return
  const { columns, delimiter } = first.sheet
  await db.run('CREATE OR REPLACE TEMP TABLE stacked_file (number BIGINT, filename VARCHAR)')
  await db.appendTemp(
    'stacked_file',
    stack.map(({ number, sheet }) => [String(number), sheet.utf8]),
  )
  await db.run('SET VARIABLE stacked_files = (SELECT list(filename ORDER BY number) FROM stacked_file)')
  const names = columnNames(columns).join(', ')
  const sizes = await Promise.all(stack.map(({ sheet }) => bytesOf(sheet)))
  const options = {
    ...wholeIn(sizes.reduce((most, size) => Math.max(most, size), smallFile)),
    filename: true,
  }
  const read = (parallel: boolean) =>
    db.run(
      `CREATE OR REPLACE TEMP TABLE file_text AS
       SELECT filename, ${names} FROM ${csvScan(`getvariable('stacked_files')`, first.sheet, parallel, options)}`,
      { delimiter },
    )
  if (!(await readLoosely(db, () => scanning(first.sheet, read)))) await scanning(first.sheet, read)
  await db.run(
    `CREATE OR REPLACE TEMP VIEW file_record AS
     WITH start AS (SELECT filename, min(rowid) AS first FROM file_text GROUP BY filename)
     SELECT number, file_text.rowid - start.first AS record, ${names}
     FROM file_text JOIN start USING (filename) JOIN stacked_file USING (filename)`,
  )
}

/**
 * Reads many files on a workbench in whatever order they come, which takes half the time: DuckDB keeps a batch for each file
 * where it keeps their order. The records of a small file are read by one thread and lie together in their own order; returns
 * false where they do not, or where there is no workbench.
 */
async function readLoosely(db: Database, read: () => Promise<void>): Promise<boolean> {
  if (db.workbench === undefined) return false
  await db.run('SET preserve_insertion_order = false')
  try {
    await read()
  } finally {
    await db.run('SET preserve_insertion_order = true')
  }
  const [torn] = await db.rows(
    `SELECT 1 AS torn FROM file_text GROUP BY filename HAVING max(rowid) - min(rowid) + 1 <> count(*) LIMIT 1`,
  )
  return torn === undefined
}

/**
 * Reads something of each of the first records of a delimited file, with its `record` from 0; `select` is SQL over its columns.
 * @throws UserError with the line when the file is not well formed.
 */
export async function readRecords(
  db: Database,
  file: CsvFile,
  select: string,
  limit: number,
): Promise<Record<string, unknown>[]> {
  return scanning(file, (parallel) =>
    db.rows(
      `SELECT record, ${select}
       FROM (SELECT row_number() OVER () - 1 AS record, * FROM ${csvScan('$file', file, parallel)} LIMIT ${limit})
       ORDER BY record`,
      { file: file.utf8, delimiter: file.delimiter },
    ),
  )
}

/**
 * Counts the records of a delimited file.
 * @throws UserError with the line when the file is not well formed.
 */
export async function countRecords(db: Database, file: CsvFile): Promise<number> {
  const [row] = await scanning(file, (parallel) =>
    db.rows(`SELECT count(*) AS records FROM ${csvScan('$file', file, parallel)}`, {
      file: file.utf8,
      delimiter: file.delimiter,
    }),
  )
  return Number(row?.['records'])
}

/** Bytes of a line at most, and of what is read at once. */
const whole = { max_line_size: 16777216, buffer_size: 33554432 }

/** The same for files of so many bytes, of which each is to be read by one thread. */
function wholeIn(bytes: number): typeof whole {
  return { max_line_size: bytes + 1, buffer_size: 2 * bytes }
}

/** SQL of the records of a file, or of a list of them; `$delimiter` is bound. */
export function csvScan(
  files: string,
  { columns, lineEnd }: Pick<CsvFile, 'columns' | 'lineEnd'>,
  parallel: boolean,
  options: Readonly<Record<string, number | boolean>> = whole,
): string {
  const types = columnNames(columns).map((name) => `'${name}': 'VARCHAR'`)
  const ends =
    lineEnd === undefined ? '' : `, new_line = '${lineEnd === '\n' ? String.raw`\n` : String.raw`\r\n`}'`
  const more = Object.entries(options).map(([name, value]) => `${name} = ${value}`)
  return `read_csv(${files}, columns = {${types.join(', ')}}, delim = $delimiter, quote = '"', escape = '"', header = false,
    auto_detect = false, null_padding = true, ${more.join(', ')}, parallel = ${parallel}${ends})`
}

async function scanning<T>(file: CsvFile, read: (parallel: boolean) => Promise<T>): Promise<T> {
  try {
    return await read(true).catch(async (error: unknown) => {
      // DuckDB reads padded records with line breaks inside quotes in one thread only.
      if (!/parallel scanner|quoted new lines/iu.test(String(error))) throw error
      await assertClosed(file)
      return read(false)
    })
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    if (/unterminated quote/iu.test(String(cause))) await assertClosed(file)
    // DuckDB does not tell the line where records end in several ways.
    throw malformed(file, cause, await strayQuote(file.utf8, file.delimiter))
  }
}

/**
 * DuckDB takes a quote that is never closed, with all that follows it, for one cell when one thread reads a file, as when it
 * reads many; and tells the record of it, not the line.
 * @throws UserError with the line when a quote is never closed.
 */
export async function assertClosed(file: CsvFile): Promise<void> {
  const line = await unclosedQuote(file.utf8, file.delimiter)
  if (line !== undefined) throw malformed(file, new Error(`unterminated quote, Line: ${line}`))
}

function malformed({ path, delimiter }: CsvFile, cause: unknown, stray?: number): UserError {
  const message = cause instanceof Error ? cause.message : String(cause)
  const line = /Line: (\d+)/u.exec(message)?.[1] ?? stray
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
    says: /invalid state/iu,
    words: { vi: 'dấu nháy kép đứng sai chỗ', en: 'a quote stands where none belongs' },
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

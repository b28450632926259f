import { readFile } from '#platform'

import { UserError } from '../../user-error.ts'
import type { Database } from '../../warehouse/connection.ts'
import { copyRoom } from '../copy-room.ts'
import { damaged } from '../damaged.ts'
import type { Input } from '../input.ts'
import { sheetWriter } from '../sheet-writer.ts'
import { cellText, isRecord, type JsonRecord } from './json-value.ts'
import { type RecordField, recordFields } from './nested-fields.ts'
import { deepestList, emptyRecords, notOneList, type RecordFormat } from './record-format.ts'

/**
 * Copies JSON or NDJSON to a delimited file headed by the field names, as the native reader does. The DuckDB of a page
 * has neither its JSON nor its Parquet reader, which it would fetch from elsewhere.
 * @throws UserError when the file is Parquet, not of its format, or has no rows.
 */
export async function copyRecords(
  _db: Database,
  input: Input,
  format: RecordFormat,
  scratch: string,
): Promise<{ file: string; columns: number }> {
  if (format === 'parquet') throw notHere(input.path)
  const text = new TextDecoder().decode(await readFile(input.file))
  const records = parsed(text, format, input.path)
  const fields = fieldsIn(records)
  if (fields.length === 0) throw emptyRecords(input.path)
  const file = `${scratch}/${input.id}.csv`
  const writer = sheetWriter(file, await copyRoom(input))
  writer.add(
    0,
    fields.map(({ name }) => name),
  )
  for (const [index, record] of records.entries()) {
    writer.add(
      index + 1,
      fields.map(({ path }) => cellText(valueAt(record, path))),
    )
  }
  writer.finish()
  return { file, columns: fields.length }
}

function fieldsIn(records: readonly JsonRecord[]): RecordField[] {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))]
  return recordFields(
    names.map((name) => {
      const values = records
        .map((record) => record[name])
        .filter((value) => value !== null && value !== undefined)
      const isNested = values.length > 0 && values.every(isRecord)
      return {
        name,
        holdsLists: values.some((value) => Array.isArray(value) && isRecord(value[0])),
        ...(isNested && { members: [...new Set(values.flatMap((value) => Object.keys(value)))] }),
      }
    }),
  )
}

function valueAt(record: JsonRecord, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), record)
}

function parsed(text: string, format: 'json' | 'ndjson', path: string): JsonRecord[] {
  try {
    const values: unknown =
      format === 'json'
        ? JSON.parse(text)
        : text.split('\n').flatMap((line): unknown[] => (line.trim() === '' ? [] : [JSON.parse(line)]))
    const list = format === 'json' && isRecord(values) ? listIn(values, path) : values
    if (Array.isArray(list) && list.every(isRecord)) return list
    throw new Error('a list of records is expected')
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw damaged(
      path,
      {
        vi: `Tệp ${format.toUpperCase()} không đúng cấu trúc`,
        en: `This is not well-formed ${format.toUpperCase()}`,
      },
      cause,
    )
  }
}

/** The one list of records that an object holds, on its uppermost level that has any, as services answer. */
function listIn(value: JsonRecord, path: string): unknown {
  let level: { readonly name: string; readonly value: unknown }[] = [{ name: '', value }]
  for (let depth = 0; depth < deepestList && level.length > 0; depth += 1) {
    const fields = level.flatMap(({ name, value: object }) =>
      Object.entries(object as JsonRecord).map(([key, inner]) => ({
        name: name === '' ? key : `${name}.${key}`,
        value: inner,
      })),
    )
    const lists = fields.filter(({ value: list }) => Array.isArray(list) && isRecord(list[0]))
    if (lists.length > 1)
      throw notOneList(
        path,
        lists.map(({ name }) => name),
      )
    if (lists[0] !== undefined) return lists[0].value
    level = fields.filter(({ value: inner }) => isRecord(inner))
  }
  throw notOneList(path, [])
}

function notHere(path: string): UserError {
  return new UserError('data', {
    what: { vi: 'Trang này không đọc được Parquet', en: 'Parquet is not read in the page' },
    where: path,
    fix: {
      vi: 'Lưu bảng thành .csv hoặc .xlsx, hoặc chép tệp vào sources/ rồi chạy vedich ingest',
      en: 'Save the table as .csv or .xlsx, or put the file into sources/ and run vedich ingest',
    },
  })
}

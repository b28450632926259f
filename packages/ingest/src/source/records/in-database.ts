import { readAt } from '#platform'

import { quoteIdentifier } from '@vedich/model'

import type { Database } from '../../warehouse/connection.ts'
import { damaged } from '../damaged.ts'
import type { Input } from '../input.ts'
import { emptyRecords, type RecordFormat } from './record-format.ts'

/**
 * Copies JSON, NDJSON or Parquet to a delimited file headed by the field names, all inside DuckDB. Values are kept as
 * text, nested ones as JSON.
 * @throws UserError when the file is not of the format or has no rows.
 */
export async function copyRecords(
  db: Database,
  input: Input,
  format: RecordFormat,
  scratch: string,
): Promise<{ file: string; columns: number }> {
  const file = `${scratch}/${input.id}.csv`
  try {
    const columns = format === 'parquet' ? await loadParquet(db, input) : await loadJson(db, input, format)
    if (columns === 0) throw emptyRecords(input.path)
    await db.run(`COPY record_text TO '${file.replaceAll("'", "''")}' (FORMAT csv, HEADER, FORCE_QUOTE *)`)
    return { file, columns }
  } catch (cause) {
    throw damaged(
      placeOf(input.path, cause),
      {
        vi: `Tệp ${format.toUpperCase()} không đúng cấu trúc`,
        en: `This is not well-formed ${format.toUpperCase()}`,
      },
      cause,
    )
  }
}

/** The record at which JSON breaks off, where the database tells. */
function placeOf(path: string, cause: unknown): string {
  const record = /record\/value (\d+)/u.exec(String(cause))?.[1]
  return record === undefined ? path : `${path}:${record}`
}

async function loadParquet(db: Database, { file }: Input): Promise<number> {
  const columns = await db.rows('DESCRIBE SELECT * FROM read_parquet($file)', { file })
  const texts = columns.map(({ column_name: column, column_type: type }) => {
    const name = quoteIdentifier(String(column))
    const text = `CAST(${name} AS VARCHAR)`
    return `${/^(?:DOUBLE|FLOAT|DECIMAL)/u.test(String(type)) ? decimalComma(text) : text} AS ${name}`
  })
  await db.run(
    `CREATE OR REPLACE TEMP TABLE record_text AS SELECT ${texts.join(', ')} FROM read_parquet($file)`,
    { file },
  )
  return columns.length
}

async function loadJson(db: Database, { file }: Input, format: 'json' | 'ndjson'): Promise<number> {
  if (format === 'ndjson' || !(await isObject(file)) || !(await unwrapRecords(db, file))) {
    await db.run(
      `CREATE OR REPLACE TEMP TABLE record_json AS
       SELECT row_number() OVER () AS record, json
       FROM read_json_objects($file, format = '${format === 'json' ? 'array' : 'newline_delimited'}')`,
      { file },
    )
  }
  const keys = await db.rows(
    `SELECT key FROM (SELECT record, unnest(json_keys(json)) AS key, generate_subscripts(json_keys(json), 1) AS place FROM record_json)
     GROUP BY key ORDER BY min(record), min(place)`,
  )
  if (keys.length === 0) return 0
  const names = keys.map(({ key }) => String(key))
  const texts = names.map((name, index) => {
    const text = `json_extract_string(json, $key${index})`
    return `CASE WHEN json_type(json, $key${index}) = 'DOUBLE' THEN ${decimalComma(text)} ELSE ${text} END AS ${quoteIdentifier(name)}`
  })
  await db.run(
    `CREATE OR REPLACE TEMP TABLE record_text AS SELECT ${texts.join(', ')} FROM record_json ORDER BY record`,
    Object.fromEntries(names.map((name, index) => [`key${index}`, jsonPointer(name)])),
  )
  return names.length
}

async function isObject(file: string): Promise<boolean> {
  const start = await readAt(file, 0, 64)
  return /^[\s\uFEFF]*\{/u.test(new TextDecoder().decode(start))
}

/** Loads the only list of records of an object, as programs wrap them: `{"total": 2, "data": [{…}, {…}]}`. */
async function unwrapRecords(db: Database, file: string): Promise<boolean> {
  const lists = await db.rows(
    `WITH root AS (
       SELECT json FROM read_json_objects($file, format = 'unstructured')
     ), field AS (
       SELECT json, '/' || replace(replace(unnest(json_keys(json)), '~', '~0'), '/', '~1') AS pointer
       FROM root WHERE (SELECT count(*) FROM root) = 1 AND json_type(json) = 'OBJECT'
     )
     SELECT pointer FROM field
     WHERE json_type(json, pointer) = 'ARRAY' AND json_type(json, pointer || '/0') = 'OBJECT'`,
    { file },
  )
  if (lists.length !== 1) return false
  await db.run(
    `CREATE OR REPLACE TEMP TABLE record_json AS
     SELECT generate_subscripts(list, 1) AS record, unnest(list) AS json
     FROM (SELECT CAST(json_extract(json, $pointer) AS JSON[]) AS list
           FROM read_json_objects($file, format = 'unstructured'))`,
    { file, pointer: String(lists[0]?.['pointer']) },
  )
  return true
}

/** A field by RFC 6901. */
function jsonPointer(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** SQL of a number as `decimalText` writes it: decimals after a comma, never exactly three of them. */
function decimalComma(text: string): string {
  return String.raw`regexp_replace(regexp_replace(replace(${text}, '.', ','), '^(-?\d+),0+$', '\1'), '^(-?\d+,\d{3})$', '\10')`
}

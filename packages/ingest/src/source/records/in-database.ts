import { readAt } from '#platform'

import { quoteIdentifier } from '@vedich/model'

import { UserError } from '../../user-error.ts'
import type { Database } from '../../warehouse/connection.ts'
import { damaged } from '../damaged.ts'
import type { Input } from '../input.ts'
import { lookedAt, type RecordField, recordFields } from './nested-fields.ts'
import { deepestList, emptyRecords, notOneList, type RecordFormat } from './record-format.ts'

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
    if (cause instanceof UserError) throw cause
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
  const columns = await columnsOf(db, '*', file)
  const types = new Map<string, string>()
  const fields = []
  for (const { name, type } of columns) {
    const members = /^STRUCT\(.*\)$/u.test(type)
      ? await columnsOf(db, `${quoteIdentifier(name)}.*`, file)
      : undefined
    types.set(name, type)
    for (const member of members ?? []) types.set(`${name}.${member.name}`, member.type)
    fields.push({ name, members: members?.map((member) => member.name) })
  }
  const own = recordFields(fields)
  const texts = own.map(({ name, path }) => {
    const text = `CAST(${path.map(quoteIdentifier).join('.')} AS VARCHAR)`
    const isDecimal = /^(?:DOUBLE|FLOAT|DECIMAL)/u.test(types.get(path.join('.')) ?? '')
    return `${isDecimal ? decimalComma(text) : text} AS ${quoteIdentifier(name)}`
  })
  await db.run(
    `CREATE OR REPLACE TEMP TABLE record_text AS SELECT ${texts.join(', ')} FROM read_parquet($file)`,
    { file },
  )
  return own.length
}

async function columnsOf(
  db: Database,
  columns: string,
  file: string,
): Promise<{ readonly name: string; readonly type: string }[]> {
  const rows = await db.rows(`DESCRIBE SELECT ${columns} FROM read_parquet($file)`, { file })
  return rows.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }))
}

async function loadJson(db: Database, input: Input, format: 'json' | 'ndjson'): Promise<number> {
  const { file } = input
  if (format === 'ndjson') await readObjects(db, file, 'newline_delimited')
  else await readList(db, input)
  const keys = await db.rows(
    `SELECT key FROM (SELECT record, unnest(json_keys(json)) AS key, generate_subscripts(json_keys(json), 1) AS place FROM record_json)
     GROUP BY key ORDER BY min(record), min(place)`,
  )
  if (keys.length === 0) return 0
  const fields = await fieldsIn(
    db,
    keys.map(({ key }) => String(key)),
  )
  const texts = fields.map(({ name }, index) => {
    const text = `json_extract_string(json, $key${index})`
    return `CASE WHEN json_type(json, $key${index}) = 'DOUBLE' THEN ${decimalComma(text)} ELSE ${text} END AS ${quoteIdentifier(name)}`
  })
  await db.run(
    `CREATE OR REPLACE TEMP TABLE record_text AS SELECT ${texts.join(', ')} FROM record_json ORDER BY record`,
    Object.fromEntries(fields.map(({ path }, index) => [`key${index}`, jsonPointer(path)])),
  )
  return fields.length
}

/** The columns of the records in `record_json`, which have these fields. */
async function fieldsIn(db: Database, names: readonly string[]): Promise<RecordField[]> {
  const [first] = await db.rows(
    `SELECT [${names.map((_, index) => `bool_or(json_type(json, $key${index}) = 'OBJECT')`).join(', ')}] AS nested,
            [${names.map((_, index) => `bool_or(json_type(json, $key${index} || '/0') = 'OBJECT')`).join(', ')}] AS lists
     FROM record_json WHERE record <= ${lookedAt}`,
    Object.fromEntries(names.map((name, index) => [`key${index}`, jsonPointer([name])])),
  )
  const nested = (first?.['nested'] ?? []) as readonly (boolean | null)[]
  const lists = (first?.['lists'] ?? []) as readonly (boolean | null)[]
  const fields = []
  for (const [index, name] of names.entries()) {
    const members = nested[index] === true ? await membersOf(db, name) : undefined
    fields.push({ name, members, holdsLists: lists[index] === true })
  }
  return recordFields(fields)
}

/** The members of a field that holds nothing but objects, in their order. */
async function membersOf(db: Database, name: string): Promise<string[] | undefined> {
  const key = jsonPointer([name])
  const [others] = await db.rows(
    `SELECT count(*) > 0 AS others FROM record_json WHERE json_type(json, $key) NOT IN ('OBJECT', 'NULL')`,
    { key },
  )
  if (others?.['others'] === true) return undefined
  const members = await db.rows(
    `SELECT member FROM (
       SELECT record, unnest(json_keys(json, $key)) AS member, generate_subscripts(json_keys(json, $key), 1) AS place
       FROM record_json
     ) GROUP BY member ORDER BY min(record), min(place)`,
    { key },
  )
  return members.map(({ member }) => String(member))
}

/** The records of a file that is a list of them, or an object with such a list in it, as services answer. */
async function readList(db: Database, { file, path }: Input): Promise<void> {
  const beginning = new TextDecoder().decode(await readAt(file, 0, firstBytes))
  if (!/^[\s\uFEFF]*\{/u.test(beginning)) return readObjects(db, file, 'array')
  await readObjects(db, file, 'unstructured')
  const [{ objects } = { objects: 0n }] = await db.rows('SELECT count(*) AS objects FROM record_json')
  // One object behind the other is a list of them.
  if (Number(objects) !== 1) return
  const lists = await listsIn(db)
  const [only, ...others] = lists
  if (only === undefined || others.length > 0)
    throw notOneList(
      path,
      lists.map((list) => list.join('.')),
    )
  await db.run(
    `CREATE OR REPLACE TEMP TABLE record_json AS
     SELECT row_number() OVER () AS record, json
     FROM (SELECT unnest(CAST(json_extract(json, $list) AS JSON[])) AS json FROM record_json)`,
    { list: jsonPointer(only) },
  )
}

/** The lists of records in the object of `record_json`, of the uppermost level that has any. */
async function listsIn(db: Database): Promise<(readonly string[])[]> {
  let level: (readonly string[])[] = [[]]
  for (let depth = 0; depth < deepestList && level.length > 0; depth += 1) {
    const fields = []
    for (const path of level) {
      const rows = await db.rows(
        `WITH field AS (SELECT json, unnest(json_keys(json${path.length === 0 ? '' : ', $path'})) AS key FROM record_json),
              place AS (SELECT json, key, $path || '/' || replace(replace(key, '~', '~0'), '/', '~1') AS pointer FROM field)
         SELECT key, json_type(json, pointer || '/0') = 'OBJECT' AS list, json_type(json, pointer) = 'OBJECT' AS object FROM place`,
        { path: jsonPointer(path) },
      )
      fields.push(...rows.map(({ key, list, object }) => ({ path: [...path, String(key)], list, object })))
    }
    const lists = fields.filter(({ list }) => list === true)
    if (lists.length > 0) return lists.map(({ path }) => path)
    level = fields.filter(({ object }) => object === true).map(({ path }) => path)
  }
  return []
}

/** Bytes that tell a list from an object. */
const firstBytes = 64

async function readObjects(
  db: Database,
  file: string,
  format: 'array' | 'newline_delimited' | 'unstructured',
): Promise<void> {
  const most = format === 'unstructured' ? `, maximum_object_size = ${largestObject}` : ''
  await db.run(
    `CREATE OR REPLACE TEMP TABLE record_json AS
     SELECT row_number() OVER () AS record, json FROM read_json_objects($file, format = '${format}'${most})`,
    { file },
  )
}

/** Bytes of an object around a list; it is read as a whole. */
const largestObject = 256 * 1024 * 1024

/** A field, inside others, by RFC 6901. */
function jsonPointer(path: readonly string[]): string {
  return path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** SQL of a number as `decimalText` writes it: decimals after a comma, never exactly three of them. */
function decimalComma(text: string): string {
  return String.raw`regexp_replace(regexp_replace(replace(${text}, '.', ','), '^(-?\d+),0+$', '\1'), '^(-?\d+,\d{3})$', '\10')`
}

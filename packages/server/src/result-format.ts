import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  bool,
  type DataType,
  dateDay,
  float64,
  int32,
  int64,
  tableFromArrays,
  tableToIPC,
  utf8,
} from '@uwdata/flechette'
import { writeParquet } from '@vedich/engine/duckdb-node'
import type { Result, ResultColumn } from '@vedich/metrics'
import type { Answer } from './answer.ts'

export const contentTypes = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv; charset=utf-8',
  arrow: 'application/vnd.apache.arrow.stream',
  parquet: 'application/vnd.apache.parquet',
} as const

export type ResultFormat = keyof typeof contentTypes

export const resultFormats = Object.keys(contentTypes) as ResultFormat[]

/** The form an `Accept` header names first; JSON when it names none of them. */
export function acceptedFormat(header: string | undefined): ResultFormat {
  const named = (header ?? '').split(',').map((part) => part.split(';')[0]?.trim().toLowerCase())
  for (const name of named) {
    const format = resultFormats.find((one) => contentTypes[one].split(';')[0] === name)
    if (format !== undefined) return format
  }
  return 'json'
}

/** @param json what JSON gives instead of the rows, where it says more than they can */
export async function formatResult(
  format: ResultFormat,
  result: Result,
  json: unknown = result.rows,
): Promise<Answer> {
  return { contentType: contentTypes[format], body: await bodyOf(format, result, json) }
}

async function bodyOf(
  format: ResultFormat,
  { columns, rows }: Result,
  json: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const names = columns.map(({ name }) => name)
  switch (format) {
    case 'json':
      return encode(JSON.stringify(json))
    case 'ndjson':
      return encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    case 'csv': {
      const lines = [names, ...rows.map((row) => names.map((name) => row[name]))]
      return encode(lines.map((line) => `${line.map(csvCell).join(',')}\n`).join(''))
    }
    case 'arrow':
      return arrowOf(columns, rows)
    case 'parquet':
      return parquetOf(columns, rows)
  }
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const arrowTypes: Readonly<Record<ResultColumn['type'], () => DataType>> = {
  VARCHAR: utf8,
  DATE: dateDay,
  BIGINT: int64,
  INTEGER: int32,
  DOUBLE: float64,
  BOOLEAN: bool,
}

function arrowOf(columns: Result['columns'], rows: Result['rows']): Uint8Array<ArrayBuffer> {
  const arrays = columns.map(({ name, type }) => [name, rows.map((row) => arrowValue(row[name], type))])
  const types = Object.fromEntries(columns.map(({ name, type }) => [name, arrowTypes[type]()]))
  const bytes = tableToIPC(tableFromArrays(Object.fromEntries(arrays), { types }), { format: 'stream' })
  return new Uint8Array(bytes ?? [])
}

function arrowValue(value: unknown, type: ResultColumn['type']): unknown {
  if (value === null || value === undefined) return null
  return type === 'DATE' ? new Date(`${String(value)}T00:00:00Z`) : value
}

/** DuckDB writes Parquet to files only. */
async function parquetOf(columns: Result['columns'], rows: Result['rows']): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-'))
  try {
    const path = join(folder, 'result.parquet')
    await writeParquet(path, columns, rows)
    return new Uint8Array(await readFile(path))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

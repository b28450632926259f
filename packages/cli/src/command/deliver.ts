import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { type ParquetColumn, writeParquet } from '@vedich/engine/duckdb-node'
import { UserError } from '@vedich/ingest/snapshots'

import { formatRows, rowFormats, type RowFormat } from '../present/rows.ts'
import type { CommandContext } from './context.ts'
import { writeOutput } from './write-output.ts'

export type Format = RowFormat | 'parquet' | 'table'

const formats: readonly Format[] = ['table', ...rowFormats, 'parquet']

/** Rows that are to be written in a machine's format. */
export interface Result {
  readonly format: RowFormat | 'parquet'
  readonly columns: readonly ParquetColumn[]
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** @throws UserError naming the formats there are. */
export function formatOf({ format, json }: { readonly format?: string; readonly json?: boolean }): Format {
  const name = format ?? (json === true ? 'json' : 'table')
  const known = formats.find((candidate) => candidate === name)
  if (known) return known
  throw new UserError('configuration', {
    what: { vi: `Không có định dạng ${name}`, en: `There is no format ${name}` },
    where: 'vedich query',
    fix: { vi: `Dùng một trong: ${formats.join(', ')}`, en: `Use one of: ${formats.join(', ')}` },
  })
}

/** Writes a text or a result to a file, or to stdout. */
export async function deliver(
  content: string | Result,
  output: string | undefined,
  { surroundings }: CommandContext,
): Promise<void> {
  const written = typeof content === 'string' ? content : await formatted(content)
  if (output === undefined) surroundings.stdout.write(written)
  else await writeOutput(resolve(surroundings.cwd, output), written)
}

async function formatted({ format, columns, rows }: Result): Promise<string | Uint8Array> {
  if (format === 'parquet') return parquet(columns, rows)
  return formatRows(
    format,
    columns.map(({ name }) => name),
    rows,
  )
}

/** DuckDB writes Parquet to files only. */
async function parquet(columns: Result['columns'], rows: Result['rows']): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-'))
  try {
    const path = join(folder, 'result.parquet')
    await writeParquet(path, columns, rows)
    return await readFile(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

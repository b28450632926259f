import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { cellList } from '../source/cell.ts'
import { turnedRows, withoutRange } from '../source/column-range.ts'
import { identify } from '../source/identify.ts'
import { openFile } from '../source/open.ts'
import { stageSheets } from '../source/stage.ts'
import type { Database } from '../warehouse/connection.ts'
import { withScratchDatabase } from '../warehouse/scratch-database.ts'

/** Rows of a source: sheet (empty for a file that is one table) to row from 1. */
export type WantedRows = ReadonlyMap<string, ReadonlySet<number>>

/** Cells as written, by sheet and row. */
export type RowCells = ReadonlyMap<string, ReadonlyMap<number, readonly (string | null)[]>>

/**
 * Reads some rows of a source again, as it is on disk; undefined when its bytes are no longer those of `sha256`.
 * @throws UserError when it cannot be opened.
 */
export async function readCells(
  file: string,
  sha256: string,
  wanted: WantedRows,
): Promise<RowCells | undefined> {
  const identity = await identify(file).catch(() => undefined)
  if (identity?.sha256 !== sha256) return undefined
  const scratch = await mkdtemp(join(tmpdir(), 'vedich-'))
  try {
    return await withScratchDatabase(async (db) => {
      const input = { ...identity, id: sha256, path: file, file, name: basename(file) }
      const { sheets } = await openFile({ db, scratch }, input)
      const cells = new Map<string, ReadonlyMap<number, readonly (string | null)[]>>()
      for (const sheet of sheets) {
        const own = [...wanted].filter(
          ([name]) => (sheet.name ?? '') === name || (sheet.name ?? '') === withoutRange(name),
        )
        if (own.length === 0) continue
        await stageSheets(db, [{ number: 0, sheet }])
        for (const [name, rows] of own) {
          const lying = turnedRows(name)
          const read = lying
            ? turned(await rowsOf(db, new Set(lying), sheet.columns), lying, rows)
            : await rowsOf(db, rows, sheet.columns)
          cells.set(name, read)
        }
      }
      return cells
    })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Columns as the rows that they are read as. */
function turned(
  lying: ReadonlyMap<number, readonly (string | null)[]>,
  places: readonly number[],
  columns: ReadonlySet<number>,
): ReadonlyMap<number, readonly (string | null)[]> {
  return new Map(
    [...columns].map((column) => [column, places.map((row) => lying.get(row)?.[column - 1] ?? null)]),
  )
}

async function rowsOf(
  db: Database,
  rows: ReadonlySet<number>,
  columns: number,
): Promise<ReadonlyMap<number, readonly (string | null)[]>> {
  await db.run('CREATE OR REPLACE TEMP TABLE wanted_row (source_row BIGINT)')
  await db.appendTemp(
    'wanted_row',
    [...rows].map((row) => [String(row)]),
  )
  const found = await db.rows(
    `WITH placed AS (
       SELECT stage.*, stage.record + 1 + coalesce(blank.lines, 0) AS source_row
       FROM stage ASOF LEFT JOIN blank ON stage.record >= blank.record
     )
     SELECT source_row, ${cellList(columns)} AS cells FROM placed SEMI JOIN wanted_row USING (source_row)`,
  )
  return new Map(found.map((row) => [Number(row['source_row']), row['cells'] as (string | null)[]]))
}

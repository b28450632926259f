import { join } from 'node:path'

import { type Engine, toRows } from '@vedich/engine'
import { cellAddress, readCells, type RowCells } from '@vedich/ingest'
import type { RecordsBehind } from '@vedich/metrics'

/** A cell on which it depends whether a work counts. */
export interface FigureCell {
  readonly field: string
  /** Its file: that of the record, or an earlier register that tells what the latest is silent about. */
  readonly path: string
  readonly heading: string | null
  /** `Sheet1!F12`; without a sheet for a file that is one table. */
  readonly address: string
  /** As written; null for an empty cell, and where the file has changed since it was read. */
  readonly raw: string | null
  /** What an office put in its place. */
  readonly corrected: { readonly value: string | null; readonly path: string; readonly row: number } | null
}

/** One work behind a figure. */
export interface FigureRecord {
  readonly campaign: string
  readonly work: string
  readonly title: string
  readonly numerator: number
  readonly denominator: number | null
  readonly path: string
  readonly sheet: string | null
  readonly row: number | null
  /** False when the file is gone or is not what was read, so that raw values cannot be shown. */
  readonly file_is_same: boolean
  readonly cells: readonly FigureCell[]
}

type Row = Readonly<Record<string, unknown>>

/** Fields of a register that each column of the facts is settled from. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  status: ['status', 'is_completed', 'is_started', 'is_open', 'percent'],
  completed_on: ['completed_on', 'status', 'is_completed'],
  started_on: ['started_on', 'period'],
  due_on: ['due_on', 'period'],
  registered_on: ['registered_on'],
  budget_vnd: ['budget_vnd'],
  tier: ['tier'],
  unit: ['unit'],
  unit_key: ['unit'],
  category: ['category'],
}

const places = `
  SELECT work.campaign_id AS campaign, work_id AS work, title, path, sha256, work.source_file_id AS file,
         work.source_sheet AS sheet, work.source_row AS row
  FROM core.work JOIN meta.source_file file USING (source_file_id)`

const heldValues = `
  SELECT held.campaign_id AS campaign, work_id AS work, column_name AS name, path, sha256, held.source_file_id AS file,
         source_sheet AS sheet, source_row AS row
  FROM core.held_value held JOIN meta.source_file file USING (source_file_id)`

const columns = `
  SELECT source_file_id AS file, source_sheet AS sheet, source_column AS position, heading, field
  FROM meta.source_column WHERE field IS NOT NULL ORDER BY source_column`

const corrections = `
  SELECT correction.source_file_id AS file, source_sheet AS sheet, source_row AS row, source_column AS position,
         before, after, sent.path, correction_row
  FROM meta.correction JOIN meta.source_file sent ON sent.source_file_id = correction_file_id`

/** The works behind a figure with the cells they were read from; `folders` are those of the campaigns at hand. */
export async function figureRecords(
  engine: Engine,
  behind: RecordsBehind,
  folders: ReadonlyMap<string, string>,
): Promise<FigureRecord[]> {
  const counted = toRows(await engine.query(behind.sql))
  const works = byKey(toRows(await engine.query(places)), ['campaign', 'work'])
  const held = groups(toRows(await engine.query(heldValues)), ['campaign', 'work'])
  const headings = groups(toRows(await engine.query(columns)), ['file', 'sheet'])
  const corrected = byKey(toRows(await engine.query(corrections)), ['file', 'sheet', 'row', 'position'])
  const found = counted.flatMap((row) => {
    const key = keyOf([row['campaign'], row['work_id']])
    const work = works.get(key)
    return work ? [{ row, work, told: toldBy(work, held.get(key) ?? [], behind.columns) }] : []
  })
  const contents = await fileContents(
    found.flatMap(({ told }) => told.map(({ place }) => place)),
    folders,
  )
  const cellsOf = ({ place, fields }: Told): FigureCell[] => {
    const sheet = textOrNull(place['sheet'])
    const key = [place['file'], sheet ?? ''] as const
    const cells = contents
      .get(String(place['file']))
      ?.get(sheet ?? '')
      ?.get(Number(place['row']))
    const own = headings.get(keyOf(key))?.filter(({ field }) => fields.has(String(field))) ?? []
    return own.map((column) => {
      const position = Number(column['position'])
      const mended = corrected.get(keyOf([...key, place['row'], position]))
      return {
        field: String(column['field']),
        path: String(place['path']),
        heading: textOrNull(column['heading']),
        address: cellAddress(sheet ?? undefined, position, Number(place['row'])),
        raw: textOrNull(cells?.[position - 1]) ?? textOrNull(mended?.['before']),
        corrected: mended
          ? {
              value: textOrNull(mended['after']),
              path: String(mended['path']),
              row: Number(mended['correction_row']),
            }
          : null,
      }
    })
  }
  return found.map(({ row, work, told }) => ({
    campaign: String(work['campaign']),
    work: String(work['work']),
    title: String(work['title']),
    numerator: Number(row['numerator']),
    denominator: row['denominator'] === undefined ? null : Number(row['denominator']),
    path: String(work['path']),
    sheet: textOrNull(work['sheet']),
    row: work['row'] === null ? null : Number(work['row']),
    file_is_same: told.every(({ place }) => contents.has(String(place['file']))),
    cells: told.flatMap(cellsOf),
  }))
}

/** A row of a register, and the fields that are told by it. */
interface Told {
  readonly place: Row
  readonly fields: ReadonlySet<string>
}

/** The row a work was read from, then those of earlier registers that tell what it is silent about. */
function toldBy(work: Row, held: readonly Row[], names: readonly string[]): Told[] {
  const fields = (wanted: readonly string[]) => new Set(wanted.flatMap((name) => fieldsOf[name] ?? []))
  const earlier = held.filter(({ name }) => names.includes(String(name)))
  const silent = new Set(earlier.map(({ name }) => String(name)))
  return [
    { place: work, fields: fields(names.filter((name) => !silent.has(name))) },
    ...[...groups(earlier, ['file', 'sheet', 'row']).values()].flatMap((own) => {
      const [place] = own
      return place ? [{ place, fields: fields(own.map(({ name }) => String(name))) }] : []
    }),
  ]
}

/** The rows of each file that works were read from; none of a file that is not at hand as it was. */
async function fileContents(
  works: readonly Row[],
  folders: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, RowCells>> {
  const contents = new Map<string, RowCells>()
  for (const [file, own] of groups(works, ['file'])) {
    const [first] = own
    const folder = folders.get(String(first?.['campaign']))
    if (!first || folder === undefined) continue
    const wanted = new Map<string, Set<number>>()
    for (const work of own) {
      const sheet = textOrNull(work['sheet']) ?? ''
      wanted.set(sheet, (wanted.get(sheet) ?? new Set<number>()).add(Number(work['row'])))
    }
    const cells = await readCells(join(folder, String(first['path'])), String(first['sha256']), wanted)
    if (cells) contents.set(file, cells)
  }
  return contents
}

function keyOf(parts: readonly unknown[]): string {
  return parts.map(String).join('\u001f')
}

function byKey(rows: readonly Row[], names: readonly string[]): Map<string, Row> {
  return new Map(rows.map((row) => [keyOf(names.map((name) => row[name])), row]))
}

function groups(rows: readonly Row[], names: readonly string[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(names.map((name) => row[name]))
    const own = grouped.get(key)
    if (own) own.push(row)
    else grouped.set(key, [row])
  }
  return grouped
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

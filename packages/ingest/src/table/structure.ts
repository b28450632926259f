import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import {
  classifyRow,
  commendationRow,
  isNumberingRow,
  isRepeatedHeading,
  type StructuralRow,
} from '../layout/structure.ts'
import { type ReadingContext, readValue, valueFacts } from '../normalise/reader.ts'
import { unitKind } from '../normalise/unit.ts'
import { cellList, cleanColumns, columnNames, sheetRows, surelyFilled } from '../source/cell.ts'
import type { Database, Binding } from '../warehouse/connection.ts'
import { firstRecord, rowIn, rowSql, sheetIn, sheetSql, type Stack } from '../source/stack.ts'
import { brokenCells } from './broken-cells.ts'
import { groupSums } from './group-sums.ts'
import { rawCell } from './raw-cell.ts'
import { neededFields, type TableSpec } from './spec.ts'

/** Finds the rows that are not data and keeps them in `temp.structure`, their cells in `temp.structure_text`. Only rows that may be one leave the database. */
export async function findStructure(
  db: Database,
  stack: Stack,
  spec: TableSpec,
  columns: number,
  header: Header<string>,
  context: ReadingContext,
): Promise<readonly StructuralRow[]> {
  const found = await structuralRows(db, stack, spec, columns, header, context)
  await db.run('CREATE OR REPLACE TEMP TABLE structure (record BIGINT, kind VARCHAR, tier VARCHAR)')
  await db.appendTemp(
    'structure',
    found.map(({ record, kind, tier }) => [String(record), kind, tier ?? null]),
  )
  await db.run(
    'CREATE OR REPLACE TEMP TABLE structure_text AS SELECT stage.* FROM stage SEMI JOIN structure USING (record)',
  )
  return found
}

async function structuralRows(
  db: Database,
  stack: Stack,
  spec: TableSpec,
  columns: number,
  header: Header<string>,
  context: ReadingContext,
): Promise<StructuralRow[]> {
  const missing = (fields: readonly string[]) => fields.map((field) => `${rawCell(header, field)} IS NULL`)
  const underHeader = header.record + 2
  const row = rowSql(stack)
  await db.run(
    `CREATE OR REPLACE TEMP TABLE suspect_text AS
     SELECT * FROM stage WHERE ${row} > ${header.record} AND NOT (${row} > ${underHeader} AND ${isOrdinary(spec, columns, header)})`,
  )
  await db.run(
    `CREATE OR REPLACE TEMP VIEW suspect AS SELECT record, ${cleanColumns(columns)} FROM suspect_text`,
  )
  const heading = repeatedHeading(spec, header)
  const needed = neededFields(spec, header)
  const numbered = needed.map((field) => soundsLikeNumber(rawCell(header, field))).join(' AND ')
  const sparse = missing(spec.evidence).join(' AND ')
  const nameless = missing([...needed, spec.keyField]).join(' AND ')
  const counted = spec.sums === undefined ? 'true' : `regexp_matches(${rawCell(header, 'registered')}, '\\d')`
  // Where sections name the units, a name alone may be one of them.
  const isName = header.columns.has('unit') || spec.role !== 'register' ? 'false' : sparse
  const whole = `coalesce(NOT (${missing(needed).join(' OR ')}) AND NOT (${isBare(spec, header)}) AND NOT (${isName}) AND ${counted}
                          AND NOT (${heading.sql}) AND NOT (${numbered}), false)`
  const lead = `coalesce(${columnNames(columns).join(', ')})`
  // A numbered row with a name and some evidence is data, whatever else it lacks.
  const plain = `(NOT (${sparse}) AND NOT (${nameless}) AND coalesce(regexp_matches(${lead}, '^\\d'), false)
                  AND NOT (${heading.sql}) AND NOT coalesce(${numbered}, false))`
  const { alone, under } = unitsOverWorks(spec, header)
  await findLastOrdinary(db, stack)
  const rows = await db.rows(
    `WITH judged AS (
       SELECT record, ${sheetSql(stack)} AS sheet, ${cellList(columns)} AS cells, ${whole} AS whole, ${plain} AS plain,
              coalesce(${numbered}, false) AS numbered, (${sparse}) AS sparse, (${nameless}) AS nameless,
              coalesce(${lead} = ${rawCell(header, spec.keyField)}, false) AS lead_is_key, ${soundsLikeTotal(lead)} AS total,
              ${alone} AND coalesce(lead(record) OVER by_row = record + 1 AND lead(${under}) OVER by_row, false) AS heads
       FROM suspect WINDOW by_row AS (PARTITION BY ${sheetSql(stack)} ORDER BY record)
     ), placed AS (
       SELECT judged.*, greatest(last_ordinary.record,
                max(judged.record) FILTER ((whole OR plain) AND NOT total) OVER (PARTITION BY sheet)) AS last_data
       FROM judged JOIN last_ordinary USING (sheet)
     )
     SELECT record, cells, whole, numbered, sparse, nameless, lead_is_key, heads, record > last_data AS last
     FROM placed
     WHERE ${isLookedAtWhole(spec) ? 'true OR ' : ''}NOT (whole OR plain) OR total OR heads OR ${row} <= ${underHeader}
     ORDER BY record`,
    heading.bindings,
  )
  const read = sheetRows(rows)
  const besides = await besideWorks(db, read, header)
  const broken = spec.role === 'register' ? await brokenCells(db, read, header, columns) : undefined
  const structural = read.map((found, index): StructuralRow | undefined => {
    const { record } = found
    const flags = rows[index] ?? {}
    const goesOn = broken?.get(record)
    if (goesOn !== undefined) return { record, kind: 'note', goesOn }
    const beside = besides.get(record)
    if (beside !== undefined) return { record, kind: beside }
    if (isRepeatedHeading(found, header.rows)) return { record, kind: 'heading' }
    if ((rowIn(record) <= underHeader || flags['numbered'] === true) && isNumberingRow(found)) {
      return { record, kind: 'numbering' }
    }
    const heads = spec.hasCommendations === true ? commendationRow(found) : undefined
    return (
      heads ??
      classifyRow(found, context.tiers, {
        isWhole: flags['whole'] === true,
        isSparse: flags['sparse'] === true,
        isNameless: flags['nameless'] === true,
        headsRows: flags['heads'] === true,
        leadIsKey: flags['lead_is_key'] === true,
        isLast: flags['last'] === true,
        isAggregate: spec.sums !== undefined,
        lacksUnit: !header.columns.has('unit'),
        isReadable: isReadable(found, spec, header, context),
      })
    )
  })
  const above = stack.flatMap((sheet) =>
    Array.from({ length: header.record + 1 }, (_, at): StructuralRow => ({
      record: firstRecord(sheet) + at,
      kind: 'heading',
    })),
  )
  const over = spec.sums === undefined ? noSums : sumsOver(read, structural, header, spec.sums)
  // Rows under merged cells look like data.
  const looked = new Set(read.map(({ record }) => record))
  const goingOn = [...(broken ?? [])].flatMap(([record, goesOn]): StructuralRow[] =>
    looked.has(record) ? [] : [{ record, kind: 'note', goesOn }],
  )
  return [
    ...above,
    ...goingOn,
    ...structural.flatMap((row, index) => {
      const record = read[index]?.record ?? -1
      return row ?? (over.has(record) ? { record, kind: 'section' as const } : [])
    }),
  ]
}

const noSums: ReadonlySet<number> = new Set()

/** The rows of sums that stand over their groups; a group ends with its sheet, or where a row is no data. */
function sumsOver(
  rows: readonly SheetRow[],
  structural: readonly (StructuralRow | undefined)[],
  header: Header<string>,
  sums: readonly string[],
): ReadonlySet<number> {
  const items = rows.flatMap((row, index) => {
    const isEnd = structural[index] !== undefined
    const before = rows[index - 1]
    const begins = before !== undefined && sheetIn(before.record) !== sheetIn(row.record)
    return [...(begins ? [undefined] : []), isEnd ? undefined : row]
  })
  return groupSums(items, header, sums)
}

/**
 * Rows of a numbered register that have nothing but a title and name no work: what is said of the one above behind a dash,
 * "- Đoạn 1: hoàn thành", unless works are listed so; and "1 | Giao thông" above works that are numbered 1.1, 1.2.
 */
async function besideWorks(
  db: Database,
  rows: readonly SheetRow[],
  header: Header<string>,
): Promise<ReadonlyMap<number, 'note' | 'section'>> {
  const found = new Map<number, 'note' | 'section'>()
  const [seq, unit, title] = ['seq', 'unit', 'title'].map((field) => header.columns.get(field))
  if (seq === undefined || unit === undefined || title === undefined) return found
  const bare = rows.filter(
    ({ record, cells }) =>
      record > header.record &&
      cells.every((cell, column) => (cell !== null && column === title) || cell === null || column === seq),
  )
  const details = bare.filter(({ cells }) => (cells[seq] ?? null) === null && dashed.test(cells[title] ?? ''))
  const groups = bare.filter(({ cells }) => /^\d{1,2}\.?$/u.test(cells[seq] ?? ''))
  if (details.length > 0) {
    const [works] = await db.rows(
      `SELECT bool_or(regexp_matches(c${title}, '${dashed.source}')) AS are_listed
       FROM stage WHERE c${seq} IS NOT NULL OR c${unit} IS NOT NULL`,
    )
    if (works?.['are_listed'] !== true) for (const { record } of details) found.set(record, 'note')
  }
  if (groups.length > 0) {
    const firsts = await db.rows(
      `SELECT record, trim(c${seq}) AS number FROM stage WHERE regexp_matches(c${seq}, '^\\s*\\d{1,2}\\.1\\.?\\s*$')`,
    )
    const numbers = new Map(firsts.map(({ record, number }) => [Number(record), bareNumber(String(number))]))
    for (const { record, cells } of groups) {
      if (numbers.get(record + 1) === `${bareNumber(cells[seq] ?? '')}.1`) found.set(record, 'section')
    }
  }
  return found
}

/** "1.1." without the point behind it. */
function bareNumber(text: string): string {
  return text.replace(/\.$/u, '')
}

const dashed = /^\s*[-–+•]\s*\S/u

/** A table of sums has few rows, and its sections state sums too; a list of awards has headings that look like its rows. */
function isLookedAtWhole({ sums, hasCommendations }: TableSpec): boolean {
  return sums !== undefined || hasCommendations === true
}

/**
 * SQL, cheap and over texts as they are, of rows that are data without a closer look: true of no other row, and of nearly
 * every data row.
 */
function isOrdinary(spec: TableSpec, columns: number, header: Header<string>): string {
  if (isLookedAtWhole(spec)) return 'false'
  const needed = neededFields(spec, header).map((field) => rawCell(header, field))
  const leads = columnNames(Math.min(columns, 3))
  const lead = leads
    .map((cell, index) => {
      const above = leads.slice(0, index).map((before) => `coalesce(${before}, '') = '' AND `)
      return `WHEN ${above.join('')}${surelyFilled(cell)} THEN ${cell}`
    })
    .join(' ')
  const proofs = proofFields(spec, header)
    // A numbered name may be that of a unit where no column has units.
    .filter((field) => field !== 'seq' || header.columns.has('unit'))
    .map((field) => surelyFilled(rawCell(header, field)))
  return [
    ...needed.map(surelyFilled),
    ...(proofs.length === 0 ? [] : [`(${proofs.join(' OR ')})`]),
    // Nearly every first cell is a number, which is cheap to see.
    `(coalesce(c0 BETWEEN '0' AND ':', false) OR coalesce(NOT regexp_matches(CASE ${lead} END, '^[TtCc]([oO]|[^\\x00-\\x7f])'), false))`,
    ...header.rows.map(({ cells }) => `NOT (${startsLike(spec, header, cells)})`),
    `(${needed.map((cell) => `NOT regexp_matches(${cell}, '^\\(?(\\d{1,2}|[A-Za-z])\\)?([\\s\\x{a0}\\x{200b}\\x{feff}]|=|$)')`).join(' OR ')})`,
  ].join(' AND ')
}

/** Fields of a numbered table of which a data row fills at least one, beside those it must have. */
function proofFields(spec: TableSpec, header: Header<string>): string[] {
  if (!header.columns.has('seq') && header.columns.has('unit')) return []
  const needed = neededFields(spec, header)
  return ['seq', ...spec.evidence].filter((field) => header.columns.has(field) && !needed.includes(field))
}

/** SQL of a row that names a unit and nothing of a work, and of one that names a work and no unit, as stand below it. */
function unitsOverWorks(
  spec: TableSpec,
  header: Header<string>,
): { readonly alone: string; readonly under: string } {
  if (spec.role !== 'register' || !header.columns.has('unit') || !header.columns.has('title')) {
    return { alone: 'false', under: 'false' }
  }
  const [unit, title] = [rawCell(header, 'unit'), rawCell(header, 'title')]
  const others = [
    ...spec.evidence.filter((field) => field !== 'unit').map((field) => rawCell(header, field)),
    ...header.unread.flatMap(({ column, heading }) => (heading === null ? [] : [`c${column}`])),
  ].map((cell) => `${cell} IS NULL`)
  return {
    alone: `(${unit} IS NOT NULL AND ${title} IS NULL AND ${others.join(' AND ')})`,
    under: `(${unit} IS NULL AND ${title} IS NOT NULL)`,
  }
}

/** SQL of a row of a numbered table that has no number and nothing beside its name and unit, as two signatures have. */
function isBare(spec: TableSpec, header: Header<string>): string {
  const proofs = proofFields(spec, header).map((field) => `${rawCell(header, field)} IS NULL`)
  return proofs.length === 0 ? 'false' : proofs.join(' AND ')
}

/** True when some cell says what its column is for: a date, a state, a count, the name of a known kind of unit. */
function isReadable(
  { cells }: SheetRow,
  spec: TableSpec,
  header: Header<string>,
  context: ReadingContext,
): boolean {
  return [...header.columns].some(([field, column]) => {
    const kind = spec.kinds[field]
    const cell = cells[column] ?? null
    if (kind === undefined || kind === 'text' || cell === null) return false
    if (kind === 'unit') return unitKind(cell) !== undefined
    const outcome = readValue(kind, cell, context, valueFacts(kind, cell))
    return outcome !== undefined && outcome.value !== undefined
  })
}

/** SQL of a first look at a row that may repeat a row of the header: the needed fields start with the same letters. */
function startsLike(spec: TableSpec, header: Header<string>, cells: readonly (string | null)[]): string {
  const starts = neededFields(spec, header).map((field) => {
    const [first] = cells[header.columns.get(field) ?? -1] ?? ''
    if (first === undefined) return 'false'
    const letters = composedForms(first).map((letter) => letter.codePointAt(0) ?? 0)
    return `(${letters.map((letter) => `starts_with(${rawCell(header, field)}, chr(${letter}))`).join(' OR ')})`
  })
  return starts.join(' AND ')
}

/** What a letter may begin with when it is written with some or all of its marks apart. */
function composedForms(letter: string): string[] {
  const [base = letter, ...marks] = letter.normalize('NFD')
  return [...new Set([letter, base, ...marks.map((mark) => `${base}${mark}`.normalize('NFC'))])]
}

/**
 * `temp.last_ordinary`: the last row of each sheet that no closer look was taken at, or the record before its first; suspect
 * rows at the end stand behind it.
 */
async function findLastOrdinary(db: Database, stack: Stack): Promise<void> {
  const sheet = `${sheetSql(stack)} AS sheet`
  await db.run(
    `CREATE OR REPLACE TEMP TABLE last_ordinary AS
     WITH size AS (
       SELECT ${sheet}, count(*) AS records FROM stage GROUP BY ALL
     ), suspects AS (
       SELECT ${sheet}, ${rowSql(stack)} AS row, row_number() OVER (PARTITION BY sheet ORDER BY record DESC) AS from_end
       FROM suspect_text
     ), tail AS (
       SELECT sheet, count(*) AS records FROM suspects JOIN size USING (sheet) WHERE row + from_end = size.records GROUP BY sheet
     )
     SELECT sheet, (sheet << 32) + size.records - 1 - coalesce(tail.records, 0) AS record
     FROM size LEFT JOIN tail USING (sheet)`,
  )
}

/** SQL of a row whose needed fields repeat those of a row of the header; the texts are bound. */
function repeatedHeading(
  spec: TableSpec,
  header: Header<string>,
): { readonly sql: string; readonly bindings: Record<string, Binding> } {
  const bindings: Record<string, Binding> = {}
  const levels = header.rows.flatMap(({ cells }, level) => {
    const needed = neededFields(spec, header)
    const texts = needed.map((field) => cells[header.columns.get(field) ?? -1] ?? null)
    if (texts.some((text) => text === null)) return []
    return needed
      .map((field, index) => {
        const name = `${field}_${level}`
        bindings[name] = texts[index] ?? null
        return `${rawCell(header, field)} = $${name}`
      })
      .join(' AND ')
  })
  return { sql: levels.length === 0 ? 'false' : `coalesce(${levels.join(' OR ')}, false)`, bindings }
}

/** SQL of a first look at a row's first words; `classifyRow` decides. */
function soundsLikeTotal(lead: string): string {
  return `coalesce(regexp_matches(lower(${lead}), '^(tổng|cộng|toàn |cả |total)'), false)`
}

/** SQL of a first look at a cell that may be a column number; `isNumberingRow` decides. */
function soundsLikeNumber(cell: string): string {
  return `coalesce(regexp_matches(${cell}, '^\\(?(\\d{1,2}|[A-Za-z])\\)?( ?=.*)?$'), false)`
}

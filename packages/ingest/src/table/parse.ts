import { quoteIdentifier } from '@vedich/model'

import { type ReadingContext, valueTypes } from '../normalise/reader.ts'
import type { TierVocabulary } from '../normalise/tier.ts'
import type { Header } from '../layout/header.ts'
import type { StructuralRow } from '../layout/structure.ts'
import { cleanText } from '../source/cell.ts'
import { firstRecord, sheetIn, type Stack } from '../source/stack.ts'
import { createStaged, type Database } from '../warehouse/connection.ts'
import type { SheetGiven } from './detect.ts'
import { continuations } from './broken-cells.ts'
import { type CopiedCells, copyDitto } from './ditto.ts'
import { giveCells, withFirstTiers } from './given-cells.ts'
import { fillBoundaries, filledDownFields } from './fill-down.ts'
import { rawCell } from './raw-cell.ts'
import { fieldReadings, textFields } from './readings.ts'
import { type RowPlaces, rowPlaces, type SectionStart } from './row-places.ts'
import { totalMismatches } from './totals.ts'
import { absentColumns, guessedColumns, keepSheetFindings, unreadColumns } from './sheet-findings.ts'
import { breachesOf, brokenRows, keepRowFindings, rejectsSql } from './row-findings.ts'
import type { TableSpec } from './spec.ts'
import { bookedSpellings, flawColumns, isRepeated, readSpellings, type Spelling } from './spellings.ts'
import { findStructure } from './structure.ts'

/** What the rows and words of a stack were taken for. */
export interface ParsedStage {
  readonly spellings: readonly Spelling[]
  /** Those that are booked file by file; `temp.booked` counts them by sheet. */
  readonly booked: readonly Spelling[]
  readonly structure: readonly StructuralRow[]
  /** Fields whose empty cells took the value above them. */
  readonly filledDown: readonly string[]
}

/** The sheets of a stack that is not read as one, in stacks of those that are alike. */
export interface UnlikeSheets {
  readonly unlike: readonly Stack[]
}

/** The sheets of a stack: of one layout, each with what it says once for all its rows. */
export interface StagedTable {
  readonly spec: TableSpec
  readonly columns: number
  readonly header: Header<string>
  readonly sheets: readonly { readonly number: number; readonly given: SheetGiven }[]
  /** Units that have a name, so that their spellings are not booked. */
  readonly knownUnits?: ReadonlySet<string>
}

const noUnits: ReadonlySet<string> = new Set()

/**
 * Turns the staged rows into the table `parsed`: one row a data row, with `record`, `source_row`, `row_key`, the columns of the
 * target, and `rejects`, NULL where it breaks no rule. The rules that rows break go to `row_finding`, rows that are not data to
 * `temp.structure`, findings about the sheets themselves to `temp.sheet_finding`. Values are read once per distinct spelling; the rest is one pass in the
 * database. A sheet reads the same in a stack as alone: where its own values say how to read them, and say something else in
 * another sheet, nothing is parsed, and the stacks to read instead are returned.
 */
export async function parseStage(
  db: Database,
  { spec, columns, header, sheets, knownUnits = noUnits }: StagedTable,
  context: ReadingContext,
): Promise<ParsedStage | UnlikeSheets> {
  const stack = sheets.map(({ number }) => number)
  const structure = await findStructure(db, stack, spec, columns, withFirstTiers(header, spec.sums), context)
  const saying = new Set(
    structure.flatMap(({ record, state }) => (state === undefined ? [] : [sheetIn(record)])),
  )
  const unlikeSections = unlikeStacks(stack, (sheet) => String(saying.has(sheet)))
  if (unlikeSections) return unlikeSections
  const unread = await unreadColumns(db, stack, header)
  const once = sheets.map(({ number, given }) => ({
    sheet: number,
    unit: given.unit?.text,
    state: given.state,
    award: given.award,
  }))
  const own = await giveCells(db, spec, columns, header, structure, once)
  const written = await readSpellings(db, stack, spec, own.header, context)
  const unlike = unlikeStacks(stack, (sheet) => written.facts.get(sheet))
  if (unlike) return unlike
  const cells = await copyDitto(db, spec, own, written.all)
  const spellings =
    cells.copied.length === 0 ? written : await readSpellings(db, stack, spec, cells.header, context)
  const filledDown = await filledDownFields(db, stack, spec, cells.header)
  const habits = (sheet: number) => `${spellings.facts.get(sheet)} ${filledDown.get(sheet)?.join(' ')}`
  const unlikeHabits = unlikeStacks(stack, habits)
  if (unlikeHabits) return unlikeHabits
  const filled = filledDown.get(stack[0] ?? 0) ?? []
  const places = await rowPlaces(db, stack, [...tiersOf(sheets, context.tiers), ...sectionsOf(structure)])
  const flawed = new Set(spellings.all.flatMap(({ name, problem }) => (problem === undefined ? [] : [name])))
  const values = { spec, cells, filledDown: filled, places, flawed }
  const breaches = breachesOf(spec, cells.header, { flawed, filledDown: filled, copied: cells.copied })
  const parsed = parsedColumns(spec, rejectsSql(breaches))
  // Totals of counts are held against the values of rows.
  const { sums, totals = {} } = spec
  const rowValues = rowValuesSql({ ...values, asked: [parsed, ...(sums ?? []), ...Object.values(totals)] })
  if (sums) await db.run(`CREATE OR REPLACE TEMP VIEW row_value AS ${rowValues}`)
  await db.run(
    `${createStaged(db, 'parsed')} AS SELECT ${parsed} FROM ${sums ? 'row_value' : `(${rowValues})`}`,
  )
  await keepRowFindings(db, breaches, (findings) =>
    rowValuesSql({ ...values, asked: [findings], among: brokenRows }),
  )
  await keepSheetFindings(db, stack, [
    ...unread,
    ...guessedColumns(stack, header),
    ...absentColumns(sheets, header),
    ...continuations(structure),
    ...(await totalMismatches(db, spec, columns, header, structure, {
      moneyUnit: context.moneyUnit,
      tiers: new Set(context.tiers.values()),
    })),
  ])
  const booked = await bookedSpellings(db, stack, spec, cells.header, spellings.all, knownUnits)
  return { spellings: spellings.all, booked, structure, filledDown: filled }
}

/** Sheets by how they are to be read, if there is more than one way. */
function unlikeStacks(
  stack: Stack,
  habitsOf: (sheet: number) => string | undefined,
): UnlikeSheets | undefined {
  const stacks = new Map<string | undefined, number[]>()
  for (const sheet of stack) {
    const habits = habitsOf(sheet)
    stacks.set(habits, [...(stacks.get(habits) ?? []), sheet])
  }
  return stacks.size > 1 ? { unlike: [...stacks.values()] } : undefined
}

/** A tier for a whole sheet, as a section before its first row: the one it says, or the only one of the campaign. */
function tiersOf(sheets: StagedTable['sheets'], tiers: TierVocabulary): readonly SectionStart[] {
  const [first, ...others] = new Set(tiers.values())
  const only = others.length === 0 ? first : undefined
  return sheets.flatMap(({ number, given }) => {
    const tier = given.tier?.text ?? only
    return tier === undefined ? [] : [{ record: firstRecord(number), tier }]
  })
}

function sectionsOf(structure: readonly StructuralRow[]): readonly SectionStart[] {
  return structure.flatMap(({ record, tier }) => (tier === undefined ? [] : [{ record, tier }]))
}

/** What the values of rows are read by. */
interface RowValues {
  readonly spec: TableSpec
  readonly cells: CopiedCells
  readonly filledDown: readonly string[]
  readonly places: RowPlaces
  /** Readings of which some spelling breaks a rule. */
  readonly flawed: ReadonlySet<string>
  /** SQL that is over the values: what it does not name is left out, since each column costs time to plan. */
  readonly asked: readonly string[]
  /** SQL of the records that are asked for; all when absent. */
  readonly among?: string
}

/** SQL of the values of rows: cells → cells filled down → values by dictionary → values settled between fields. */
function rowValuesSql({
  spec,
  cells: { header, copied },
  filledDown,
  places,
  flawed,
  asked,
  among,
}: RowValues): string {
  const fields = Object.keys(spec.kinds)
  const isLookedUp = (field: string) => header.columns.has(field) && isRepeated(spec, field)
  const named = new Set(
    [...asked, ...Object.entries(spec.settled ?? {}).flat()].flatMap((sql = '') => sql.match(/\w+/gu) ?? []),
  )
  const texts = textFields(spec).filter((field) => named.has(field))
  const isTextAsked = (field: string) => named.has(`${field}_raw`) || texts.includes(field)
  const isCellAsked = (field: string) =>
    header.columns.has(field) || spec.needed.includes(field) || named.has(`${field}_cell`)
  const cells = [
    ...fields.filter(isCellAsked).map((field) => `${rawCell(header, field)} AS ${field}_cell`),
    ...copied.map(({ field, isCopied }) => `${isCopied} AS ${field}_is_copied`),
  ]
  const words = fields.filter(isLookedUp)
  const raws = fields.filter(isTextAsked).flatMap((field) => {
    if (isLookedUp(field)) return []
    return [`${header.columns.has(field) ? cleanText(`${field}_cell`) : 'NULL::VARCHAR'} AS ${field}_raw`]
  })
  const readings = fieldReadings(spec).filter(
    ({ name }) => named.has(name) || flawColumns.some(({ of }) => named.has(`${name}_${of}`)),
  )
  const values = readings.flatMap(({ name, field, kind }) => {
    const value = isLookedUp(field) ? `words_${field}.${name}` : `NULL::${valueTypes[kind]}`
    const withSection = isLookedUp(field)
      ? `CASE WHEN words_${field}.cell IS NULL THEN ${places.tier} ELSE ${value} END`
      : places.tier
    const flaws = flawColumns
      .filter(({ of }) => named.has(`${name}_${of}`))
      .map(({ of, type }) =>
        isLookedUp(field) && flawed.has(name)
          ? `words_${field}.${name}_${of}`
          : `NULL::${type} AS ${name}_${of}`,
      )
    return [`${kind === 'tier' ? withSection : value} AS ${name}`, ...flaws]
  })
  const settled = Object.entries(spec.settled ?? {}).map(([field, sql]) => `${sql} AS ${field}`)
  return `
    WITH own_texts AS (
      SELECT record, ${cells.join(', ')}
      FROM ${filledDown.length === 0 ? 'stage' : 'cells'} ANTI JOIN structure USING (record)
    ), texts AS (
      ${filledTexts(spec, filledDown)}${among === undefined ? '' : ` WHERE record IN (${among})`}
    ), readings AS (
      SELECT texts.*, ${places.row} AS source_row,
             ${[...raws, ...words.filter(isTextAsked).map((field) => `words_${field}.${field}_raw`), ...values].join(', ')}
      FROM texts
      ${words.map((field) => `LEFT JOIN words_${field} ON words_${field}.cell = ${field}_cell`).join(' ')}
      ${places.joins}
    ), texts_and_values AS (
      SELECT ${['*', ...texts.map((field) => `${field}_raw AS ${field}`)].join(', ')} FROM readings
    )
    SELECT * ${settled.length === 0 ? '' : `REPLACE (${settled.join(', ')})`} FROM texts_and_values`
}

/** SQL over the values of rows: the columns of the target, and whether the row is rejected. */
function parsedColumns(spec: TableSpec, rejects: string): string {
  const columns = Object.entries(spec.columns).map(([name, sql]) => `${sql} AS ${quoteIdentifier(name)}`)
  return `record, source_row, ${spec.key} AS row_key, ${columns.join(', ')}, ${rejects} AS rejects`
}

/** The texts with cells given once carried down to the rows of their section that lack nothing else. */
function filledTexts(spec: TableSpec, fields: readonly string[]): string {
  if (fields.length === 0) return 'FROM own_texts'
  const fills = fields.map((field) => {
    const others = spec.needed
      .filter((needed) => !fields.includes(needed))
      .map((needed) => `${needed}_cell IS NOT NULL`)
    const value = `CASE WHEN ${[`${field}_cell IS NULL`, ...others].join(' AND ')}
      THEN last_value(${field}_cell IGNORE NULLS) OVER (PARTITION BY boundary.record ORDER BY own_texts.record) END`
    return `${value} AS ${field}_above`
  })
  const filled = fields.map((field) => `coalesce(${field}_cell, ${field}_above) AS ${field}_cell`)
  const marks = fields.map((field) => `${field}_above IS NOT NULL AS ${field}_is_filled`)
  return `SELECT * REPLACE (${filled.join(', ')}), ${marks.join(', ')} FROM (
        SELECT own_texts.*, ${fills.join(', ')}
        FROM own_texts ASOF LEFT JOIN ${fillBoundaries} boundary ON own_texts.record >= boundary.record)`
}

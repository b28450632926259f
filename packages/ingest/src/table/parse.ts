import { type ReadingContext, valueTypes } from '../normalise/reader.ts'
import type { Header } from '../layout/header.ts'
import type { StructuralRow } from '../layout/structure.ts'
import type { Database } from '../warehouse/connection.ts'
import { fillBoundaries, filledDownFields } from './fill-down.ts'
import { rawCell } from './raw-cell.ts'
import { fieldReadings, textFields } from './readings.ts'
import { totalMismatches } from './totals.ts'
import { keepSheetFindings, unreadColumns } from './sheet-findings.ts'
import type { TableSpec } from './spec.ts'
import { readSpellings, type Spelling } from './spellings.ts'
import { findStructure } from './structure.ts'

/** What a sheet's rows and words were taken for. */
export interface ParsedStage {
  readonly spellings: readonly Spelling[]
  readonly structure: readonly StructuralRow[]
  /** Fields whose empty cells took the value above them. */
  readonly filledDown: readonly string[]
}

/**
 * Turns the staged file into `temp.parsed`: one row a data row, with `record`, `source_row`, `row_key`, every field as
 * value and `<field>_raw`, and `problems`, the rules it breaks. Rows that are not data go to `temp.structure`.
 * Findings about the sheet itself go to `temp.sheet_finding`. Values are read once per distinct spelling; the rest is one pass in the database.
 */
export async function parseStage(
  db: Database,
  spec: TableSpec,
  columns: number,
  header: Header<string>,
  context: ReadingContext,
): Promise<ParsedStage> {
  const structure = await findStructure(db, spec, columns, header, context)
  const filledDown = await filledDownFields(db, spec, header)
  const spellings = await readSpellings(db, spec, header, context)
  await db.run(parsedSql(spec, header, filledDown))
  await keepSheetFindings(db, [
    ...(await unreadColumns(db, header)),
    ...(await totalMismatches(db, spec, columns, header, structure, context.moneyUnit)),
  ])
  return { spellings, structure, filledDown }
}

/** One statement: cells → cells filled down → values by dictionary → values settled between fields → checks. */
function parsedSql(spec: TableSpec, header: Header<string>, filledDown: readonly string[]): string {
  const readings = fieldReadings(spec)
  const plain = textFields(spec)
  const raws = Object.keys(spec.kinds).map((field) => `${rawCell(header, field)} AS ${field}_raw`)
  const values = readings.map(({ name, kind }) => {
    const value = `CAST(d_${name}.value AS ${valueTypes[kind]})`
    const withSection =
      kind === 'tier' ? `CASE WHEN tier_raw IS NULL THEN section.tier ELSE ${value} END` : value
    return `${withSection} AS ${name}, d_${name}.problem AS ${name}_problem, d_${name}.hint AS ${name}_hint`
  })
  const joins = readings.map(
    ({ name, field }) =>
      `LEFT JOIN dictionary d_${name} ON d_${name}.name = '${name}' AND d_${name}.raw = ${field}_raw`,
  )
  const settled = Object.entries(spec.settled ?? {}).map(([field, sql]) => `${sql} AS ${field}`)
  const applicable = spec.checks.filter(
    ({ applies }) => applies === undefined || applies((field) => header.columns.has(field)),
  )
  const problems = [
    ...readings.map(({ name, field }) =>
      problem(`${name}_problem IS NOT NULL`, brokenRule(spec, name), field, `${name}_hint`),
    ),
    ...filledDown.map((field) => problem(`${field}_is_filled`, `'filled_down'`, field, 'NULL::VARCHAR')),
    ...applicable.map(({ rule, field, when }) => problem(when, `'${rule}'`, field, 'NULL::VARCHAR')),
  ]
  return `
    CREATE OR REPLACE TEMP TABLE parsed AS
    WITH own_texts AS (
      SELECT record, ${raws.join(', ')}
      FROM cells ANTI JOIN structure USING (record)
    ), texts AS (
      ${filledTexts(spec, filledDown)}
    ), readings AS (
      SELECT texts.*, texts.record + 1 + coalesce(blank.lines, 0) AS source_row,
             ${plain.map((field) => `${field}_raw AS ${field}`).join(', ')}, ${values.join(', ')}
      FROM texts
      ASOF LEFT JOIN blank ON texts.record >= blank.record
      ASOF LEFT JOIN (SELECT record, tier FROM structure WHERE tier IS NOT NULL) section ON texts.record >= section.record
      ${joins.join('\n      ')}
    ), settled_values AS (
      SELECT * ${settled.length === 0 ? '' : `REPLACE (${settled.join(', ')})`} FROM readings
    )
    SELECT *, ${spec.key} AS row_key,
           list_filter([${problems.join(', ')}], lambda x: x IS NOT NULL) AS problems
    FROM settled_values`
}

/** The texts with cells given once carried down to the rows of their section that lack nothing else. */
function filledTexts(spec: TableSpec, fields: readonly string[]): string {
  if (fields.length === 0) return 'FROM own_texts'
  const fills = fields.map((field) => {
    const others = spec.needed
      .filter((needed) => !fields.includes(needed))
      .map((needed) => `${needed}_raw IS NOT NULL`)
    const value = `CASE WHEN ${[`${field}_raw IS NULL`, ...others].join(' AND ')}
      THEN last_value(${field}_raw IGNORE NULLS) OVER (PARTITION BY boundary.record ORDER BY own_texts.record) END`
    return `${value} AS ${field}_above`
  })
  const filled = fields.map((field) => `coalesce(${field}_raw, ${field}_above) AS ${field}_raw`)
  const marks = fields.map((field) => `${field}_above IS NOT NULL AS ${field}_is_filled`)
  return `SELECT * REPLACE (${filled.join(', ')}), ${marks.join(', ')} FROM (
        SELECT own_texts.*, ${fills.join(', ')}
        FROM own_texts ASOF LEFT JOIN ${fillBoundaries} boundary ON own_texts.record >= boundary.record)`
}

/** SQL of the rule a reading broke; the harm of some is undone by what another column says. */
function brokenRule(spec: TableSpec, name: string): string {
  const excuse = spec.excused?.[name]
  return excuse === undefined
    ? `${name}_problem`
    : `CASE WHEN ${name}_problem = '${excuse.rule}' AND ${excuse.unless} THEN '${excuse.flag}' ELSE ${name}_problem END`
}

function problem(when: string, rule: string, field: string, hint: string): string {
  return `CASE WHEN ${when} THEN {rule: ${rule}, field: '${field}', value: ${field}_raw, hint: ${hint}} END`
}

import type { RuleName } from '@vedich/model'

import { classifyRow, isNumberingRow, type StructuralRow } from '../layout/structure.ts'
import type { Header } from '../layout/header.ts'
import { readValue, type ReadingContext, valueTypes } from '../normalise/reader.ts'
import { cellList, columnNames, sheetRows } from '../source/cell.ts'
import type { Database } from '../warehouse/connection.ts'
import type { FieldKind, TableSpec } from './spec.ts'

/** One spelling met in a file: how often, and the first record it stands in. */
export interface Spelling {
  readonly kind: Exclude<FieldKind, 'text'>
  readonly raw: string
  readonly rows: number
  readonly value: string | undefined
  readonly problem: RuleName | undefined
  readonly hint: string | undefined
}

/**
 * Turns the staged file into `temp.parsed`: one row a data row, with `record`, `source_row`, `row_key`, every field as
 * value and `<field>_raw`, and `problems`, the rules it breaks. Rows that are not data go to `temp.structure`.
 * Values are read once per distinct spelling; the rest is one pass in the database.
 */
export async function parseStage(
  db: Database,
  spec: TableSpec,
  columns: number,
  header: Header<string>,
  context: ReadingContext,
): Promise<readonly Spelling[]> {
  await writeStructure(db, await structuralRows(db, spec, columns, header, context))
  const spellings = await readSpellings(db, spec, header, context)
  await db.run(
    `CREATE OR REPLACE TEMP TABLE dictionary (kind VARCHAR, raw VARCHAR, value VARCHAR, problem VARCHAR, hint VARCHAR)`,
  )
  await db.appendTemp(
    'dictionary',
    spellings.map(({ kind, raw, value, problem, hint }) => [
      kind,
      raw,
      value ?? null,
      problem ?? null,
      hint ?? null,
    ]),
  )
  await db.run(parsedSql(spec, header))
  return spellings
}

async function structuralRows(
  db: Database,
  spec: TableSpec,
  columns: number,
  header: Header<string>,
  context: ReadingContext,
): Promise<StructuralRow[]> {
  const missing = (fields: readonly string[]) => fields.map((field) => `${rawCell(header, field)} IS NULL`)
  const heading = spec.needed.map((field) => `${rawCell(header, field)} = $${field}`).join(' AND ')
  const whole = `coalesce(NOT (${missing(spec.needed).join(' OR ')}) AND NOT (${heading}), false)`
  const lead = `coalesce(${columnNames(columns).join(', ')})`
  const underHeader = header.record + 2
  const rows = await db.rows(
    `SELECT record, ${cellList(columns)} AS cells, ${whole} AS whole, coalesce(${heading}, false) AS heading,
            (${missing(spec.evidence).join(' AND ')}) AS sparse,
            (${missing([...spec.needed, spec.keyField]).join(' AND ')}) AS nameless,
            coalesce(${lead} = ${rawCell(header, spec.keyField)}, false) AS lead_is_key,
            record > (SELECT coalesce(max(record), 0) FROM cells
                      WHERE record > ${header.record} AND ${whole} AND NOT ${soundsLikeTotal(lead)}) AS last
     FROM cells
     WHERE record > ${header.record} AND (NOT ${whole} OR ${soundsLikeTotal(lead)} OR record <= ${underHeader})
     ORDER BY record`,
    Object.fromEntries(
      spec.needed.map((field) => [field, header.headings[header.columns.get(field) ?? -1] ?? '']),
    ),
  )
  const structural = sheetRows(rows).map((row, index): StructuralRow | undefined => {
    const { record } = row
    const flags = rows[index] ?? {}
    if (flags['heading'] === true) return { record, kind: 'heading' }
    if (record <= underHeader && isNumberingRow(row)) return { record, kind: 'numbering' }
    return classifyRow(row, context.tiers, {
      isWhole: flags['whole'] === true,
      isSparse: flags['sparse'] === true,
      isNameless: flags['nameless'] === true,
      leadIsKey: flags['lead_is_key'] === true,
      isLast: flags['last'] === true,
    })
  })
  const above = Array.from({ length: header.record + 1 }, (_, record): StructuralRow => ({
    record,
    kind: 'heading',
  }))
  return [...above, ...structural.filter((row) => row !== undefined)]
}

/** SQL of a first look at a row's first words; `classifyRow` decides. */
function soundsLikeTotal(lead: string): string {
  return `coalesce(regexp_matches(lower(${lead}), '^(tổng|cộng|toàn |total)'), false)`
}

async function writeStructure(db: Database, rows: readonly StructuralRow[]): Promise<void> {
  await db.run('CREATE OR REPLACE TEMP TABLE structure (record BIGINT, kind VARCHAR, tier VARCHAR)')
  await db.appendTemp(
    'structure',
    rows.map(({ record, kind, tier }) => [String(record), kind, tier ?? null]),
  )
}

async function readSpellings(
  db: Database,
  spec: TableSpec,
  header: Header<string>,
  context: ReadingContext,
): Promise<Spelling[]> {
  const fields = codedFields(spec).filter(({ field }) => header.columns.has(field))
  if (fields.length === 0) return []
  const distinct = fields
    .map(
      ({ field, kind }) =>
        `SELECT '${kind}' AS kind, ${rawCell(header, field)} AS raw FROM cells ANTI JOIN structure USING (record)`,
    )
    .join(' UNION ALL ')
  const rows = await db.rows(
    `SELECT kind, raw, count(*) AS rows FROM (${distinct}) WHERE raw IS NOT NULL GROUP BY ALL ORDER BY kind, raw`,
  )
  return rows.map((row) => {
    const kind = row['kind'] as Exclude<FieldKind, 'text'>
    const raw = String(row['raw'])
    const outcome = readValue(kind, raw, context)
    return {
      kind,
      raw,
      rows: Number(row['rows']),
      value: outcome?.value,
      problem: outcome?.problem,
      hint: outcome?.hint,
    }
  })
}

/** One statement: cells → values by dictionary → checks. */
function parsedSql(spec: TableSpec, header: Header<string>): string {
  const coded = codedFields(spec)
  const plain = Object.keys(spec.kinds).filter((field) => spec.kinds[field] === 'text')
  const raws = [...plain, ...coded.map(({ field }) => field)].map(
    (field) => `${rawCell(header, field)} AS ${field}_raw`,
  )
  const values = coded.map(({ field, kind }) => {
    const value = `CAST(d_${field}.value AS ${valueTypes[kind]})`
    const withSection =
      kind === 'tier' ? `CASE WHEN tier_raw IS NULL THEN section.tier ELSE ${value} END` : value
    return `${withSection} AS ${field}, d_${field}.problem AS ${field}_problem, d_${field}.hint AS ${field}_hint`
  })
  const joins = coded.map(
    ({ field, kind }) =>
      `LEFT JOIN dictionary d_${field} ON d_${field}.kind = '${kind}' AND d_${field}.raw = ${field}_raw`,
  )
  const problems = [
    ...coded.map(({ field }) =>
      problem(`${field}_problem IS NOT NULL`, `${field}_problem`, field, `${field}_hint`),
    ),
    ...spec.checks.map(({ rule, field, when }) => problem(when, `'${rule}'`, field, 'NULL::VARCHAR')),
  ]
  return `
    CREATE OR REPLACE TEMP TABLE parsed AS
    WITH texts AS (
      SELECT record, ${raws.join(', ')}
      FROM cells ANTI JOIN structure USING (record)
    ), readings AS (
      SELECT texts.*, texts.record + 1 + coalesce(blank.lines, 0) AS source_row,
             ${plain.map((field) => `${field}_raw AS ${field}`).join(', ')}, ${values.join(', ')}
      FROM texts
      ASOF LEFT JOIN blank ON texts.record >= blank.record
      ASOF LEFT JOIN (SELECT record, tier FROM structure WHERE tier IS NOT NULL) section ON texts.record >= section.record
      ${joins.join('\n      ')}
    )
    SELECT *, ${spec.key} AS row_key,
           list_filter([${problems.join(', ')}], lambda x: x IS NOT NULL) AS problems
    FROM readings`
}

function problem(when: string, rule: string, field: string, hint: string): string {
  return `CASE WHEN ${when} THEN {rule: ${rule}, field: '${field}', value: ${field}_raw, hint: ${hint}} END`
}

function codedFields(spec: TableSpec): { field: string; kind: Exclude<FieldKind, 'text'> }[] {
  return Object.entries(spec.kinds).flatMap(([field, kind]) => (kind === 'text' ? [] : [{ field, kind }]))
}

/** SQL of a field's cell; NULL when the file has no such column. */
function rawCell(header: Header<string>, field: string): string {
  const column = header.columns.get(field)
  return column === undefined ? 'NULL::VARCHAR' : `c${column}`
}

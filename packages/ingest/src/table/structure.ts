import type { Header } from '../layout/header.ts'
import { classifyRow, isNumberingRow, isRepeatedHeading, type StructuralRow } from '../layout/structure.ts'
import type { ReadingContext } from '../normalise/reader.ts'
import { cellList, columnNames, sheetRows } from '../source/cell.ts'
import type { Database, Binding } from '../warehouse/connection.ts'
import { rawCell } from './raw-cell.ts'
import type { TableSpec } from './spec.ts'

/** Finds the rows that are not data and keeps them in `temp.structure`. Only rows that may be one leave the database. */
export async function findStructure(
  db: Database,
  spec: TableSpec,
  columns: number,
  header: Header<string>,
  context: ReadingContext,
): Promise<readonly StructuralRow[]> {
  const found = await structuralRows(db, spec, columns, header, context)
  await db.run('CREATE OR REPLACE TEMP TABLE structure (record BIGINT, kind VARCHAR, tier VARCHAR)')
  await db.appendTemp(
    'structure',
    found.map(({ record, kind, tier }) => [String(record), kind, tier ?? null]),
  )
  return found
}

async function structuralRows(
  db: Database,
  spec: TableSpec,
  columns: number,
  header: Header<string>,
  context: ReadingContext,
): Promise<StructuralRow[]> {
  const missing = (fields: readonly string[]) => fields.map((field) => `${rawCell(header, field)} IS NULL`)
  const heading = repeatedHeading(spec, header)
  const numbered = spec.needed.map((field) => soundsLikeNumber(rawCell(header, field))).join(' AND ')
  const sparse = missing(spec.evidence).join(' AND ')
  const nameless = missing([...spec.needed, spec.keyField]).join(' AND ')
  const whole = `coalesce(NOT (${missing(spec.needed).join(' OR ')}) AND NOT (${heading.sql}) AND NOT (${numbered}), false)`
  const lead = `coalesce(${columnNames(columns).join(', ')})`
  // A numbered row with a name and some evidence is data, whatever else it lacks.
  const plain = `(NOT (${sparse}) AND NOT (${nameless}) AND coalesce(regexp_matches(${lead}, '^\\d'), false)
                  AND NOT (${heading.sql}) AND NOT coalesce(${numbered}, false))`
  const underHeader = header.record + 2
  const rows = await db.rows(
    `SELECT record, ${cellList(columns)} AS cells, ${whole} AS whole, coalesce(${numbered}, false) AS numbered,
            (${sparse}) AS sparse, (${nameless}) AS nameless,
            coalesce(${lead} = ${rawCell(header, spec.keyField)}, false) AS lead_is_key,
            record > (SELECT coalesce(max(record), 0) FROM cells
                      WHERE record > ${header.record} AND (${whole} OR ${plain}) AND NOT ${soundsLikeTotal(lead)}) AS last
     FROM cells
     WHERE record > ${header.record}
       AND (NOT (${whole} OR ${plain}) OR ${soundsLikeTotal(lead)} OR record <= ${underHeader})
     ORDER BY record`,
    heading.bindings,
  )
  const structural = sheetRows(rows).map((row, index): StructuralRow | undefined => {
    const { record } = row
    const flags = rows[index] ?? {}
    if (isRepeatedHeading(row, header.rows)) return { record, kind: 'heading' }
    if ((record <= underHeader || flags['numbered'] === true) && isNumberingRow(row)) {
      return { record, kind: 'numbering' }
    }
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

/** SQL of a row whose needed fields repeat those of a row of the header; the texts are bound. */
function repeatedHeading(
  spec: TableSpec,
  header: Header<string>,
): { readonly sql: string; readonly bindings: Record<string, Binding> } {
  const bindings: Record<string, Binding> = {}
  const levels = header.rows.flatMap(({ cells }, level) => {
    const texts = spec.needed.map((field) => cells[header.columns.get(field) ?? -1] ?? null)
    if (texts.some((text) => text === null)) return []
    return spec.needed
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
  return `coalesce(regexp_matches(lower(${lead}), '^(tổng|cộng|toàn |total)'), false)`
}

/** SQL of a first look at a cell that may be a column number; `isNumberingRow` decides. */
function soundsLikeNumber(cell: string): string {
  return `coalesce(regexp_matches(${cell}, '^\\(?(\\d{1,2}|[A-Za-z])\\)?( ?=.*)?$'), false)`
}

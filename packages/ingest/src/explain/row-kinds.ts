import { isSignature } from '../layout/signature.ts'
import type { StructuralRow } from '../layout/structure.ts'
import { cellList, sheetRows } from '../source/cell.ts'
import { rowIn } from '../source/stack.ts'
import type { SheetRow } from '../layout/cells.ts'
import type { Database } from '../warehouse/connection.ts'
import type { ReadSheet } from './explain-book.ts'
import type { RowKind, RowsExplanation } from './explanation.ts'
import { preambleKind } from './preamble-kind.ts'
import { countKinds, type KindOfRow, shownRows } from './rows.ts'

/** Every row by what it was taken for: the structural ones one by one, the data rows by what would become of them. */
export async function explainRows(db: Database, read: ReadSheet): Promise<RowsExplanation> {
  const structural = await structuralRows(db, read)
  const outcomes = await dataRows(db, read)
  const kinds = [...countKinds(structural), ...outcomes]
  return { read: kinds.reduce((sum, { count }) => sum + count, 0), kinds }
}

/** The rows that are not data, each by what it was taken for. */
export async function structuralRows(
  db: Database,
  { index, table, rowOf, parsed }: ReadSheet,
): Promise<(KindOfRow & { readonly record: number })[]> {
  const { sheet } = table
  const structure = new Map(parsed.structure.map((row) => [row.record, row]))
  return sheetRows(
    await db.rows(
      `SELECT record, ${cellList(sheet.columns)} AS cells FROM stage_${index} SEMI JOIN structure_${index} USING (record)
       ORDER BY record`,
    ),
  ).map((row) => {
    const known = structure.get(row.record)
    return {
      record: row.record,
      kind: kindOf(withoutBlanks(row), known, table.detected.header.rows),
      tier: known?.tier ?? null,
      row: rowOf(rowIn(row.record)),
      text: textOf(row),
    }
  })
}

/** Above the header every row is a heading; what kind of one is told here. */
function kindOf(row: SheetRow, known: StructuralRow | undefined, header: readonly SheetRow[]): RowKind {
  const [first] = header
  if (known === undefined) return 'blank'
  if (known.kind === 'note') return isSignature(row) ? 'signature' : 'note'
  if (known.kind !== 'heading') return known.kind
  return first !== undefined && rowIn(row.record) < first.record ? preambleKind(row) : 'header'
}

async function dataRows(
  db: Database,
  { index, table: { sheet } }: ReadSheet,
): Promise<RowsExplanation['kinds']> {
  const rows = await db.rows(
    `WITH own AS (
       SELECT record, source_row, outcome, count(*) OVER (PARTITION BY outcome) AS count,
              row_number() OVER (PARTITION BY outcome ORDER BY record) AS place
       FROM settled WHERE sheet = ${index}
     )
     SELECT own.outcome, own.count, own.source_row, stage.record, ${cellList(sheet.columns)} AS cells
     FROM own JOIN stage_${index} stage ON stage.record = own.record
     WHERE own.place <= ${shownRows} ORDER BY own.outcome, own.record`,
  )
  return (['accepted', 'duplicate', 'rejected'] as const).flatMap((kind) => {
    const own = rows.filter((row) => row['outcome'] === kind)
    if (own.length === 0) return []
    const examples = sheetRows(own).map((row, at) => ({
      row: Number(own[at]?.['source_row']),
      text: textOf(row),
    }))
    return { kind, tier: null, count: Number(own[0]?.['count']), examples }
  })
}

function withoutBlanks({ record, cells }: SheetRow): SheetRow {
  return { record, cells: cells.map((cell) => (cell === null || cell.trim() === '' ? null : cell)) }
}

function textOf(row: SheetRow): string {
  return withoutBlanks(row)
    .cells.flatMap((cell) => (cell === null ? [] : [cell.replace(/\s+/gu, ' ').trim()]))
    .join(' | ')
}

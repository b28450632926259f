import { leadCell, type SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import {
  closesList,
  type Scope,
  statedCounts,
  statedRecipients,
  type StatingRow,
  totalScopes,
} from '../layout/stated-total.ts'
import type { StructuralRow } from '../layout/structure.ts'
import { parseTally } from '../normalise/count.ts'
import { moneyUnitOf, parseMoney } from '../normalise/money.ts'
import { cellList, cleanColumns, sheetRows } from '../source/cell.ts'
import { firstRecord, sheetIn } from '../source/stack.ts'
import type { Database } from '../warehouse/connection.ts'
import type { SheetFinding } from './sheet-findings.ts'
import type { TableSpec } from './spec.ts'
import { shareMismatches } from './total-shares.ts'
import { type ScopedRow, tierMismatches } from './tier-sums.ts'

interface Claim {
  readonly record: number
  readonly total: string
  readonly field: string
  readonly stated: number
  readonly from: number
  readonly to: number
  /** Where the rows begin that it speaks for when its table goes on with the one before, which has no total. */
  readonly wide: number
}

/**
 * Compares what section headings and total rows state with the rows of `parsed` they speak for, and counts by tier with their
 * sums.
 */
export async function totalMismatches(
  db: Database,
  spec: TableSpec,
  columns: number,
  header: Header<string>,
  structure: readonly StructuralRow[],
  { moneyUnit, tiers }: { readonly moneyUnit: number; readonly tiers: ReadonlySet<string> },
): Promise<SheetFinding[]> {
  const totals = {
    ...spec.totals,
    ...Object.fromEntries((spec.sums ?? []).map((field) => [field, `sum(parsed.${field})`])),
  }
  if (Object.keys(totals).length === 0) return []
  const scoped = await scopedRows(db, columns, structure)
  const byTier = spec.sums === undefined ? [] : await tierMismatches(db, { columns, header }, scoped, tiers)
  const shares = spec.sums === undefined ? [] : shareMismatches(header, scoped)
  const claims = statedClaims(spec, header, scoped, moneyUnit)
  if (claims.length === 0) return [...byTier, ...shares]
  const own = await brokenClaims(db, spec, totals, claims)
  const broken = new Set(own.map(({ record }) => record))
  // One table cut into two: the total at the end speaks for both.
  const wider = claims.filter(({ record, wide, from }) => wide < from && broken.has(record))
  const brokenWide = await brokenClaims(
    db,
    spec,
    totals,
    wider.map((claim) => ({ ...claim, from: claim.wide })),
  )
  const right = new Set(wider.map(({ record }) => record))
  for (const { record } of brokenWide) right.delete(record)
  const rows = own.filter(({ record }) => !right.has(record))
  const found = rows.map(({ record, field, stated, actual }): SheetFinding => ({
    record,
    rule: 'total_mismatch',
    field,
    value: stated,
    hint: `the rows give ${actual}`,
  }))
  const others = byTier.filter(({ record, rule }) => rule !== 'total_mismatch' || !right.has(record))
  // Of counts that are false themselves, the share says nothing more.
  return [...found, ...others, ...shares.filter(({ record }) => !broken.has(record) || right.has(record))]
}

interface Broken {
  readonly record: number
  readonly field: string
  readonly stated: string
  readonly actual: string
}

/** Totals that the rows they speak for do not give. */
async function brokenClaims(
  db: Database,
  spec: TableSpec,
  totals: Readonly<Record<string, string>>,
  claims: readonly Claim[],
): Promise<Broken[]> {
  if (claims.length === 0) return []
  await db.run(
    `CREATE OR REPLACE TEMP TABLE claim (record BIGINT, total VARCHAR, field VARCHAR, stated BIGINT, first BIGINT, past BIGINT)`,
  )
  await db.appendTemp(
    'claim',
    claims.map(({ record, total, field, stated, from, to }) => [
      String(record),
      total,
      field,
      String(stated),
      String(from),
      String(to),
    ]),
  )
  const names = Object.keys(totals)
  const sums = Object.entries(totals).map(([total, sql]) => `${sql} AS ${total}`)
  // A table of sums is small, and not all that it counts is kept.
  const rowSource = spec.sums === undefined ? 'parsed' : 'row_value'
  const rows = await db.rows(
    `WITH added AS (${addedUp(claims, rowSource, sums.join(', '))}), compared AS (
       SELECT record, field, total, stated, CASE total ${names.map((total) => `WHEN '${total}' THEN ${total}`).join(' ')} END AS actual
       FROM claim JOIN added USING (first, past)
     )
     SELECT record, field, string_agg(stated, '; ' ORDER BY total) AS stated,
            string_agg(CAST(actual AS BIGINT), '; ' ORDER BY total) AS actual
     FROM compared WHERE actual <> stated GROUP BY record, field ORDER BY record, field`,
  )
  return rows.map((row) => ({
    record: Number(row['record']),
    field: String(row['field']),
    stated: String(row['stated']),
    actual: String(row['actual']),
  }))
}

/** Scopes that are added up one by one, each in a scan of its own rows; to join more of them sorts all rows. */
const fewScopes = 32

/** SQL of the sums over each scope, `first` to `past`. Most totals of a sheet speak for the same rows, which are added up once. */
function addedUp(claims: readonly Claim[], rowSource: string, sums: string): string {
  const scopes = new Map(claims.map(({ from, to }) => [`${from} ${to}`, { from, to }]))
  if (scopes.size <= fewScopes) {
    const scans = [...scopes.values()].map(
      ({ from, to }) =>
        `SELECT ${from}::BIGINT AS first, ${to}::BIGINT AS past, ${sums} FROM ${rowSource} AS parsed
         WHERE parsed.record > ${from} AND parsed.record < ${to}`,
    )
    return scans.join(' UNION ALL ')
  }
  return `SELECT scope.first, scope.past, ${sums}
          FROM (SELECT DISTINCT first, past FROM claim) scope
          LEFT JOIN ${rowSource} AS parsed ON parsed.record > scope.first AND parsed.record < scope.past
          GROUP BY scope.first, scope.past`
}

function statedClaims(
  spec: TableSpec,
  header: Header<string>,
  rows: readonly WideRow[],
  moneyUnit: number,
): Claim[] {
  const moneyColumn = header.columns.get('budget_vnd') ?? -1
  const ownUnit = moneyUnitOf(header.headings[moneyColumn] ?? '') ?? moneyUnit
  return rows.flatMap((row) => {
    const { scope } = row
    const cellOf = (field: string) => row.cells[header.columns.get(field) ?? -1] ?? undefined
    if (spec.sums !== undefined) {
      return spec.sums.flatMap((field) => {
        const stated = parseTally(cellOf(field) ?? '').value
        return stated === undefined ? [] : [{ record: row.record, total: field, field, stated, ...scope }]
      })
    }
    const texts = row.cells.filter((cell) => cell !== null)
    if (spec.hasCommendations) {
      // A heading may have others below it.
      if (row.kind === 'section') return []
      return Object.entries(statedRecipients(texts)).flatMap(([total, stated]) =>
        stated === undefined ? [] : [{ record: row.record, total, field: 'recipient', stated, ...scope }],
      )
    }
    const counts = statedCounts(texts)
    const works = counts.works ?? (row.kind === 'total' ? countOfWorks(cellOf('title')) : undefined)
    const money = row.kind === 'total' ? bareMoney(cellOf('budget_vnd'), ownUnit) : undefined
    const claims = [
      { total: 'works', field: 'title', stated: works },
      { total: 'completed', field: 'status', stated: counts.completed },
      { total: 'money', field: 'budget_vnd', stated: money },
    ] as const
    return claims.flatMap(({ total, field, stated }) =>
      stated === undefined ? [] : [{ record: row.record, total, field, stated, ...scope }],
    )
  })
}

/** Section and total rows of which it is certain what they speak for. */
async function scopedRows(
  db: Database,
  columns: number,
  structure: readonly StructuralRow[],
): Promise<WideRow[]> {
  const rows = await statingRows(db, columns, structure)
  const scopes = scopesBySheet(rows)
  return rows.flatMap((row, index) => {
    const scope = scopes[index]
    return scope === undefined ? [] : [{ ...row, scope }]
  })
}

type WideRow = StatingRow & ScopedRow & { readonly scope: WideScope }

interface WideScope extends Scope {
  readonly wide: number
}

/** A total speaks for rows of its own sheet, or with those of the sheets before it that have none. */
function scopesBySheet(rows: readonly StatingRow[]): (WideScope | undefined)[] {
  const sheets = [...new Set(rows.map(({ record }) => sheetIn(record)))]
  return sheets.flatMap((sheet) => {
    const [first, past] = [firstRecord(sheet), firstRecord(sheet + 1)]
    const own = rows.filter(({ record }) => sheetIn(record) === sheet)
    const total = rows.findLast(({ record, kind }) => kind === 'total' && sheetIn(record) < sheet)
    const wide = total === undefined ? -1 : firstRecord(sheetIn(total.record) + 1) - 1
    return totalScopes(own, past).map((scope, index) => {
      if (scope === undefined) return undefined
      const from = Math.max(first - 1, scope.from)
      return { ...scope, from, wide: from === first - 1 && own[index]?.kind === 'total' ? wide : from }
    })
  })
}

async function statingRows(
  db: Database,
  columns: number,
  structure: readonly StructuralRow[],
): Promise<StatingRow[]> {
  const kinds = new Map(structure.map(({ record, kind }) => [record, kind]))
  const rows = sheetRows(
    await db.rows(
      `WITH clean AS (SELECT record, ${cleanColumns(columns)} FROM structure_text)
       SELECT record, ${cellList(columns)} AS cells FROM clean SEMI JOIN structure USING (record)
       ORDER BY record`,
    ),
  )
  return rows.flatMap((row: SheetRow) => {
    const kind = kinds.get(row.record)
    if (kind === 'note' && closesList(leadCell(row) ?? '')) return [{ ...row, kind: 'total' }]
    return kind === 'section' || kind === 'total' ? [{ ...row, kind }] : []
  })
}

/** "5", or "Cộng: 5". */
function countOfWorks(cell: string | undefined): number | undefined {
  const count = /^(?:\p{L}[\p{L} ]*: ?)?(\d{1,7})$/u.exec(cell?.trim() ?? '')?.[1]
  return count === undefined ? undefined : Number(count)
}

/** A sum written out; one in words ("3,5 tỷ") is rounded and proves nothing. */
function bareMoney(cell: string | undefined, unit: number): number | undefined {
  return cell === undefined || /\p{L}/u.test(cell) ? undefined : parseMoney(cell, unit).value
}

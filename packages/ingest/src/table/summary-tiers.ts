import type { Header } from '../layout/header.ts'
import { headingField } from '../layout/heading-meanings.ts'
import type { HeaderLexicon } from '../lexicon/headers/lexicon.ts'
import { registerHeaders } from '../lexicon/headers/register.ts'
import { summaryHeaders } from '../lexicon/summary.ts'
import { parseCount, parseTally } from '../normalise/count.ts'
import { parseTier, type TierVocabulary } from '../normalise/tier.ts'
import type { SheetTable } from '../run/reading.ts'
import { cellList } from '../source/cell.ts'
import { foldText } from '../text/fold.ts'
import { cellsOf, dataRows } from './data-rows.ts'
import type { TableSpec } from './spec.ts'
import { withContent } from './header-fields.ts'
import type { Database } from '../warehouse/connection.ts'

/** The counts that a summary can split by tier. */
const splitFields = ['registered', 'started', 'completed', 'overdue', 'cancelled'] as const
type SplitField = (typeof splitFields)[number]

/** Headings above columns of tiers: counts in a summary, ticks in a register. */
const lexicons: Readonly<Partial<Record<TableSpec['role'], HeaderLexicon<string>>>> = {
  summary: summaryHeaders,
  register: { tier: registerHeaders.tier },
}

/**
 * A summary whose header splits a count by tier ("Số công trình đăng ký > Cấp TP"): the columns of tiers are known as
 * `registered.city`; one of a register whose columns of tiers are ticked ("Cấp > TP"), as `tier.city`. Other tables come back
 * as they are.
 */
export function withTierColumns(table: SheetTable, tiers: TierVocabulary): SheetTable {
  const { header, spec } = table.detected
  const lexicon = lexicons[spec.role]
  if (lexicon === undefined) return table
  const named = header.unread.flatMap(({ column, heading }) => {
    const path = (heading ?? '').split(' > ')
    // "Đăng ký > Cấp TP" or "Cấp TP > Đăng ký".
    for (const [at, rest] of [[-1, path.slice(0, -1)] as const, [0, path.slice(1)] as const]) {
      const tier = parseTier(path.at(at) ?? '', tiers).value
      if (tier !== undefined) return [{ column, tier, parents: rest.join(' > ') }]
    }
    return []
  })
  const bare = named.filter(({ parents }) => parents === '')
  // Side by side, "Cấp TP" and "Cấp cơ sở" are to be ticked, though nothing above them says so.
  const areTicks = spec.role === 'register' && new Set(bare.map(({ tier }) => tier)).size > 1
  const split = named.flatMap(({ column, tier, parents }) => {
    const of = among.test(foldText(parents)) ? headingOf(header, column, lexicon) : parents
    const match = of === '' && areTicks ? tickedTier : headingField(lexicon, of)
    return match === undefined ? [] : [{ column, match, tier }]
  })
  if (split.length === 0) return withTierByContent(table, tiers)
  const columns = new Map(header.columns)
  const matches = new Map(header.matches)
  for (const { column, match, tier } of split) {
    const field = `${match.field}.${tier}`
    if (columns.has(field)) continue
    columns.set(field, column)
    matches.set(column, { ...match, field })
  }
  const unread = header.unread.filter(({ column }) => !split.some((other) => other.column === column))
  return { ...table, detected: { ...table.detected, header: { ...header, columns, matches, unread } } }
}

/** "Trong đó > Cấp TP" parts the count in the column before it. */
const among = /^(?:trong đó|gồm|bao gồm)$/u

/** The heading of the nearest count at the left. */
function headingOf(header: Header<string>, column: number, lexicon: HeaderLexicon<string>): string {
  const before = header.headings.slice(0, column).findLast((heading) => {
    const field = heading === null ? undefined : headingField(lexicon, heading)?.field
    return splitFields.some((one) => one === field)
  })
  return before ?? ''
}

/** A register of which no heading names the tier, and the only unknown column that holds nothing but tiers. */
function withTierByContent(table: SheetTable, tiers: TierVocabulary): SheetTable {
  const { header, spec } = table.detected
  if (spec.role !== 'register' || header.columns.has('tier')) return table
  const below = dataRows(table.sheet.head, header)
  const columns = header.unread.flatMap(({ column, why }) => {
    const cells = cellsOf(below, column)
    const areTiers =
      cells.length >= fewestTiers && cells.every((cell) => parseTier(cell, tiers).value !== undefined)
    return why === 'unknown' && areTiers ? [column] : []
  })
  const [only] = columns
  if (only === undefined || columns.length > 1) return table
  return { ...table, detected: { ...table.detected, header: withContent(header, 'tier', only) } }
}

/** Fewest cells that say so, for a column to be one of tiers whatever it is called. */
const fewestTiers = 2

const tickedTier = { field: 'tier', term: registerHeaders.tier[0] ?? '', from: 'lexicon' } as const

/** Forgets what an earlier version of a file said by tier. */
export async function removeTierSummaries(
  db: Database,
  { campaign, path }: { readonly campaign: string; readonly path: string },
): Promise<void> {
  await db.run(
    `DELETE FROM core.unit_summary WHERE campaign_id = $campaign AND starts_with(summary_id, 't-')
     AND source_file_id IN (SELECT source_file_id FROM meta.source_file WHERE campaign_id = $campaign AND path = $path)`,
    { campaign, path },
  )
}

/** Adds what the accepted rows of a summary say of each tier, as records of their own with the same place. */
export async function addTierSummaries(
  db: Database,
  table: SheetTable & {
    readonly stack: number
    readonly number: number
    readonly origin: { readonly campaign: string; readonly file: string; readonly run: string }
  },
): Promise<void> {
  const { stack, number, sheet, detected, origin } = table
  const { header } = detected
  const tiers = [...new Set([...header.columns.keys()].flatMap((field) => field.split('.')[1] ?? []))]
  if (tiers.length === 0) return
  const rows = await db.rows(
    `SELECT settled.unit_id, CAST(settled.as_of AS VARCHAR) AS as_of, settled.source_row, ${cellList(sheet.columns)} AS cells
     FROM settled JOIN stage_${stack} stage USING (record)
     WHERE sheet = ${number} AND outcome = 'accepted' AND tier_id IS NULL`,
  )
  const names = ['unit_id', 'tier_id', 'as_of', 'source_row', ...splitFields]
  await db.run(
    `CREATE OR REPLACE TEMP TABLE tier_summary (unit_id VARCHAR, tier_id VARCHAR, as_of DATE, source_row BIGINT,
       ${splitFields.map((field) => `${field} BIGINT`).join(', ')})`,
  )
  const countOf = (cells: readonly (string | null)[], field: SplitField, tier: string) => {
    const cell = cells[header.columns.get(`${field}.${tier}`) ?? -1] ?? ''
    return { isNumber: parseCount(cell).value !== undefined, value: parseTally(cell).value }
  }
  await db.appendTemp(
    'tier_summary',
    rows.flatMap((row) =>
      tiers.flatMap((tier) => {
        const counts = splitFields.map((field) => countOf(row['cells'] as (string | null)[], field, tier))
        // Nothing but dashes says that the tier is none of the unit's.
        if (!counts.some(({ isNumber }) => isNumber)) return []
        const values = counts.map(({ value }) => (value === undefined ? null : String(value)))
        return [
          [String(row['unit_id']), tier, textOrNull(row['as_of']), String(row['source_row']), ...values],
        ]
      }),
    ),
  )
  const key = `'t-' || left(md5(concat_ws(chr(31), unit_id, tier_id, as_of)), 16)`
  await db.run(
    `DELETE FROM core.unit_summary WHERE campaign_id = $campaign AND summary_id IN (SELECT ${key} FROM tier_summary)`,
    { campaign: origin.campaign },
  )
  await db.run(
    `INSERT INTO core.unit_summary BY NAME
     SELECT $campaign AS campaign_id, ${key} AS summary_id, ${names.join(', ')}, $file AS source_file_id,
            $sheet::VARCHAR AS source_sheet, $run AS run_id
     FROM tier_summary`,
    { campaign: origin.campaign, file: origin.file, run: origin.run, sheet: sheet.name ?? null },
  )
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

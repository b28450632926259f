import type { StructuralRow } from '../layout/structure.ts'
import type { Database } from '../warehouse/connection.ts'

/** SQL over `texts` of what a row's position tells. */
export interface RowPlaces {
  /** The row number, from 1, that a person sees. */
  readonly row: string
  /** The tier that the section above gives, if any. */
  readonly tier: string
  readonly joins: string
}

/** Steps written into the statement; more are joined by position, which sorts every row. */
const fewSteps = 32

/** Tells rows and sections by position, from `temp.blank` and `temp.structure`. */
export async function rowPlaces(db: Database, structure: readonly StructuralRow[]): Promise<RowPlaces> {
  const row = await sourceRows(db)
  const tiers = await sectionTiers(db, structure)
  return { row: row.value, tier: tiers.value, joins: `${tiers.join} ${row.join}` }
}

interface Placed {
  readonly value: string
  readonly join: string
}

async function sourceRows(db: Database): Promise<Placed> {
  const blanks = await db.rows(
    `SELECT record, max(lines) AS lines FROM blank GROUP BY record ORDER BY record LIMIT ${fewSteps + 1}`,
  )
  if (blanks.length > fewSteps) {
    return {
      value: 'texts.record + 1 + coalesce(blank.lines, 0)',
      join: 'ASOF LEFT JOIN blank ON texts.record >= blank.record',
    }
  }
  const lines = steps(blanks.map(({ record, lines }) => [Number(record), Number(lines)]))
  return { value: `texts.record + 1 + coalesce(${lines}, 0)`, join: '' }
}

/** Sections are numbered, and the number leads to the tier, so that no word of a file gets into a statement. */
async function sectionTiers(db: Database, structure: readonly StructuralRow[]): Promise<Placed> {
  const sections = structure.flatMap(({ record, tier }) => (tier === undefined ? [] : [{ record, tier }]))
  if (sections.length === 0) return { value: 'NULL::VARCHAR', join: '' }
  if (sections.length > fewSteps) {
    return {
      value: 'section.tier',
      join: 'ASOF LEFT JOIN (SELECT record, tier FROM structure WHERE tier IS NOT NULL) section ON texts.record >= section.record',
    }
  }
  await db.run('CREATE OR REPLACE TEMP TABLE section_tier (section BIGINT, tier VARCHAR)')
  await db.appendTemp(
    'section_tier',
    sections.map(({ tier }, index) => [String(index), tier]),
  )
  const section = steps(sections.map(({ record }, index) => [record, index]))
  return { value: 'section_tier.tier', join: `LEFT JOIN section_tier ON section_tier.section = ${section}` }
}

/** The number of the last step at or before a row; NULL before the first one. */
function steps(numbers: readonly (readonly [record: number, value: number])[]): string {
  if (numbers.length === 0) return 'NULL::BIGINT'
  const cases = numbers.toReversed().map(([record, value]) => `WHEN texts.record >= ${record} THEN ${value}`)
  return `CASE ${cases.join(' ')} END`
}

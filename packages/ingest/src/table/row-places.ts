import { firstRecord, rowSql, type Stack } from '../source/stack.ts'
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

/** Where a section begins, and the tier it gives the rows below. */
export interface SectionStart {
  readonly record: number
  readonly tier: string
}

/** Tells rows and sections by position, from `temp.blank` and where sections begin, in the order of the rows. */
export async function rowPlaces(
  db: Database,
  stack: Stack,
  sections: readonly SectionStart[],
): Promise<RowPlaces> {
  const row = await sourceRows(db, stack)
  const tiers = await sectionTiers(db, stack, sections)
  return { row: row.value, tier: tiers.value, joins: `${tiers.join} ${row.join}` }
}

interface Placed {
  readonly value: string
  readonly join: string
}

async function sourceRows(db: Database, stack: Stack): Promise<Placed> {
  const row = `${rowSql(stack, 'texts.record')} + 1`
  const blanks = await db.rows(`SELECT record, lines FROM blank ORDER BY record LIMIT ${fewSteps + 1}`)
  if (blanks.length === 0) return { value: row, join: '' }
  if (blanks.length > fewSteps) {
    return {
      value: `${row} + coalesce(blank.lines, 0)`,
      join: 'ASOF LEFT JOIN blank ON texts.record >= blank.record',
    }
  }
  const lines = steps(blanks.map(({ record, lines }) => [Number(record), Number(lines)]))
  return { value: `${row} + coalesce(${lines}, 0)`, join: '' }
}

/** Sections are numbered, and the number leads to the tier, so that no word of a file gets into a statement. */
async function sectionTiers(db: Database, stack: Stack, sections: readonly SectionStart[]): Promise<Placed> {
  if (sections.length === 0) return { value: 'NULL::VARCHAR', join: '' }
  const starts = withBounds(stack, sections)
  await db.run('CREATE OR REPLACE TEMP TABLE section_tier (section BIGINT, record BIGINT, tier VARCHAR)')
  await db.appendTemp(
    'section_tier',
    starts.map(({ record, tier }, index) => [String(index), String(record), tier]),
  )
  if (starts.length > fewSteps) {
    return {
      value: 'section_tier.tier',
      join: 'ASOF LEFT JOIN section_tier ON texts.record >= section_tier.record',
    }
  }
  const section = steps(starts.map(({ record }, index) => [record, index]))
  return { value: 'section_tier.tier', join: `LEFT JOIN section_tier ON section_tier.section = ${section}` }
}

/** The sections of a stack; none reaches into the sheet below. */
function withBounds(
  stack: Stack,
  sections: readonly SectionStart[],
): readonly { readonly record: number; readonly tier: string | null }[] {
  if (stack.length === 1) return sections
  const starting = new Set(sections.map(({ record }) => record))
  const bounds = stack.map(firstRecord).filter((record) => !starting.has(record))
  return [...bounds.map((record) => ({ record, tier: null })), ...sections].toSorted(
    (a, b) => a.record - b.record,
  )
}

/** The number of the last step at or before a row; NULL before the first one. */
function steps(numbers: readonly (readonly [record: number, value: number])[]): string {
  if (numbers.length === 0) return 'NULL::BIGINT'
  const cases = numbers.toReversed().map(([record, value]) => `WHEN texts.record >= ${record} THEN ${value}`)
  return `CASE ${cases.join(' ')} END`
}

import { type RuleName, rules } from '@vedich/model'

import type { Header } from '../layout/header.ts'
import { createStaged, type Database } from '../warehouse/connection.ts'
import { type FieldReading, fieldReadings } from './readings.ts'
import type { TableSpec } from './spec.ts'

/** A rule that a row may break: SQL over the values of rows, which tells the rule, and when it is broken. */
interface Breach {
  readonly when: string
  /** When it keeps the row out. */
  readonly rejects: string
  readonly rule: string
  readonly field: string
  readonly hint: string
}

/** The rules that the rows of a table may break. */
export function breachesOf(
  spec: TableSpec,
  header: Header<string>,
  {
    flawed,
    filledDown,
    copied,
  }: {
    /** Readings of which some spelling breaks a rule. */
    readonly flawed: ReadonlySet<string>
    readonly filledDown: readonly string[]
    readonly copied: readonly { readonly field: string }[]
  },
): readonly Breach[] {
  const always = (field: string, rule: RuleName, when: string): Breach => ({
    when,
    rejects: rules[rule].severity === 'reject' ? when : 'false',
    rule: `'${rule}'`,
    field,
    hint: 'NULL::VARCHAR',
  })
  return [
    ...fieldReadings(spec)
      .filter(({ name, field }) => header.columns.has(field) && flawed.has(name))
      .map((reading) => breachOfReading(spec, reading)),
    ...filledDown.map((field) => always(field, 'filled_down', `${field}_is_filled`)),
    ...copied.map(({ field }) => always(field, 'filled_down', `${field}_is_copied`)),
    ...spec.checks
      .filter(({ applies }) => applies === undefined || applies((field) => header.columns.has(field)))
      .map(({ field, rule, when }) => always(field, rule, when)),
  ]
}

/** What a reading makes of its cell may break a rule; the harm of some is undone by what another column says. */
function breachOfReading(spec: TableSpec, { name, field }: FieldReading): Breach {
  const excuse = spec.excused?.[name]
  const own = { when: `${name}_rejects IS NOT NULL`, field, hint: `${name}_hint` }
  if (excuse === undefined) return { ...own, rejects: `${name}_rejects`, rule: `${name}_problem` }
  const isExcused = `${name}_problem = '${excuse.rule}' AND ${excuse.unless}`
  return {
    ...own,
    hint: `CASE WHEN ${isExcused} THEN NULL ELSE ${name}_hint END`,
    rejects: `(${name}_rejects AND NOT coalesce(${isExcused}, false))`,
    rule: `CASE WHEN ${isExcused} THEN '${excuse.flag}' ELSE ${name}_problem END`,
  }
}

/** SQL of whether a row is rejected; NULL where it breaks no rule at all. */
export function rejectsSql(breaches: readonly Breach[]): string {
  const any = (conditions: readonly string[]) =>
    ['false', ...conditions.map((when) => `(${when})`)].join(' OR ')
  const rejecting = breaches.map(({ rejects }) => rejects)
  const flagging = breaches.filter(({ when, rejects }) => when !== rejects).map(({ when }) => when)
  return `CASE WHEN ${any(rejecting)} THEN true WHEN ${any(flagging)} THEN false END`
}

/** SQL of the rows of `parsed` that break a rule. */
export const brokenRows = 'SELECT record FROM parsed WHERE rejects IS NOT NULL'

/**
 * Keeps in `row_finding` (record, rule, field, value, hint) the rules that rows break; `rowValues` gives SQL of the
 * values of rows that break any, as far as SQL asks for them. Few do, and only these are looked at twice.
 */
export async function keepRowFindings(
  db: Database,
  breaches: readonly Breach[],
  rowValues: (asked: string) => string,
): Promise<void> {
  const [broken] = await db.rows(`${brokenRows} LIMIT 1`)
  const findings = breaches
    .map(
      ({ when, rule, field, hint }) =>
        `CASE WHEN ${when} THEN {rule: ${rule}, field: '${field}', value: ${field}_raw, hint: ${hint}} END`,
    )
    .join(', ')
  // To plan this costs as much as to parse a short table, most of which break no rule.
  await db.run(
    broken === undefined
      ? `${createStaged(db, 'row_finding')} (record BIGINT, rule VARCHAR, field VARCHAR, value VARCHAR, hint VARCHAR)`
      : `${createStaged(db, 'row_finding')} AS
         SELECT record, finding.* FROM (SELECT record, unnest([${findings}]) AS finding FROM (${rowValues(findings)}))
         WHERE finding IS NOT NULL`,
  )
}

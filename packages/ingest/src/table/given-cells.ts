import { awardFields, awardSteps } from './award-steps.ts'
import type { GivenAward } from '../layout/given-award.ts'
import type { Header } from '../layout/header.ts'
import { latestFirst } from '../layout/reached-day.ts'
import type { StructuralRow } from '../layout/structure.ts'
import { checks, crosses } from '../normalise/tick.ts'
import { cleanColumns } from '../source/cell.ts'
import { firstRecord } from '../source/stack.ts'
import type { Binding, Database } from '../warehouse/connection.ts'
import { keepContinued } from './broken-cells.ts'
import { rawCell } from './raw-cell.ts'
import type { TableSpec } from './spec.ts'

/** The staged sheet as its rows are read: how many columns, and which holds what. */
export interface GivenCells {
  readonly columns: number
  readonly header: Header<string>
}

/** What is said once for a whole sheet of a stack. */
export interface GivenOnce {
  readonly sheet: number
  readonly unit: string | undefined
  readonly state: string | undefined
  readonly award: GivenAward | undefined
}

/**
 * Gives each row of `temp.stage` what is said once for many: its unit, from the section above or for the whole sheet,
 * its tier, from the ticked one of several columns, and its state, from the last of several periods; and a row of a summary the counts that it states by tier only. They stand
 * in columns of their own, so that the cells stay as they are.
 */
export async function giveCells(
  db: Database,
  spec: TableSpec,
  columns: number,
  header: Header<string>,
  structure: readonly StructuralRow[],
  wholes: readonly GivenOnce[],
): Promise<GivenCells> {
  if (spec.sums !== undefined) return giveSums(db, spec.sums, columns, header)
  if (spec.hasCommendations === true) return giveAwards(db, columns, header, structure, wholes)
  if (spec.role !== 'register') return { columns, header }
  const steps = stepsOf(header, structure, wholes)
  const ticks = [...header.columns].flatMap(([field, column]) => {
    const [of, tier] = field.split('.')
    return of === 'tier' && tier !== undefined ? [{ column, tier }] : []
  })
  const stages = statesOf(header, 'stage')
  const choices = statesOf(header, 'choice')
  const states = [
    ...(stages.length === 0 ? [] : [{ field: 'status', sql: lastStage(stages, rawCell(header, 'status')) }]),
    ...(choices.length === 0
      ? []
      : [{ field: 'status', sql: tickedText(choices, 'choice', ', ', rawCell(header, 'status')) }]),
    ...twoFacts(header),
    ...['status', 'percent'].flatMap((field) => lastTold(header, field)),
    ...sumOfParts(header),
    ...(await checkedStates(db, spec, header)),
    ...(steps.some(({ state }) => state !== undefined)
      ? [{ field: 'status', sql: ownOr(rawCell(header, 'status'), 'step.state') }]
      : []),
  ]
  const continued = await keepContinued(db, structure)
  const own = (field: string) => {
    const cell = rawCell(header, field)
    return continued.includes(field) ? `concat_ws(' ', trim(${cell}), continued.${field})` : cell
  }
  if (
    steps.every(({ unit }) => unit === undefined) &&
    [ticks, states, continued].every(({ length }) => length === 0)
  ) {
    return { columns, header }
  }
  await writeSteps(
    db,
    ['unit', 'state'],
    steps.map(({ record, unit, state }) => [record, unit, state]),
  )
  const given = [
    { field: 'unit', sql: ownOr(own('unit'), 'step.unit') },
    ...continued.flatMap((field) => (field === 'unit' ? [] : [{ field, sql: own(field) }])),
    ...(ticks.length === 0
      ? []
      : [{ field: 'tier', sql: tickedText(ticks, 'tier', ' + ', rawCell(header, 'tier')) }]),
    ...states,
  ]
  await viewGiven(
    db,
    columns,
    given.map(({ sql }) => sql),
    Object.fromEntries([
      ...ticks.map(({ tier }, at) => [`tier_${at}`, tier] as const),
      ...stages.map(({ state }, at) => [`stage_${at}`, state] as const),
      ...choices.map(({ state }, at) => [`choice_${at}`, state] as const),
    ]),
    continued.length === 0 ? '' : 'LEFT JOIN continued ON continued.record = stage.record',
  )
  return withGiven(columns, header, given)
}

interface GivenField {
  readonly field: string
  /** SQL over the row's cells. */
  readonly sql: string
}

function withGiven(columns: number, header: Header<string>, given: readonly GivenField[]): GivenCells {
  const places = new Map(header.columns)
  for (const [index, { field }] of given.entries()) places.set(field, columns + index)
  return { columns: columns + given.length, header: { ...header, columns: places } }
}

/** The columns by tier of the counts that have none of their own. */
function countsByTier(header: Header<string>, sums: readonly string[]): Map<string, readonly number[]> {
  const counts = sums.flatMap((field) => {
    const columns = [...header.columns].flatMap(([name, column]) =>
      name.startsWith(`${field}.`) ? [column] : [],
    )
    return header.columns.has(field) || columns.length === 0 ? [] : [[field, columns] as const]
  })
  return new Map(counts)
}

/** A header in which a count that is stated by tier only stands in its first column, so that rows that count are told from others. */
export function withFirstTiers(header: Header<string>, sums: readonly string[] = []): Header<string> {
  const first = [...countsByTier(header, sums)].map(([field, [column = -1]]) => [field, column] as const)
  return first.length === 0 ? header : { ...header, columns: new Map([...header.columns, ...first]) }
}

async function giveSums(
  db: Database,
  sums: readonly string[],
  columns: number,
  header: Header<string>,
): Promise<GivenCells> {
  const given = [...countsByTier(header, sums)].map(([field, cells]) => ({ field, sql: summed(cells) }))
  if (given.length === 0) return { columns, header }
  await writeSteps(db, [], [])
  await viewGiven(
    db,
    columns,
    given.map(({ sql }) => sql),
    {},
  )
  return withGiven(columns, header, given)
}

/** Gives awards what their title, the decision and the headings above them say; their own cells come first. */
async function giveAwards(
  db: Database,
  columns: number,
  header: Header<string>,
  structure: readonly StructuralRow[],
  wholes: readonly GivenOnce[],
): Promise<GivenCells> {
  const steps = awardSteps(structure, wholes)
  const fields = awardFields.filter((field) => steps.some(({ said }) => said[field] !== undefined))
  if (fields.length === 0) return { columns, header }
  await writeSteps(
    db,
    fields,
    steps.map(({ record, said }) => [record, ...fields.map((field) => said[field])]),
  )
  const given = fields.map((field) => {
    const own = rawCell(header, field)
    return { field, sql: ownOr(own, `step.${field}`) }
  })
  await viewGiven(
    db,
    columns,
    given.map(({ sql }) => sql),
    {},
  )
  return withGiven(columns, header, given)
}

/** `temp.step`: from which record on what is given. */
async function writeSteps(
  db: Database,
  fields: readonly string[],
  steps: readonly (readonly [record: number, ...texts: (string | undefined)[]])[],
): Promise<void> {
  const columns = fields.map((field) => `, ${field} VARCHAR`).join('')
  await db.run(`CREATE OR REPLACE TEMP TABLE step (record BIGINT${columns})`)
  await db.appendTemp(
    'step',
    steps.map(([record, ...texts]) => [String(record), ...texts.map((text) => text ?? null)]),
  )
}

/** SQL of the sum of counts; of something else than plain counts, a text that is no number. */
function summed(columns: readonly number[]): string {
  const cells = columns.map((column) => {
    const cell = `trim(c${column})`
    return `CASE WHEN ${cell} = '' THEN NULL WHEN regexp_matches(${cell}, '^[-–—]+$') THEN '0'
                 WHEN regexp_matches(${cell}, '^\\d{1,3}([.]\\d{3})+$') THEN replace(${cell}, '.', '') ELSE ${cell} END`
  })
  const list = `list_filter([${cells.join(', ')}], lambda x: x IS NOT NULL)`
  return `CASE WHEN len(${list}) = 0 THEN NULL
               WHEN len(list_filter(${list}, lambda x: NOT regexp_matches(x, '^\\d{1,9}$'))) = 0
               THEN list_sum(list_transform(${list}, lambda x: x::BIGINT))::VARCHAR
               ELSE list_aggregate(${list}, 'string_agg', ' + ') END`
}

/** What is said of the rows from a record on. */
interface Step {
  readonly record: number
  readonly unit?: string | undefined
  readonly state?: string | undefined
}

/**
 * Where each unit and state begins; a sheet begins with its own, or with none. One for a whole sheet is for sheets without a
 * column of units, and a state for those without a column that tells it.
 */
function stepsOf(
  header: Header<string>,
  structure: readonly StructuralRow[],
  wholes: readonly GivenOnce[],
): Step[] {
  const hasUnits = header.columns.has('unit')
  const hasStates = tellsState(header)
  const starts = wholes.map(({ sheet, unit, state }) => ({
    record: firstRecord(sheet),
    unit: hasUnits ? undefined : unit,
    state: hasStates ? undefined : state,
    isStart: true,
    rank: undefined,
  }))
  const sections = structure.flatMap(({ record, kind, unit, state, rank, tier }) =>
    kind === 'section'
      ? [{ record, unit, state: hasStates ? undefined : state, rank, isOther: (unit ?? tier) === undefined }]
      : [],
  )
  let current: Step & { readonly rank?: StructuralRow['rank'] } = { record: 0 }
  return [...starts, ...sections]
    .toSorted((a, b) => a.record - b.record)
    .map((next) => {
      if ('isStart' in next) return (current = next)
      // A heading beside the one that said a state begins something else.
      const ends = next.isOther && next.rank === current.rank
      const state = next.state ?? (ends ? undefined : current.state)
      const rank = next.state === undefined ? current.rank : next.rank
      return (current = { record: next.record, unit: next.unit ?? current.unit, state, rank })
    })
}

/** Whether columns tell the state; one of states in words may have gaps, which a heading above fills. */
function tellsState({ columns }: Header<string>): boolean {
  return [...columns.keys()].some((field) => /^(?:is_|percent$|stage\.|choice\.|part\.)/u.test(field))
}

/** SQL of a row's own cell, or what is said above where that is blank. */
function ownOr(own: string, said: string): string {
  return `CASE WHEN ${isBlank(own)} THEN ${said} ELSE ${own} END`
}

/** SQL of what the ticked column stands for, as bound; two ticks give both, and something else than a tick what it says. */
function tickedText(
  ticks: readonly { readonly column: number }[],
  name: 'tier' | 'choice',
  and: ', ' | ' + ',
  own: string,
): string {
  const cells = ticks.map(({ column }, index) => {
    const cell = `trim(c${column})`
    return `CASE WHEN ${isTicked(cell)} THEN $${name}_${index}
                 WHEN NOT ${isBlank(cell)} THEN ${cell} END`
  })
  return `coalesce(CASE WHEN NOT ${isBlank(own)} THEN ${own} END, nullif(concat_ws('${and}', ${cells.join(', ')}), ''))`
}

function isTicked(cell: string): string {
  return `regexp_matches(${cell}, '^(x|X|v|V|√|✓|✔|☑|✅|\\+|1|đ|Đ|[Cc]ó)$')`
}

/** The columns of the stages of a work, or of the states to choose from, the first first, and the state that each one is. */
function statesOf(
  { columns, matches }: Header<string>,
  kind: 'stage' | 'choice',
): { readonly column: number; readonly state: string }[] {
  return [...columns]
    .flatMap(([field, column]) =>
      field.startsWith(`${kind}.`) ? [{ column, state: matches.get(column)?.term ?? '' }] : [],
    )
    .toSorted((a, b) => a.column - b.column)
}

/** SQL of the last stage that is ticked; something else than a tick is what the row says of its state. */
function lastStage(stages: readonly { readonly column: number }[], own: string): string {
  const cases = stages
    .map(({ column }, index) => {
      const cell = `trim(c${column})`
      return `WHEN ${isTicked(cell)} THEN $stage_${index}
              WHEN NOT ${isBlank(cell)} AND NOT regexp_matches(${cell}, '^([Kk]|[Kk]hông|☐|□|❌)$') THEN ${cell}`
    })
    .toReversed()
  return `CASE WHEN NOT ${isBlank(own)} THEN ${own} ${cases.join(' ')} END`
}

/** A column of two days, as "Hạn / xong" with "30/6/2024 / chưa", gives each its own. */
function twoFacts({ columns }: Header<string>): GivenField[] {
  return [...columns].flatMap(([field, column]) => {
    const [first, second] = field.split('+')
    if (first === undefined || second === undefined) return []
    const part = (at: number) =>
      String.raw`nullif(trim(regexp_extract(c${column}, '^\s*(.*?)\s*(?:(?:\s[/–—-](?:\s|$)|[;|\n])\s*(.*))?$', ${at})), '')`
    return [
      { field: first, sql: part(1) },
      { field: second, sql: `CASE WHEN NOT starts_with(lower(${part(2)}), 'chưa') THEN ${part(2)} END` },
    ]
  })
}

/** Shares of periods, added up; of something else than plain shares, a text that is none. */
function sumOfParts({ columns }: Header<string>): GivenField[] {
  const parts = [...columns].flatMap(([field, column]) => (field.startsWith('part.') ? [column] : []))
  if (parts.length === 0) return []
  const cells = parts.map((column) => `nullif(rtrim(trim(c${column}), '% '), '')`)
  const list = `list_filter([${cells.join(', ')}], lambda x: x IS NOT NULL)`
  const shares = `list_transform(${list}, lambda x: TRY_CAST(replace(x, ',', '.') AS DOUBLE))`
  const sql = `CASE WHEN len(${list}) = 0 THEN NULL
                    WHEN len(list_filter(${shares}, lambda x: x IS NULL)) = 0 THEN round(list_sum(${shares}), 2)::VARCHAR || '%'
                    ELSE list_aggregate(${list}, 'string_agg', ' + ') END`
  return [{ field: 'percent', sql }]
}

/** A field that is told period by period, as a row tells it last: one that is done tells nothing more. */
function lastTold(header: Header<string>, field: string): GivenField[] {
  if (!header.columns.has(field)) return []
  const told = [...header.matches].filter(([, match]) => match.field === field).map(([column]) => column)
  const inTime = latestFirst(header.headings, told)
  // "Kết quả" beside "Tháng 1", "Tháng 2" tells by itself.
  if (!inTime.includes(header.columns.get(field) ?? -1)) return []
  const cells = inTime.map((column) => `nullif(trim(c${column}), '')`)
  return cells.length === 0 ? [] : [{ field, sql: `coalesce(${cells.join(', ')})` }]
}

/** Of several columns of states, a row that checks one crosses the others out: "x | x | ✓". */
async function checkedStates(
  db: Database,
  spec: TableSpec,
  header: Header<string>,
): Promise<readonly GivenField[]> {
  const fields = Object.keys(spec.kinds).filter(
    (field) => spec.kinds[field] === 'tick' && header.columns.has(field),
  )
  if (fields.length < 2) return []
  const any = (marks: readonly string[]) =>
    `(${fields.map((field) => isAmong(rawCell(header, field), marks)).join(' OR ')})`
  const isChecked = any(checks)
  const [found] = await db.rows(`SELECT bool_or(${isChecked} AND ${any(crosses)}) AS found FROM stage`)
  if (found?.['found'] !== true) return []
  return fields.map((field) => {
    const cell = rawCell(header, field)
    return { field, sql: `CASE WHEN ${isChecked} AND ${isAmong(cell, crosses)} THEN NULL ELSE ${cell} END` }
  })
}

function isAmong(cell: string, marks: readonly string[]): string {
  return `coalesce(lower(trim(${cell})) IN (${marks.map((mark) => `'${mark}'`).join(', ')}), false)`
}

function isBlank(cell: string): string {
  return `coalesce(trim(${cell}) IN ('', '-', '0'), true)`
}

async function viewGiven(
  db: Database,
  columns: number,
  given: readonly string[],
  bindings: Readonly<Record<string, Binding>>,
  join = '',
): Promise<void> {
  const cells = given.map((sql, index) => `${sql} AS c${columns + index}`)
  await db.run(
    `CREATE OR REPLACE TEMP TABLE given AS
     SELECT stage.record, ${cells.join(', ')} FROM stage ASOF LEFT JOIN step ON stage.record >= step.record ${join}`,
    bindings,
  )
  await db.run(
    `CREATE OR REPLACE TEMP TABLE given_text AS SELECT stage.*, given.* EXCLUDE (record)
     FROM stage JOIN given USING (record) ORDER BY stage.record`,
  )
  await db.run('CREATE OR REPLACE TEMP VIEW stage AS SELECT * FROM given_text')
  await db.run(
    `CREATE OR REPLACE TEMP VIEW cells AS SELECT record, ${cleanColumns(columns + given.length)} FROM stage`,
  )
  await db.run(
    'CREATE OR REPLACE TEMP TABLE structure_text AS SELECT stage.* FROM stage SEMI JOIN structure USING (record)',
  )
}

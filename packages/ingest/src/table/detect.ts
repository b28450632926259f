import type { SheetRow } from '../layout/cells.ts'
import { type Given, givenUnit } from '../layout/given.ts'
import type { GivenAward } from '../layout/given-award.ts'
import { findHeader, type Header } from '../layout/header.ts'
import { headingField } from '../layout/heading-meanings.ts'
import { isTotalLead } from '../layout/structure.ts'
import { parseTally } from '../normalise/count.ts'
import { namedUnit } from '../normalise/named-unit.ts'
import { namesWorks, saidState } from '../normalise/said-state.ts'
import { unitKey, unitKind } from '../normalise/unit.ts'
import type { HeaderLexicon } from '../lexicon/headers/lexicon.ts'
import type { RegisterField } from '../lexicon/headers/register.ts'
import type { Source } from '../source/source.ts'
import { groupsAbove, rowsAbove, type Sheet } from '../source/sheet.ts'
import { foldText } from '../text/fold.ts'
import { UserError } from '../user-error.ts'
import { awardsTable } from './awards.ts'
import { cellsOf, dataRows } from './data-rows.ts'
import { countsRecipients, formless, givenOfAwards } from './detect-awards.ts'
import { figuresTable } from './figures.ts'
import { withContent } from './header-fields.ts'
import { isLyingSummary, lyingBlocks, LyingTable } from './lying.ts'
import { countsAsFractions, fractions, noHeader, notCompleted, noUnits } from './refusal.ts'
import { RecipientColumns, recipientColumns } from './recipient-columns.ts'
import { registerTable } from './register.ts'
import { estimateRefusal, isEstimate, refuseOtherList } from './other-lists.ts'
import { PairedRows, rowPairs } from './paired-rows.ts'
import { summaryTable } from './summary.ts'
import { columnsOfTitles } from './title-by-content.ts'
import { withOneGroup } from './summary-groups.ts'
import type { TableSpec } from './spec.ts'
import { hasUnitGroups, UnitGroups } from './unit-groups.ts'
import { toldByContent } from './told-by-content.ts'

export interface DetectedTable {
  readonly spec: TableSpec
  readonly header: Header<string>
  /** Day the source speaks of, where campaign.yaml tells. */
  readonly asOf?: string
  readonly given: SheetGiven
}

/** What a table does not say row by row but once for all its rows; a tier as its id. */
export interface SheetGiven {
  readonly unit?: Given
  readonly tier?: Given
  /** Of all works of a register, as "Đã hoàn thành" says that is the name of its sheet. */
  readonly state?: string
  readonly award?: GivenAward
  /** What campaign.yaml says that a column of its file is called, and none is, by field. */
  readonly absent?: Readonly<Record<string, string>>
}

/** Every kind of table, the most particular headings first; a summary names no work, figures name no unit. */
export const specs: readonly TableSpec[] = [awardsTable, registerTable, summaryTable, figuresTable]

/**
 * Tells which kind of table a file holds and where its header is.
 * @throws UserError when no record among the first ones has the headings such a table must have.
 */
export function detectTable(sheet: TableSheet, source: Source): DetectedTable {
  const before = lastDetected.get(sheet.head)
  if (before && before.source === source && before.above === sheet.above && before.name === sheet.name)
    return before.table
  const table = openedTable(sheet, source)
  lastDetected.set(sheet.head, { source, above: sheet.above, name: sheet.name, table })
  return table
}

/** The same, with what is wrong with the sheet as a table for one that holds none. */
export function tableOrRefusal(sheet: TableSheet, source: Source): DetectedTable | UserError {
  try {
    return detectTable(sheet, source)
  } catch (error) {
    if (error instanceof UserError && error.kind === 'data') return error
    throw error
  }
}

function openedTable(sheet: TableSheet, source: Source): DetectedTable {
  const table = findTable(sheet, source)
  const isOpen = source.role === undefined && table.spec === registerTable
  if (isOpen) refuseOtherList(sheet, table.header, source.file)
  if (table.spec === registerTable && hasUnitGroups(table.header))
    throw new UnitGroups(source.file, table.header)
  const pairs = table.spec === registerTable ? rowPairs(sheet.head, table.header) : undefined
  if (pairs) throw new PairedRows(source.file, pairs)
  const recipients = table.spec === awardsTable ? recipientColumns(sheet.head, table.header) : undefined
  if (recipients) throw new RecipientColumns(source.file, recipients)
  return table.spec === registerTable ? withSaidState(sheet, table) : table
}

/** The first row of a header, whose cells are no title. */
function topOf({ rows, record }: Header<string>): { readonly record: number } {
  return rows[0] ?? { record }
}

/** A register with the state that the name of its sheet or its title says of all its works. */
function withSaidState(sheet: TableSheet, table: DetectedTable): DetectedTable {
  const titles = rowsAbove(sheet, topOf(table.header)).flatMap(({ cells }) => {
    const [only, ...beside] = cells.filter((cell) => cell !== null)
    // "Đã hoàn thành | 5" counts works.
    return only === undefined || beside.length > 0 || !namesWorks(only) ? [] : [only]
  })
  const [state, ...others] = new Set([sheet.name ?? '', ...titles].flatMap((title) => saidState(title) ?? []))
  return others.length > 0 || state === undefined ? table : { ...table, given: { ...table.given, state } }
}

/** What was found in a head: a sheet is searched as a whole, and then, if it is one table, as that. */
const lastDetected = new WeakMap<
  TableSheet['head'],
  Omit<TableSheet, 'head'> & { readonly source: Source; readonly table: DetectedTable }
>()

function findTable(sheet: TableSheet, source: Source): DetectedTable {
  const rows = sheet.head
  const asOf = source.asOf !== undefined && { asOf: source.asOf }
  const candidates = source.role === undefined ? specs : specs.filter((spec) => spec.role === source.role)
  for (const spec of candidates) {
    const header = findHeader(rows, spec.headings, spec.needed, knownOverrides(spec, source))
    if (!header) continue
    if (spec === awardsTable && countsRecipients(rows, header)) continue
    if (spec === figuresTable && !namesMetrics(rows, header)) continue
    if (spec === summaryTable) assertOneRowAUnit(rows, header, source)
    if (spec === summaryTable) return { spec, header: oneGroupOf(header, source), given: {}, ...asOf }
    const told = toldByContent(rows, header)
    // What may name units names people: the unit is said elsewhere.
    if (spec === registerTable && !told.columns.has('unit')) continue
    const given = spec === awardsTable ? { award: givenOfAwards(sheet, header, source.file) } : {}
    return { spec, header: told, given, ...asOf }
  }
  if (candidates.includes(registerTable)) {
    const overrides = knownOverrides(registerTable, source)
    const found = unitless(sheet, overrides) ?? (sheet.isPart ? undefined : titleless(sheet, overrides))
    if (found) return { spec: registerTable, ...found, ...asOf }
  }
  const summary = candidates.includes(summaryTable) ? unnamedUnits(sheet, source) : undefined
  if (summary) return { spec: summaryTable, header: summary, given: {}, ...asOf }
  if (candidates.includes(awardsTable)) {
    const found = formless(sheet, knownOverrides(awardsTable, source), source.file)
    if (found) return { spec: awardsTable, ...found, ...asOf }
  }
  const blocks = candidates.includes(registerTable) && sheet.isPart !== true ? lyingBlocks(rows) : []
  const lies = blocks.length > 0 || (candidates.includes(summaryTable) && isLyingSummary(rows))
  if (lies) throw new LyingTable(source.file, blocks)
  const near = nearest(sheet, candidates)
  if (near && hasUnitGroups(near)) throw new UnitGroups(source.file, near)
  if (candidates.includes(summaryTable) && sheet.isPart !== true) assertNoSummary(sheet, source)
  if (source.role === undefined) {
    if (near) refuseOtherList(sheet, near, source.file)
    if (sheet.head.some(isEstimate)) throw estimateRefusal(source.file)
  }
  const isUnitSaid =
    near !== undefined && givenUnit(groupsAbove(sheet, topOf(near)), sheet.name) !== undefined
  throw noHeader(near, candidates, source.file, isUnitSaid)
}

/** The header of a register that comes nearest to one, in a sheet that has none that is understood. */
function nearest(sheet: TableSheet, candidates: readonly TableSpec[]): Header<string> | undefined {
  if (sheet.isPart || !candidates.includes(registerTable)) return undefined
  return [...nameOnly, ...tellingFields]
    .map((field) => findHeader(sheet.head, registerTable.headings, [field], {}))
    .find((found) => found?.rows.every(mayBeHeading) === true)
}

/** @throws UserError when a summary gives each unit several rows, one for each field of work. */
function assertOneRowAUnit(rows: readonly SheetRow[], header: Header<string>, { file }: Source): void {
  const [unit, tier] = ['unit', 'tier'].map((field) => header.columns.get(field) ?? -1)
  const fields = header.unread.filter(
    ({ heading }) => heading !== null && headingField(fieldsOfWork, heading) !== undefined,
  )
  for (const { column, heading } of fields) {
    const met = new Map<string, string>()
    for (const { record, cells } of rows) {
      const [name, field] = [cells[unit ?? -1] ?? null, cells[column] ?? null]
      if (record <= header.record || name === null || field === null) continue
      const key = `${unitKey(name)} ${cells[tier ?? -1] ?? ''}`
      if ((met.get(key) ?? field) !== field) throw severalRows(file, name, heading ?? '')
      met.set(key, field)
    }
  }
}

const fieldsOfWork: HeaderLexicon<string> = {
  category: registerTable.headings['category'] ?? [],
  subcategory: registerTable.headings['subcategory'] ?? [],
}

function severalRows(file: string, unit: string, heading: string): UserError {
  return new UserError('data', {
    what: {
      vi: `Biểu tổng hợp có nhiều dòng cho một đơn vị ("${unit}"), mỗi dòng một giá trị ở cột "${heading}"`,
      en: `The summary gives a unit several rows ("${unit}"), one for each value of the column "${heading}"`,
    },
    where: file,
    fix: {
      vi: 'Để mỗi đơn vị một dòng với số chung, bỏ các dòng chi tiết',
      en: 'Leave each unit one row with the counts of all, without the rows of parts',
    },
  })
}

/** @throws UserError when counts stand under several headings and none of these is that of all. */
function oneGroupOf(header: Header<string>, { file }: Source): Header<string> {
  const read = withOneGroup(header, summaryTable.sums ?? [])
  if (read) return read
  throw new UserError('data', {
    what: {
      vi: 'Biểu tổng hợp ghi mỗi số nhiều lần, dưới nhiều nhóm cột, mà không nhóm nào là của cả kỳ',
      en: 'The summary states its counts several times, under several groups of columns, and none of them is that of all',
    },
    where: file,
    fix: {
      vi: 'Thêm nhóm cột "Cả năm", "Lũy kế" hoặc "Tổng số", hoặc tách mỗi nhóm thành một biểu',
      en: 'Add a group of columns "Cả năm", "Lũy kế" or "Tổng số", or make each group a table of its own',
    },
  })
}

/** What is looked at of a sheet to tell its table. */
export interface TableSheet extends Pick<Sheet, 'head' | 'above' | 'aboveAll' | 'name'> {
  /** Only some rows from the midst of a sheet, in which nothing is guessed. */
  readonly isPart?: true
}

const nameOnly: readonly RegisterField[] = ['title']

/** Fewest columns, beside the title, by which a table without units is known as a register. */
const fewestProofs = 2

/**
 * A register without a column of units, whose unit is said once: by the sheet's name or the letterhead, or by the sections
 * of its rows.
 */
function unitless(
  sheet: TableSheet,
  overrides: Readonly<Record<string, string>>,
): Pick<DetectedTable, 'header' | 'given'> | undefined {
  const found = findHeader(sheet.head, registerTable.headings, nameOnly, overrides)
  if (!found) return undefined
  return withUnit(sheet, toldByContent(sheet.head, found))
}

/** @throws UserError for what is a summary but for how its units or its counts are written. */
function assertNoSummary({ head }: TableSheet, { file }: Source): void {
  const hasUnits = head.some(({ cells }) =>
    cells.some((cell) => cell !== null && unitKind(cell) !== undefined),
  )
  if (hasUnits && countsAsFractions(head)) throw fractions(file)
  const found = findHeader(head, summaryTable.headings, countsNeeded, {})
  const counted = found?.headings[found.columns.get('registered') ?? -1] ?? ''
  if (found && !found.columns.has('unit') && (namesWorks(counted) || foldText(counted).includes('đăng kí')))
    throw noUnits(file, found)
  const named = findHeader<string>(head, summaryTable.headings, ['unit', 'registered'], {})
  if (
    named &&
    !named.columns.has('completed') &&
    namesWorks(named.headings[named.columns.get('registered') ?? -1] ?? '')
  )
    throw notCompleted(file)
}
/** The header of a summary in which an unknown heading stands above its units: "Bệnh viện", "Cụm". */
function unnamedUnits(sheet: TableSheet, source: Source): Header<string> | undefined {
  const overrides = knownOverrides(summaryTable, source)
  const found = findHeader(sheet.head, summaryTable.headings, countsNeeded, overrides)
  const column = found && columnOfUnits(sheet, found)
  if (!found || column === undefined) return undefined
  const below = dataRows(sheet.head, found)
  const areCounts = countsNeeded.every((field) =>
    cellsOf(below, found.columns.get(field) ?? -1).every((cell) => parseTally(cell).value !== undefined),
  )
  if (!areCounts) return undefined
  const header = withContent(found, 'unit', column)
  assertOneRowAUnit(sheet.head, header, source)
  return oneGroupOf(header, source)
}

/** The counts that a summary must have. */
const countsNeeded = summaryTable.needed.filter((field) => summaryTable.sums?.includes(field))

/** A register whose works no known heading names, but the only column of texts that may be names does. */
function titleless(
  sheet: TableSheet,
  overrides: Readonly<Record<string, string>>,
): Pick<DetectedTable, 'header' | 'given'> | undefined {
  for (const field of tellingFields) {
    const found = findHeader(sheet.head, registerTable.headings, [field], overrides)
    if (!found || found.columns.has('title') || !found.rows.every(mayBeHeading)) continue
    const [title, ...others] = columnsOfTitles(sheet.head, found)
    if (title === undefined || others.length > 0) continue
    const header = toldByContent(sheet.head, withContent(found, 'title', title))
    const given = header.columns.has('unit')
      ? isProven(header) && { header, given: {} }
      : withUnit(sheet, header)
    if (given) return given
  }
  return undefined
}

/** True for a row that holds no number and no day, as rows of data do. */
function mayBeHeading({ cells }: SheetRow): boolean {
  return cells.every((cell) => cell === null || !/^\d[\d./-]*$/u.test(cell))
}

/** Fields that only a register has a column of, any of which leads to its header. */
const tellingFields: readonly RegisterField[] = [
  'unit',
  'status',
  'due_on',
  'completed_on',
  'completion',
  'is_completed',
]

/** How far a work is, beside where it is or what it costs, proves a list of what is called a work to be a register. */
const toldStates: readonly RegisterField[] = [
  'status',
  'percent',
  'is_completed',
  'is_started',
  'is_open',
  'completed_on',
  'completion',
  'said',
]
const details: readonly RegisterField[] = ['budget_vnd', 'location']

function isProven({ columns, headings }: Header<string>): boolean {
  const has = (fields: readonly string[]) => fields.filter((field) => columns.has(field)).length
  const proofs = has([...registerTable.evidence, 'started_on', 'began_on'])
  const isOfWorks = /công trình|phần việc|mô hình/u.test(foldText(headings[columns.get('title') ?? -1] ?? ''))
  return proofs >= fewestProofs || (isOfWorks && has(toldStates) > 0 && has(details) > 0)
}

/** A register without a known column of units, with the unit that is said otherwise. */
function withUnit(
  sheet: TableSheet,
  header: Header<string>,
): Pick<DetectedTable, 'header' | 'given'> | undefined {
  if (!isProven(header)) return undefined
  const column = columnOfUnits(sheet, header)
  if (column !== undefined) return { header: withContent(header, 'unit', column), given: {} }
  const unit = givenUnit(groupsAbove(sheet, topOf(header)), sheet.name)
  if (unit) return { header, given: { unit } }
  const below = sheet.head.filter(({ record }) => record > header.record)
  return below.some(isUnitHeading) ? { header, given: {} } : undefined
}

/** Whether some cell names a metric by its id: a table of other indicators publishes none of ours. */
function namesMetrics(rows: readonly SheetRow[], header: Header<string>): boolean {
  const column = header.columns.get('metric_id') ?? -1
  return rows.some(
    ({ record, cells }) => record > header.record && /^[a-z]+(?:_[a-z]+)*$/u.test(cells[column] ?? ''),
  )
}

/** Share of the cells of a column that must name units, and the fewest, for it to be one of units whatever it is called. */
const unitShare = 0.8
const fewestUnits = 2

/** The only column whose cells name units, under an unknown heading or one that may mean it. */
function columnOfUnits({ head }: TableSheet, header: Header<string>): number | undefined {
  const below = dataRows(head, header)
  const unknown = header.unread.flatMap(({ column, why }) => (why === 'unknown' ? [column] : []))
  // "KP" is short for "kinh phí" and for "khu phố".
  const columns = [...unknown, header.columns.get('budget_vnd') ?? -1].filter((column) => {
    const cells = below
      .flatMap(({ cells: texts }) => texts[column] ?? [])
      .filter((text) => !isTotalLead(text))
    const units = cells.filter((cell) => unitKind(cell) !== undefined).length
    return units >= fewestUnits && units >= cells.length * unitShare
  })
  return columns.length === 1 ? columns[0] : undefined
}

/** "I | Phường Tam Bình" or "Phường Tam Bình" alone. */
function isUnitHeading({ cells }: SheetRow): boolean {
  const texts = cells.filter((cell) => cell !== null)
  return texts.length <= 3 && texts.slice(0, 2).some((text) => namedUnit(text) !== undefined)
}

function knownOverrides(spec: TableSpec, source: Source): Readonly<Record<string, string>> {
  for (const field of Object.keys(source.columns)) {
    if (!(field in spec.headings)) {
      throw new UserError('configuration', {
        what: {
          vi: `columns: nêu trường ${field}, mà bảng ${spec.role} không có`,
          en: `columns: names the field ${field}, which a ${spec.role} table does not have`,
        },
        where: source.file,
        fix: {
          vi: `Dùng một trong: ${Object.keys(spec.headings).join(', ')}`,
          en: `Use one of: ${Object.keys(spec.headings).join(', ')}`,
        },
      })
    }
  }
  return source.columns
}

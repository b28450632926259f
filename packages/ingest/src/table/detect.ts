import { leadCell, type SheetRow } from '../layout/cells.ts'
import { commendationTitle } from '../layout/commendation.ts'
import { type Given, givenUnit } from '../layout/given.ts'
import { type GivenAward, givenAward } from '../layout/given-award.ts'
import { findHeader, type Header } from '../layout/header.ts'
import { headingField } from '../layout/heading-meanings.ts'
import { latestFirst } from '../layout/reached-day.ts'
import { commendationRow, isRepeatedHeading, isRuledLine } from '../layout/structure.ts'
import { namedUnit } from '../normalise/named-unit.ts'
import { unitKind } from '../normalise/unit.ts'
import { type AwardField, awardHeaders } from '../lexicon/headers/award.ts'
import type { RegisterField } from '../lexicon/headers/register.ts'
import { statesByContent } from '../lexicon/headers/state.ts'
import { parseStatus, statusVocabulary } from '../normalise/status.ts'
import type { Source } from '../source/source.ts'
import { groupsAbove, type Sheet } from '../source/sheet.ts'
import { UserError } from '../user-error.ts'
import { awardsTable } from './awards.ts'
import { figuresTable } from './figures.ts'
import { registerTable } from './register.ts'
import { summaryTable } from './summary.ts'
import { withOneGroup } from './summary-groups.ts'
import type { TableSpec } from './spec.ts'

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
  readonly award?: GivenAward
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
  const table = findTable(sheet, source)
  lastDetected.set(sheet.head, { source, above: sheet.above, name: sheet.name, table })
  return table
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
    if (spec === summaryTable) return { spec, header: oneGroupOf(header, source), given: {}, ...asOf }
    const given = spec === awardsTable ? { award: givenAward(groupsAbove(sheet, header)) } : {}
    return { spec, header: withProvenStates(rows, header), given, ...asOf }
  }
  if (candidates.includes(registerTable)) {
    const found = unitless(sheet, knownOverrides(registerTable, source))
    if (found) return { spec: registerTable, ...found, ...asOf }
  }
  if (candidates.includes(awardsTable)) {
    const found = formless(sheet, knownOverrides(awardsTable, source))
    if (found) return { spec: awardsTable, ...found, ...asOf }
  }
  const wanted = (and: string, or: string) =>
    candidates
      .map((spec) => spec.needed.map((field) => `"${spec.headings[field]?.[0] ?? field}"`).join(and))
      .join(or)
  if (isTransposed(rows, candidates)) throw transposed(source.file)
  throw new UserError('data', {
    what: {
      vi: 'Phần đầu tệp không có dòng tiêu đề cột nào nhận ra được',
      en: 'No row in the first part of the file is a header that is understood',
    },
    where: source.file,
    fix: {
      vi: `Tiêu đề cần có ${wanted(' và ', ', hoặc ')}; sổ không có cột đơn vị thì ghi tên đơn vị ở tên trang hoặc phía trên bảng; nếu tệp dùng từ khác, ghi ở sources: columns: trong campaign.yaml`,
      en: `A header needs ${wanted(' and ', ', or ')}, and a register without units needs one in the name of its sheet or above its table; if the file uses other words, name them under sources: columns: in campaign.yaml`,
    },
  })
}

/** True where the headings that a table needs stand below one another at the left. */
function isTransposed(rows: readonly SheetRow[], candidates: readonly TableSpec[]): boolean {
  const leads = rows.flatMap((row) => leadCell(row) ?? [])
  return candidates.some((spec) => {
    const fields = new Set(leads.map((lead) => headingField(spec.headings, lead)?.field))
    return spec.needed.every((field) => fields.has(field))
  })
}

function transposed(file: string): UserError {
  return new UserError('data', {
    what: {
      vi: 'Bảng xoay ngang: tiêu đề đứng ở cột đầu, mỗi công trình một cột',
      en: 'The table lies on its side: its headings stand in the first column, each work in a column of its own',
    },
    where: file,
    fix: {
      vi: 'Chép bảng, dán bằng Paste Special > Transpose (Dán đặc biệt > Chuyển vị) rồi lưu lại',
      en: 'Copy the table, paste it with Paste Special > Transpose, and save it',
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
type TableSheet = Pick<Sheet, 'head' | 'above' | 'name'>

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
  const header = withProvenStates(sheet.head, found)
  const proofs = registerTable.evidence.filter((field) => header.columns.has(field))
  if (proofs.length < fewestProofs) return undefined
  const column = columnOfUnits(sheet, header)
  if (column !== undefined) return { header: withContent(header, 'unit', column), given: {} }
  const unit = givenUnit(groupsAbove(sheet, header), sheet.name)
  if (unit) return { header, given: { unit } }
  const below = sheet.head.filter(({ record }) => record > header.record)
  return below.some(isUnitHeading) ? { header, given: {} } : undefined
}

const recipientOnly: readonly AwardField[] = ['recipient']

/**
 * A numbered list of awards without a column of their form, which its title says once ("DANH SÁCH … ĐƯỢC TẶNG GIẤY KHEN"), or the headings among its rows. A
 * table with forms among its headings counts awards.
 */
function formless(
  sheet: TableSheet,
  overrides: Readonly<Record<string, string>>,
): Pick<DetectedTable, 'header' | 'given'> | undefined {
  const header = findHeader(sheet.head, awardHeaders, recipientOnly, overrides)
  if (!header?.columns.has('seq')) return undefined
  const award = givenAward(groupsAbove(sheet, header))
  const counts = header.headings.some((heading) => commendationTitle(heading ?? '') !== undefined)
  const below = sheet.head.filter(({ record }) => record > header.record)
  const isSaid =
    award.form !== undefined || below.some((row) => commendationRow(row)?.commendation?.form !== undefined)
  return isSaid && !counts ? { header, given: { award } } : undefined
}

/** Share of the cells of a column that must name units, and the fewest, for it to be one of units whatever it is called. */
const unitShare = 0.8
const fewestUnits = 2

/** "Cộng Trường TH Lê Lợi" names no unit of a row. */
function sumsUp(text: string): boolean {
  return /^(?:tổng )?cộng /iu.test(text)
}

/** The only column under an unknown heading whose cells name units. */
function columnOfUnits({ head }: TableSheet, header: Header<string>): number | undefined {
  const below = head.filter(({ record }) => record > header.record)
  const columns = header.unread.flatMap(({ column, why }) => {
    const cells = below.flatMap(({ cells: texts }) => texts[column] ?? []).filter((text) => !sumsUp(text))
    const units = cells.filter((cell) => unitKind(cell) !== undefined).length
    return why === 'unknown' && units >= fewestUnits && units >= cells.length * unitShare ? [column] : []
  })
  return columns.length === 1 ? columns[0] : undefined
}

/** Share of the cells under a heading that may mean something else that must read as states. */
const stateShare = 0.8

/**
 * A header whose column of states holds some. A heading that may mean something else is no proof of it, and neither is any
 * above nothing but counts ("Kết quả thực hiện: 12.000") while another column tells the state.
 */
function withProvenStates(rows: readonly SheetRow[], header: Header<string>): Header<string> {
  const column = header.columns.get('status')
  if (column === undefined) return withStatesByContent(rows, header)
  if (header.matches.get(column)?.from !== 'lexicon') return header
  const below = rows.filter((row) => row.record > header.record && !isRepeatedHeading(row, header.rows))
  const isStated = (at: number) => {
    const cells = below.flatMap(({ cells: texts }) => texts[at] ?? [])
    const states = cells.filter((cell) => parseStatus(cell, plainStatuses).value !== undefined)
    return states.length > 0 && states.length >= cells.length * stateShare
  }
  const areCounts = (at: number) => below.every(({ cells }) => /^\d[\d.,]*$/u.test(cells[at] ?? '0'))
  const named = [...header.matches].filter(([, { field }]) => field === 'status').map(([at]) => at)
  const needsProof = (at: number) => {
    const match = header.matches.get(at)
    return match?.isLikely === true || statesByContent.has(match?.term ?? '')
  }
  const others = named.filter((at) => at !== column && isStated(at))
  const other = latestFirst(header.headings, others)[0] ?? others[0]
  if (needsProof(column) ? isStated(column) : !areCounts(column)) return header
  if (other !== undefined) return withStates(withoutField(header, 'status', column), other)
  const tellsElse = states.some((field) => header.columns.has(field))
  return needsProof(column) || tellsElse ? withoutField(header, 'status', column) : header
}

/** A header of which no heading tells the state, and the only unknown column whose cells are states. */
function withStatesByContent(rows: readonly SheetRow[], header: Header<string>): Header<string> {
  if (
    [...states, 'is_late', 'is_overdue', 'completed_on', 'completion'].some((field) =>
      header.columns.has(field),
    )
  ) {
    return header
  }
  const below = rows.filter((row) => row.record > header.record && !isRuledLine(row))
  const columns = header.unread.flatMap(({ column, why }) => {
    const cells = below.flatMap(({ cells: texts }) => texts[column] ?? [])
    const told = cells.filter((cell) => parseStatus(cell, plainStatuses).value !== undefined)
    const areStates = told.length >= fewestStates && told.length >= cells.length * stateShare
    return why === 'unknown' && areStates ? [column] : []
  })
  const [only] = columns
  return only === undefined || columns.length > 1 ? header : withContent(header, 'status', only)
}

/** Fewest cells that say so, for a column to be one of states whatever it is called. */
const fewestStates = 2

const states: readonly RegisterField[] = ['percent', 'is_completed', 'is_started', 'is_open']

function withStates(header: Header<string>, column: number): Header<string> {
  return {
    ...header,
    columns: new Map([...header.columns, ['status', column]]),
    unread: header.unread.filter((other) => other.column !== column),
  }
}

const plainStatuses = statusVocabulary()

function withoutField(header: Header<string>, field: string, column: number): Header<string> {
  return {
    ...header,
    columns: new Map([...header.columns].filter(([other]) => other !== field)),
    matches: new Map([...header.matches].filter(([other]) => other !== column)),
    unread: [
      ...header.unread.map((other) =>
        other.why === 'earlier' ? { ...other, why: 'unknown' as const } : other,
      ),
      { column, heading: header.headings[column] ?? null, why: 'unknown' },
    ],
  }
}

function withContent(header: Header<string>, field: 'unit' | 'status', column: number): Header<string> {
  const match = { field, term: header.headings[column] ?? '', from: 'content' } as const
  return {
    ...header,
    columns: new Map([...header.columns, [field, column]]),
    matches: new Map([...header.matches, [column, match]]),
    unread: header.unread.filter((other) => other.column !== column),
  }
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

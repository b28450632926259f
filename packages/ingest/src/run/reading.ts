import { readReport } from '@vedich/audit'

import { readDocument } from '../document/read-document.ts'
import { parseAsOf } from '../layout/as-of.ts'
import { rowSaying, type SheetRow } from '../layout/cells.ts'
import { givenTier } from '../layout/given.ts'
import { reachedDay } from '../layout/reached-day.ts'
import type { TierVocabulary } from '../normalise/tier.ts'
import type { SheetCorrections } from '../replay/corrections.ts'
import type { Source } from '../source/source.ts'
import type { FileIdentity } from '../source/file-identity.ts'
import type { FileFormat } from '../source/format.ts'
import { baseName } from '../source/file-name.ts'
import type { Input } from '../source/input.ts'
import { type OpenedFile, openFile } from '../source/open.ts'
import { groupsAbove, rowsAbove, type Sheet } from '../source/sheet.ts'
import { type DetectedTable, tableOrRefusal } from '../table/detect.ts'
import { splitColumns, splitTables } from '../table/split-tables.ts'
import { uprightSheets } from '../table/upright.ts'
import { withTierColumns } from '../table/summary-tiers.ts'
import { foldText } from '../text/fold.ts'
import { UserError } from '../user-error.ts'
import { AlmostRegister } from '../table/refusal.ts'
import type { Database } from '../warehouse/connection.ts'

/** A sheet in which a table was found. */
export interface SheetTable {
  readonly sheet: Sheet
  readonly detected: DetectedTable
  /** Rows of it that an office has corrected. */
  readonly corrections?: SheetCorrections
}

/** A file of tables: what was found in its sheets. */
export interface Book extends Pick<OpenedFile, 'format' | 'hasMacros'> {
  /** Name of its first sheet. */
  readonly firstSheet: string | undefined
  readonly tables: readonly SheetTable[]
  /** Sheets without a table that is understood: covers, notes, signatures. */
  readonly others: readonly Sheet[]
}

/** A changed file that is understood well enough to be read: a report, or tables with their headers. */
export interface Reading {
  readonly source: Source
  readonly identity: FileIdentity
  readonly book: Book | undefined
  /** A text that nobody says is a report. */
  readonly mayHoldTable?: boolean
}

export type ReadingRole = 'register' | 'summary' | 'awards' | 'figures' | 'report'

/** Registers first, since awards look their units up. */
export const readingOrder: readonly ReadingRole[] = ['register', 'summary', 'awards', 'figures', 'report']

/** Looks at a file without loading it; it may have been `opened` with others. */
export async function prepareReading(
  db: Database,
  source: Source,
  identity: FileIdentity,
  scratch: string,
  { follow, opened }: { readonly follow?: Input['follow']; readonly opened?: OpenedFile | undefined } = {},
): Promise<Reading> {
  const isOpen = source.role === undefined
  const report = {
    source: { ...source, role: 'report' as const },
    identity,
    book: undefined,
    mayHoldTable: isOpen && source.format === 'pdf',
  }
  if (source.role === 'report' || (isOpen && source.format === 'pdf')) return report
  if (isOpen && source.format === 'text') {
    const book = await tableInText(db, source, identity, scratch, opened)
    if (book instanceof UserError && !(await statesFigures(source))) throw book
    return book && !(book instanceof UserError) ? { source, identity, book } : report
  }
  const { format, book } = await openBook(db, source, identity, scratch, { follow, opened }).catch(
    (error: unknown) => {
      if (!(error instanceof UserError) || error.kind !== 'data') throw error
      return { format: source.format, book: error }
    },
  )
  if (!(book instanceof UserError)) return { source, identity, book }
  if (book instanceof AlmostRegister || !isOpen || !reports.has(format) || !(await statesFigures(source)))
    throw book
  return report
}

/** What a file is, and its tables or why none is understood. @throws UserError when it cannot be opened. */
async function openBook(
  db: Database,
  source: Source,
  identity: FileIdentity,
  scratch: string,
  looked: { readonly follow?: Input['follow']; readonly opened?: OpenedFile | undefined },
): Promise<{ format: FileFormat; book: Book | UserError; sheets: readonly Sheet[] }> {
  const { sha256 } = identity
  const input = { ...inputOf(source, identity), ...(looked.follow && { follow: looked.follow }) }
  const opened = looked.opened ?? (await openFile({ db, scratch }, input, { encoding: source.encoding }))
  const sheets: Sheet[] = []
  for (const [index, sheet] of opened.sheets.entries()) {
    const fileOf = (part: string) => `${scratch}/${sha256}-${index}.${part}.csv`
    const beside = await splitColumns(db, sheet, source, (part) => fileOf(`c${part}`))
    for (const [place, one] of beside.entries()) {
      const tables = await splitTables(db, one, source, (part) => fileOf(`${place}.${part}`))
      for (const [at, table] of tables.entries()) {
        sheets.push(...(await uprightSheets(db, table, source, (part) => fileOf(`${place}.${at}.u${part}`))))
      }
    }
  }
  return { format: opened.format, book: findTables({ ...opened, sheets }, source), sheets }
}

/** A source as a file to be read. */
export function inputOf(
  { file }: Source,
  { sha256, bytes, mayHaveBlankLines, hasEndlessLine }: FileIdentity,
): Input {
  return {
    id: sha256,
    bytes,
    path: file,
    file,
    name: baseName(file),
    mayHaveBlankLines,
    ...(hasEndlessLine !== undefined && { hasEndlessLine }),
  }
}

/** Spreadsheets save tables as .txt too, between tabs; commas are what a sentence has. */
const textDelimiters: ReadonlySet<string> = new Set(['\t', '|', ';'])

/** The table that a .txt holds, if it holds one, or why it is not understood; what is wrong with it as a table is no matter for a report. */
async function tableInText(
  db: Database,
  source: Source,
  identity: FileIdentity,
  scratch: string,
  opened: OpenedFile | undefined,
): Promise<Book | UserError | undefined> {
  try {
    const { book, sheets } = await openBook(db, source, identity, scratch, { opened })
    if (book instanceof UserError) return sheets.some(areRowsOfCells) ? book : undefined
    return book.tables.some(({ sheet }) => textDelimiters.has(sheet.delimiter)) ? book : undefined
  } catch (error) {
    if (error instanceof UserError && error.kind === 'data') return undefined
    throw error
  }
}

/** Rows of a text with several cells, and the share of them or else the cells, that make it a table. */
const [fewestRows, tabular, fewestCells] = [3, 0.8, 3]

function areRowsOfCells({ delimiter, head }: Sheet): boolean {
  const rowsWith = (cells: number) =>
    head.filter((row) => row.cells.filter((cell) => cell !== null).length >= cells).length
  const several = rowsWith(2)
  return (
    textDelimiters.has(delimiter) &&
    several >= fewestRows &&
    (several >= head.length * tabular || rowsWith(fewestCells) >= fewestRows)
  )
}

/** A document is a report if it states a figure in words. */
async function statesFigures({ file, encoding }: Source): Promise<boolean> {
  try {
    const { text } = await readDocument(file, file, encoding)
    return readReport(text).readings.length > 0
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

/** What a reading is of; of a workbook with several kinds of tables, the first kind to be read. */
export function roleOf(reading: Reading): ReadingRole {
  return readingOrder.find((role) => rolesOf(reading).has(role)) ?? 'report'
}

/** Every kind of table a reading holds. */
export function rolesOf({ book }: Reading): ReadonlySet<ReadingRole> {
  return new Set(book ? book.tables.map(({ detected }) => detected.spec.role) : ['report'])
}

/** The tables of a file, or why none of its sheets is understood. */
function findTables(opened: OpenedFile, source: Source): Book | UserError {
  const tables: SheetTable[] = []
  const others: Sheet[] = []
  const covers: Sheet[] = []
  let refusal: UserError | undefined
  for (const sheet of opened.sheets) {
    // A sheet that is not understood is no failure while another one of its file is.
    const detected = tableOrRefusal(sheet, source)
    const before = tables.at(-1)
    const rest =
      detected instanceof UserError && before && documents.has(opened.format)
        ? continued(sheet, before)
        : undefined
    if (rest) {
      tables.push(rest)
    } else if (detected instanceof UserError) {
      if (!(refusal instanceof AlmostRegister))
        refusal = detected instanceof AlmostRegister ? detected : (refusal ?? detected)
      others.push(sheet)
      if (before === undefined) covers.push(sheet)
    } else {
      tables.push({ sheet, detected })
    }
  }
  if (tables.length === 0 && refusal) return refusal
  // A hidden copy of a table says less than the one that is shown.
  tables.sort((a, b) => Number(a.sheet.visibility.isHidden) - Number(b.sheet.visibility.isHidden))
  const { format, hasMacros, sheets } = opened
  const examples = tables.filter(({ sheet }) => instructs.test(foldText(sheet.name ?? '')))
  const shown = examples.length < tables.length ? examples : []
  const own = tables.filter((table) => !shown.includes(table))
  return {
    format,
    hasMacros,
    firstSheet: sheets[0]?.name,
    tables: withAbsent(withDayOfAll(own, covers, documents.has(format)).map(withDayOfStates), source),
    others: [...others, ...shown.map(({ sheet }) => sheet)],
  }
}

/** Tables of which the first knows the headings that campaign.yaml names and no table has. */
function withAbsent(tables: readonly SheetTable[], { columns }: Source): readonly SheetTable[] {
  const named = tables.flatMap(({ detected }) => [...detected.header.matches.values()])
  const absent = Object.entries(columns).filter(
    ([field]) => !named.some((match) => match.from === 'campaign' && match.field === field),
  )
  const [first, ...others] = tables
  if (first === undefined || absent.length === 0) return tables
  const { detected } = first
  const given = { ...detected.given, absent: Object.fromEntries(absent) }
  return [{ ...first, detected: { ...detected, given } }, ...others]
}

/** Sheets that tell how to fill in the others, whose tables are examples. */
const instructs = /^(?:hướng dẫn|hd nhập|huong dan|ví dụ|vi du|instructions?|examples?)(?!\p{L})/u

/**
 * The tables of a file, those that say no day with the one that holds for all: the one on its cover, or in the table around them
 * on a page; or else the only one that the tables of a workbook say.
 */
function withDayOfAll(
  tables: readonly SheetTable[],
  covers: readonly Sheet[],
  isInDocument: boolean,
): readonly SheetTable[] {
  const onCover = daysIn(covers.flatMap(({ head }) => head))
  const said =
    onCover.length > 0 || isInDocument
      ? onCover
      : daysIn(tables.flatMap(({ sheet, detected }) => rowsAbove(sheet, detected.header)))
  if (new Set(said.map(({ day }) => day)).size !== 1) return tables
  const dayOfAll = said.slice(0, 1).map(({ text }) => ({ record: -1, cells: [text] }))
  return tables.map((table) => ({
    ...table,
    sheet: { ...table.sheet, aboveAll: [...(table.sheet.aboveAll ?? []), ...dayOfAll] },
  }))
}

/** A table with the day that the heading of its states says they reach to: "Tiến độ đến 30/9/2024". */
function withDayOfStates(table: SheetTable): SheetTable {
  const { columns, headings, record } = table.detected.header
  const days = ['status', 'percent'].flatMap((field) => {
    const column = columns.get(field) ?? -1
    const day = reachedDay.exec(headings[column] ?? '')?.[0].trim()
    return day === undefined ? [] : [rowSaying(day, record, column)]
  })
  if (days.length === 0) return table
  return { ...table, sheet: { ...table.sheet, aboveAll: [...(table.sheet.aboveAll ?? []), ...days] } }
}

function daysIn(rows: readonly SheetRow[]): { readonly text: string; readonly day: string }[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((text) => {
      const day = text === null ? undefined : parseAsOf(text)
      return text === null || day === undefined ? [] : [{ text, day }]
    }),
  )
}

/** Documents, of which a table may go on in another one. */
const documents: ReadonlySet<string> = new Set(['docx', 'html', 'odt'])

/** Documents that may be reports if their tables say nothing of works. */
const reports: ReadonlySet<string> = new Set(['docx', 'html'])

export function isDocument(format: string): boolean {
  return documents.has(format)
}

/** The rest of a table that was cut in two: as wide, without a header of its own, and with nothing said between but that it goes on. */
function continued(sheet: Sheet, before: SheetTable): SheetTable | undefined {
  if (sheet.columns !== before.sheet.columns || !sheet.above.every(goesOn)) return undefined
  const { header } = before.detected
  const above = rowsAbove(before.sheet, header).map((row) => ({ ...row, record: -1 }))
  const detected = { ...before.detected, header: { ...header, record: -1, rows: [], unread: [] } }
  return { sheet: { ...sheet, above }, detected }
}

/** "(Tiếp theo trang 1)", "Trang 2/5". */
function goesOn({ cells }: SheetRow): boolean {
  return cells.every(
    (text) => text === null || /^\(?(?:bảng )?(?:tiếp|trang \d|\d{1,3}[)\s]*$)/u.test(foldText(text)),
  )
}

/** Tables whose title may say of which tier all their works are. */
const tiered: ReadonlySet<ReadingRole> = new Set<ReadingRole>(['register', 'summary'])

function withGivenTier(table: SheetTable, tiers: TierVocabulary): SheetTable {
  const { sheet, detected } = table
  const hasTier = [...detected.header.columns.keys()].some((field) => {
    const [of, tier] = field.split('.')
    return of === 'tier' || (tier !== undefined && detected.spec.role === 'summary')
  })
  if (!tiered.has(detected.spec.role) || hasTier) return table
  const tier = givenTier(groupsAbove(sheet, detected.header.rows[0] ?? detected.header), sheet.name, tiers)
  return tier ? { ...table, detected: { ...detected, given: { ...detected.given, tier } } } : table
}

/** A reading whose tables know their tiers: those that columns stand for, and the one that is said for all rows. */
export function withTiers(reading: Reading, tiers: TierVocabulary): Reading {
  const { book } = reading
  if (!book) return reading
  return {
    ...reading,
    book: {
      ...book,
      tables: book.tables.map((table) => withGivenTier(withTierColumns(table, tiers), tiers)),
    },
  }
}

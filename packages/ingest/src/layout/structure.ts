import { parseTier, type TierVocabulary } from '../normalise/tier.ts'
import { namedUnit } from '../normalise/named-unit.ts'
import { saidState } from '../normalise/said-state.ts'
import { unitKind } from '../normalise/unit.ts'
import { foldText } from '../text/fold.ts'
import { leadCell, type SheetRow } from './cells.ts'
import { commendationHeading } from './commendation.ts'
import { tierNamed } from './given.ts'
import { decided, type GivenAward } from './given-award.ts'
import { parseDecision } from './reference.ts'

/** A row that is not data, and why. */
export interface StructuralRow {
  readonly record: number
  readonly kind: 'blank' | 'heading' | 'numbering' | 'section' | 'total' | 'note'
  /** Tier that a section heading sets for the rows below it. */
  readonly tier?: string
  /** Unit that a section heading names for the rows below it. */
  readonly unit?: string
  /** State that a section heading says of the works below it. */
  readonly state?: string
  /** How a section heading is numbered, which those beside it are too: "I", "A", or not at all. */
  readonly rank?: 'roman' | 'letter' | 'none'
  /** What a section heading says of the awards below it. */
  readonly commendation?: GivenAward
  /** What of the cells of a work above goes on in the row. */
  readonly goesOn?: Continuation
}

/** The work whose cells go on below, and the texts that do, by field. */
export interface Continuation {
  readonly record: number
  readonly texts: ReadonlyMap<string, string>
}

/** "Cộng: 5", "Tổng số: 12 công trình" alone in a row, also in the last one. */
const countedWords = /^(?:cộng|tổng) ?: ?\d{1,7}(?: (?:công trình|phần việc|ct|dự án|nhiệm vụ))?$/u
const totalWords =
  /^(?:tổng cộng|tổng số|(?:toàn|cả) (?:thành phố|tp|tỉnh|huyện|quận|thị xã|phường|xã|thị trấn|khu phố|ngành|đảng bộ|cơ quan|đơn vị|công ty|tổng công ty|trường|hội|cụm|khối)|total)(?:$|[\s:(,.])|^(?:tổng|cộng) ?:?$|^(?:mang sang|chuyển sang trang|trang trước (?:mang|chuyển) sang)(?:$|[\s:(,.])|^(?:tổng |cộng )(?:trang|mang sang|khối|cấp|mục|nhóm|phần|phường|xã|thị trấn|huyện|quận|thôn|ấp|khu phố|trường|cụm|đơn vị|toàn|[ivx]+|[a-h])(?:$|[\s:(,.])/u
/** "Cộng lĩnh vực giao thông", where no number and nothing beside a sum stands; "Cộng đồng" is no total. */
const subtotalWords = /^(?:tổng )?cộng (?!đồng(?! bằng)|tác|hoà|sản|hưởng|sinh)/u
const noteWords =
  /^(?:\* ?)?(?:ghi chú|lưu ý|nơi nhận|người lập|người lập biểu|thủ trưởng|kế toán|tm\.|kt\.|tl\.|chủ tịch|phó chủ tịch|giám đốc|note)(?:$|[\s:(,./])/u
/** "Trang 2/5", as programs print below each page. */
const pageNumber = /^(?:trang|page) \d{1,4}(?: ?(?:\/|trên|of) ?\d{1,4})?$/u
const numbering = /^\(?(?:\d{1,2}|[a-zđ])\)?(?: ?= ?[\d+\-/:x*%× ()]+)?\)?$/u
const outline = /^(?:[ivx]+|[a-hđ])[.)]?$/u
const outlineWithText = /^(?:[ivx]+|[a-hđ])[.)/:]\s*\S/u

/** What stands in a row before its first number, a number of its own in a list apart: "3 | Vùng núi | Cộng vùng núi". */
function namesOf(texts: readonly string[]): readonly string[] {
  const names = texts.slice(sequence.test(texts[0] ?? '') ? 1 : 0)
  const first = names.findIndex((text) => /^[-–—]?\d|^[-–—]+$/u.test(text))
  return first === -1 ? names : names.slice(0, first)
}

function isSum(name: string): boolean {
  const text = foldText(name)
  return totalWords.test(text) || subtotalWords.test(text)
}

const stroke = /^:?[-=_–—]{2,}:?$/u

const sequence = /^\d+(?:\.\d+)*[a-zđ]?[.)]?$/u

/** True for the first words of a row of sums. */
export function isTotalLead(lead: string): boolean {
  const text = foldText(lead)
  return totalWords.test(text) || subtotalWords.test(text) || countedWords.test(text)
}

/** True for the row of column numbers under a header: "1 2 3 4=3/2" or "(1) (2) (3)" or "A B 1 2". */
export function isNumberingRow(row: SheetRow): boolean {
  const cells = row.cells.filter((cell) => cell !== null)
  return cells.length >= 2 && cells.every((cell) => numbering.test(foldText(cell)))
}

/** True for a line drawn below a header, as in tables of plain text. */
export function isRuledLine(row: SheetRow): boolean {
  const cells = row.cells.filter((cell) => cell !== null)
  return cells.length >= 2 && cells.every((cell) => stroke.test(cell))
}

/** True for a row of the header that stands again, as on each printed page. */
export function isRepeatedHeading(row: SheetRow, header: readonly SheetRow[]): boolean {
  return header.some(({ cells }) => {
    const width = Math.max(cells.length, row.cells.length)
    return Array.from({ length: width }, (_, column) => column).every(
      (column) => foldText(cells[column] ?? '') === foldText(row.cells[column] ?? ''),
    )
  })
}

/** A heading among awards, "I | TẬP THỂ" or a decision: undefined for a row that says more. */
export function commendationRow({ record, cells }: SheetRow): StructuralRow | undefined {
  const texts = cells.filter((cell) => cell !== null)
  if (texts.length > looseCells) return undefined
  const text = texts.at(-1) ?? ''
  const decision = parseDecision(text)
  const said = decision ? decided(decision) : commendationHeading(text)
  return said && { record, kind: 'section', commendation: said }
}

/** Cells of a place and date, or of two signatures side by side. */
const looseCells = 2

/** What is known of a row beside its cells. */
export interface RowSituation {
  /** Every field a data row must have is there. */
  readonly isWhole: boolean
  /** Every field by which a data row is known is empty. */
  readonly isSparse: boolean
  /** The fields a data row must have and its code are empty. */
  readonly isNameless: boolean
  /** The row names a unit and nothing of a work, and works without a unit follow. */
  readonly headsRows?: boolean
  /** The first cell that says something is the row's code. */
  readonly leadIsKey: boolean
  /** The row stands in a table of sums, where a section may state its own. */
  readonly isAggregate?: boolean
  /** No whole data row follows, so that loose text is a note or a signature. */
  readonly isLast: boolean
  /** The table has no column of units, so that headings name them. */
  readonly lacksUnit: boolean
  /** Some cell says what its column is for. */
  readonly isReadable: boolean
}

/**
 * Classifies a row that may not be data.
 * Returns undefined for a row that is to be held to the contract as data.
 */
export function classifyRow(
  row: SheetRow,
  tiers: TierVocabulary,
  situation: RowSituation,
): StructuralRow | undefined {
  const { record } = row
  const lead = leadCell(row)
  if (lead === undefined) return { record, kind: 'blank' }
  const text = foldText(lead)
  if (totalWords.test(text) && !(situation.isWhole && situation.leadIsKey && situation.isAggregate !== true))
    return { record, kind: 'total' }
  const texts = row.cells.filter((cell) => cell !== null)
  if (situation.isAggregate === true && namesOf(texts).some(isSum)) return { record, kind: 'total' }
  if (isRuledLine(row)) return { record, kind: 'blank' }
  if (situation.isAggregate === true && isOutlined(lead)) return section(record, texts, tiers)
  if (situation.isWhole) return undefined
  const isNumbered = sequence.test(text) && texts.length > 1
  const isLooseText = situation.isNameless && !isNumbered && (situation.isLast || texts.length <= looseCells)
  if (noteWords.test(text) || (texts.length === 1 && pageNumber.test(text))) return { record, kind: 'note' }
  if (situation.headsRows === true) {
    const group = section(record, texts, tiers)
    if (group.unit !== undefined) return group
  }
  if (texts.length === 1 && countedWords.test(text)) return { record, kind: 'total' }
  if (situation.isLast && !isNumbered && !situation.isReadable) return { record, kind: 'note' }
  if (isOutlineHeading(texts)) return section(record, texts, tiers)
  if (!situation.isSparse) return isLooseText ? { record, kind: 'note' } : undefined
  if (texts.some((cell) => totalWords.test(foldText(cell))) || subtotalWords.test(text))
    return { record, kind: 'total' }
  const known = section(record, texts, tiers)
  if (
    known.tier !== undefined ||
    (known.state !== undefined && !isNumbered) ||
    outline.test(text) ||
    outlineWithText.test(text)
  )
    return known
  const isUnit = known.unit !== undefined && texts.length <= looseCells
  if (isUnit && (!isNumbered || situation.lacksUnit)) return known
  return isLooseText || (situation.isLast && !isNumbered) ? { record, kind: 'note' } : undefined
}

/** "A | KHỐI PHƯỜNG", in whatever column: a letter or Roman number, and one text that names no unit. */
function isOutlineHeading(texts: readonly string[]): boolean {
  const [lead = '', text, ...others] = texts
  return bareOutline.test(lead) && text !== undefined && others.length === 0 && unitKind(text) === undefined
}

/** "I", "A", "II. Khối …", "A. KHỐI …": in capitals or Roman, since "H. Củ Chi" is a unit. */
function isOutlined(lead: string): boolean {
  return (
    romanLead.test(lead) ||
    bareOutline.test(lead) ||
    (lead === lead.toUpperCase() && outlineWithText.test(foldText(lead)))
  )
}

const romanLead = /^[IVX]+(?:[.)/:].*)?$/u
const bareOutline = /^(?:[IVX]+|[A-HĐ])[.)]?$/u

function rankOf(lead: string): NonNullable<StructuralRow['rank']> {
  return romanRank.test(lead) ? 'roman' : letterRank.test(lead) ? 'letter' : 'none'
}

const romanRank = /^[IVX]+(?:[.)/:]|$)/u
const letterRank = /^[A-HĐ](?:[.)/:]|$)/u

/** A section heading, with the tier, unit or state it names. */
function section(record: number, texts: readonly string[], tiers: TierVocabulary): StructuralRow {
  const unit = texts.map(namedUnit).find((value) => value !== undefined)
  // "Công trình do cấp huyện quản lý": but a unit of that tier is one.
  const named = (cell: string) => (unit === undefined ? tierNamed(cell, tiers, false) : undefined)
  const tier = texts
    .map((cell) => parseTier(cell, tiers).value ?? named(cell))
    .find((value) => value !== undefined)
  const state = texts.map(saidState).find((value) => value !== undefined)
  return {
    record,
    kind: 'section',
    rank: rankOf(texts[0] ?? ''),
    ...(state !== undefined && { state }),
    ...(tier !== undefined && { tier }),
    ...(tier === undefined && unit !== undefined && { unit }),
  }
}

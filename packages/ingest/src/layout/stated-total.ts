import { numberReadings } from '../normalise/money.ts'
import { foldText } from '../text/fold.ts'
import { leadCell, type SheetRow } from './cells.ts'

/** Counts that a section heading or a total row states in words. */
export interface StatedCounts {
  readonly works: number | undefined
  readonly completed: number | undefined
}

/** The data rows a total speaks for: those between two records, both excluded. */
export interface Scope {
  readonly from: number
  readonly to: number
}

const completedPhrase =
  /hoàn thành:? ?(\d[\d.]*)(?: ?(?:công trình|phần việc|ct))?|(\d[\d.]*)(?: ?(?:công trình|phần việc|ct))? (?:đã )?hoàn thành/u
const worksPhrase = /(\d[\d.]*) ?(?:công trình|phần việc|ct)(?![\p{L}])/u

/** Reads "71 công trình" and "40 công trình hoàn thành" from the cells of a row. */
export function statedCounts(texts: readonly string[]): StatedCounts {
  const folded = texts.map(foldText)
  const completed = folded.map((text) => completedPhrase.exec(text)).find((match) => match !== null)
  const works = folded
    .map((text) => worksPhrase.exec(text.replace(completedPhrase, '')))
    .find((match) => match !== null)
  return { works: wholeNumber(works?.[1]), completed: wholeNumber(completed?.[1] ?? completed?.[2]) }
}

const recipients = {
  collectives: /(\d+) tập thể/u,
  persons: /(\d+) cá nhân/u,
  households: /(\d+) hộ(?: gia đình)?(?!\p{L})/u,
} as const

/** Reads how many of each kind a list says that it commends: "02 tập thể và 03 cá nhân". */
export function statedRecipients(
  texts: readonly string[],
): Readonly<Record<keyof typeof recipients, number | undefined>> {
  const text = texts.map(foldText).join(' ')
  const of = (kind: keyof typeof recipients) => wholeNumber(recipients[kind].exec(text)?.[1])
  return { collectives: of('collectives'), persons: of('persons'), households: of('households') }
}

/** "Danh sách này có 02 tập thể và 03 cá nhân./." below a list. */
export function closesList(text: string): boolean {
  return closing.test(foldText(text))
}

const closing = /^\(?(?:tổng cộng:? ?)?danh sách (?:này )?(?:gồm|có)(?: tổng cộng)?:? ?\d/u

/** A row that states totals, as {@link totalScopes} needs it. */
export interface StatingRow extends SheetRow {
  readonly kind: 'section' | 'total'
}

/**
 * The scope of each section and total row. A section reaches to the next one of its level or above (A > I). "Tổng cộng" and
 * "Toàn thành phố" speak for all rows; a bare "Cộng" in a sheet with sections for those since the last section or total, or, right below the heading of a section, for that section.
 * Undefined for a total that says more ("Tổng cộng cấp xã"), since what it speaks for is not certain.
 */
export function totalScopes(rows: readonly StatingRow[], end: number): (Scope | undefined)[] {
  const all = { from: -1, to: end }
  const sectionScope = (index: number) => {
    const [row, ...below] = rows.slice(index)
    const level = row ? sectionLevel(row) : 0
    const next = below.find((other) => other.kind === 'section' && sectionLevel(other) <= level)
    return { from: row?.record ?? -1, to: next?.record ?? end }
  }
  return rows.map((row, index) => {
    if (row.kind === 'section') return sectionScope(index)
    const text = foldText(leadCell(row) ?? '')
    if (wholeTotal.test(text) || closing.test(text)) return all
    // "Toàn ngành", but "Toàn khối" below the rows of one.
    if (bodyTotal.test(text)) return rows.some(({ kind }) => kind === 'section') ? undefined : all
    if (!subtotal.test(text)) return undefined
    const before = rows.slice(0, index)
    const above = before.at(-1)
    // Right below the heading of a section, it comes before the rows it speaks for.
    if (above?.kind === 'section' && above.record === row.record - 1) return sectionScope(before.length - 1)
    const isOnlyTotal = rows.every((other) => other === row || other.kind !== 'total')
    const sections = before.filter(({ kind }) => kind === 'section').length
    // The only one, below several sections, is the sum of them.
    if (isOnlyTotal && sections > 1 && sections === rows.length - 1) return all
    return sections > 0 ? { from: before.at(-1)?.record ?? -1, to: row.record } : all
  })
}

const stated = '[:\\s]*(?:[(\\d].*)?$'
const wholeTotal = new RegExp(
  `^(?:tổng cộng|tổng số|toàn thành phố|toàn tỉnh|toàn huyện|total)${stated}`,
  'u',
)
const bodyTotal = new RegExp(`^(?:toàn|cả) \\p{L}+(?: \\p{L}+){0,2}${stated}`, 'u')
const subtotal = new RegExp(`^(?:cộng|tổng)${stated}`, 'u')

/** Letters stand above Roman numbers and plain headings. */
function sectionLevel(row: SheetRow): number {
  return /^[a-hđ](?:[.)/:\s]|$)/u.test(foldText(leadCell(row) ?? '')) ? 1 : 2
}

function wholeNumber(text: string | undefined): number | undefined {
  const value = text === undefined ? undefined : numberReadings(text.replace(/\.$/u, ''))[0]
  return Number.isSafeInteger(value) ? value : undefined
}

import { isoDay } from '../normalise/calendar.ts'
import { foldText } from '../text/fold.ts'

/** The document a sheet is attached to, from "(Kèm theo Báo cáo số 12/BC-UBND ngày … của …)". */
export interface DocumentReference {
  /** "Báo cáo", "Kế hoạch", as written. */
  readonly kind: string
  /** "12/BC-UBND"; undefined while the number is left blank. */
  readonly number: string | undefined
  /** ISO; undefined while the day is left blank or does not exist. */
  readonly date: string | undefined
  readonly issuer: string | undefined
}

const phrase =
  /(?:kèm theo|ban hành kèm theo|đính kèm) (báo cáo|kế hoạch|quyết định|công văn|tờ trình|thông báo|nghị quyết|hướng dẫn|chương trình|đề án)(?: số:?\s*(\S*[-/]\S+))?/iu
const numbered = /^\d+[a-z]?(?:\/\d{4})?[-/][-/\p{L}\d&]+$/iu
const dayInWords = /ngày\s+(\d{1,2})\s*(?:tháng|\/)\s*(\d{1,2})\s*(?:năm|\/)\s*(\d{4})/iu

const decision =
  /^(?:(?:[ivx]+|\d{1,2}|[a-h])[.)/:] ?)?(?:theo |kèm theo )?(?:quyết định|qđ)(?: khen thưởng)?(?: số)?:? ?(\d+[a-z]?(?:\/\d{4})?[-/][-/\p{L}\d&]+)/iu

/** Reads a line that names a decision and its day, "Quyết định số 301/QĐ-UBND ngày 06/02/2025 của …"; undefined for any other. */
export function parseDecision(text: string): DocumentReference | undefined {
  const clean = text.normalize('NFC').replace(/\s+/gu, ' ')
  const match = decision.exec(clean)
  if (!match) return undefined
  const said = saidOf(clean.slice(match[0].length))
  return said.date === undefined ? undefined : { kind: 'Quyết định', number: match[1], ...said }
}

const placeAndDay = /^\p{L}[\p{L} .]{1,40},\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}$/u

/** Whether a line is the place and day of a document, or the one word that says what it is. */
export function isOfDecision(line: string): boolean {
  return placeAndDay.test(line) || isDecisionTitle(line)
}

function isDecisionTitle(line: string): boolean {
  return foldText(line) === 'quyết định'
}

/** The decision that a document is, from the lines at its head: its name alone on a line, below its place and day. */
export function ownDecision(lines: readonly string[]): DocumentReference | undefined {
  const day = lines.find((line) => placeAndDay.test(line))
  if (day === undefined || !lines.some(isDecisionTitle)) return undefined
  return { kind: 'Quyết định', number: undefined, ...saidOf(day) }
}

/** What follows the number of a document. */
function saidOf(rest: string): Pick<DocumentReference, 'date' | 'issuer'> {
  const [, day, month, year] = dayInWords.exec(rest) ?? []
  return {
    date: day === undefined ? undefined : isoDay(Number(year), Number(month), Number(day)),
    issuer: / của ([^)]+?)[).\s]*$/u.exec(rest)?.[1],
  }
}

/** Reads the reference line; undefined when the text has none. Dots that leave number or day open stand for nothing. */
export function parseReference(text: string): DocumentReference | undefined {
  const clean = text.normalize('NFC').replace(/\s+/gu, ' ')
  const match = phrase.exec(clean)
  const kind = match?.[1]
  if (!match || kind === undefined) return undefined
  const rest = clean.slice(match.index + match[0].length)
  const number = match[2]?.replace(/[,;.)]+$/u, '')
  return {
    kind,
    number: number !== undefined && numbered.test(number) ? number : undefined,
    ...saidOf(rest),
  }
}

import { pattern } from '../lexicon/pattern.ts'

/** A stretch of normal text, from `start` up to but without `end`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const stop = /\n+|[.!?;](?=["')\]]?(?:\s|$))/gu
const abbreviation =
  /(?:(?<!\p{L})(?:tp|p|q|h|x|tx|tt|t\.ư|ths|ts|gs|no|st|mr|approx)|(?:^|\n)\s{0,4}\p{L}?\d{0,2}(?:\.\d{1,2}){0,3})$/u

/** Cuts normal text into sentences; a line end and a semicolon end one too, a shortened word ("TP.") does not. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = []
  let start = 0
  for (const { index, 0: mark } of text.matchAll(stop)) {
    if (mark === ';' && isBracketed(text, start, index)) continue
    if (mark === '.' && abbreviation.test(text.slice(Math.max(start, index - 12), index))) continue
    if (index > start) sentences.push({ start, end: index + (mark.startsWith('\n') ? 0 : 1) })
    start = index + mark.length
  }
  if (text.length > start) sentences.push({ start, end: text.length })
  return sentences
}

/** "(cấp thành phố: 40; cấp cơ sở: 702)": what stands in brackets is one. */
function isBracketed(text: string, start: number, at: number): boolean {
  const open = text.lastIndexOf('(', at)
  return (
    open >= start && open > text.lastIndexOf(')', at) && /^[^()\n]{0,200}\)/u.test(text.slice(at, at + 202))
  )
}

const verbFirst = pattern(
  '^ ?(?:(?:trong đó|đã|mới|hiện|nay),? ){0,2}(?:đăng ký|hoàn thành|còn|xong|chưa|(?:đúng|trước|sớm|trễ|quá)(?: thời)? hạn|tỷ lệ(?: hoàn thành)?(?= (?:đạt|mới|chỉ|là|này|\\d)))(?: |$)',
  'u',
)

/** Where what a sentence speaks of is named: one behind a semicolon that begins with its verb goes on with what stands before. */
export function spokenFrom(text: string, sentences: readonly Stretch[], index: number): number {
  const [own, before] = [sentences[index], sentences[index - 1]]
  if (own === undefined) return 0
  const goesOn =
    before !== undefined &&
    text.charAt(before.end - 1) === ';' &&
    !text.slice(before.end, own.start).includes('\n') &&
    verbFirst.test(text.slice(own.start, own.start + 40))
  return goesOn ? spokenFrom(text, sentences, index - 1) : own.start
}

/** Letters that a sentence parted by semicolons may go back. */
const furthestBack = 400

/** Where a sentence begins that semicolons part. */
export function openingOf(text: string, start: number): number {
  if (!/;\s*$/u.test(text.slice(Math.max(0, start - 3), start))) return start
  const from = Math.max(0, start - furthestBack)
  const before = text.slice(from, start)
  return from + Math.max(before.lastIndexOf('\n') + 1, before.lastIndexOf('. ') + 1)
}

/** Index of the first stretch that starts at or after a place. */
export function lowerBound(stretches: readonly Stretch[], at: number): number {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

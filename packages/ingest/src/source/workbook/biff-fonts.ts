import { lettersOfFont } from '../../encoding/font.ts'

/** Where text stands in an old font: for each sheet, in order, the font of a cell by `row,column`. */
export type BiffFonts = readonly ReadonlyMap<string, string>[]

const records = {
  font: 0x31,
  boundSheet: 0x85,
  format: 0xe0,
  endOfStream: 0x0a,
  label: 0x204,
  labelOfTable: 0xfd,
  richLabel: 0xd6,
  formula: 0x06,
} as const

const cells: ReadonlySet<number> = new Set([
  records.label,
  records.labelOfTable,
  records.richLabel,
  records.formula,
])

/**
 * Reads from the stream of an old Excel workbook which cells are set in a font older than Unicode, which readers of
 * workbooks do not tell. [MS-XLS] 2.4: each record is its kind and length, then its bytes.
 */
export function biffFonts(stream: Uint8Array): BiffFonts {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const fonts: (string | undefined)[] = []
  const formats: number[] = []
  const starts: number[] = []
  for (const { kind, at, length } of recordsOf(view, 0)) {
    if (kind === records.font) fonts.push(fontName(view, at, length))
    else if (kind === records.format && length >= 2) formats.push(view.getUint16(at, true))
    else if (kind === records.boundSheet && length >= 4) starts.push(view.getUint32(at, true))
  }
  // The font numbered 4 does not exist.
  const fontOf = (format: number) => {
    const index = formats[format] ?? 0
    return fonts[index > 4 ? index - 1 : index]
  }
  if (!fonts.some((font) => font !== undefined)) return []
  return starts
    .toSorted((a, b) => a - b)
    .map((start) => {
      const found = new Map<string, string>()
      for (const { kind, at, length } of recordsOf(view, start)) {
        if (!cells.has(kind) || length < 6) continue
        const font = fontOf(view.getUint16(at + 4, true))
        if (font !== undefined) found.set(`${view.getUint16(at, true)},${view.getUint16(at + 2, true)}`, font)
      }
      return found
    })
}

interface BiffRecord {
  readonly kind: number
  readonly at: number
  readonly length: number
}

/** The records from one beginning of a stream to its end; nested charts are passed over. */
function* recordsOf(view: DataView, start: number): Generator<BiffRecord> {
  let depth = 0
  for (let at = start; at + 4 <= view.byteLength;) {
    const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (at + 4 + length > view.byteLength) return
    if (kind === beginOfStream) depth += 1
    else if (kind === records.endOfStream) depth -= 1
    if (depth <= 0) return
    if (depth === 1) yield { kind, at: at + 4, length }
    at += 4 + length
  }
}

const beginOfStream = 0x809

/** Height, flags and such take 14 bytes; then the length of the name, whether it is in two-byte letters, and the name. */
function fontName(view: DataView, at: number, length: number): string | undefined {
  if (length < 16) return undefined
  const letters = view.getUint8(at + 14)
  const isWide = (view.getUint8(at + 15) & 1) === 1
  const size = isWide ? 2 : 1
  if (16 + letters * size > length) return undefined
  const codes = Array.from({ length: letters }, (_, index) =>
    isWide ? view.getUint16(at + 16 + index * 2, true) : view.getUint8(at + 16 + index),
  )
  const name = String.fromCharCode(...codes)
  return lettersOfFont(name) ? name : undefined
}

import { readInFont } from '../../encoding/font.ts'
import type { SheetWriter } from '../sheet-writer.ts'
import { type CellRange, columnOf, parseRange } from '../workbook/address.ts'
import type { NumberFormat } from '../workbook/number-format.ts'
import { numberText } from '../workbook/number-text.ts'
import { readXml } from '../xml.ts'
import { isTrue } from './package.ts'
import { stringCollector } from './strings.ts'
import type { CellStyle } from './styles.ts'

/** What the cells of all sheets refer to. */
export interface WorkbookValues {
  readonly strings: readonly string[]
  readonly styles: readonly CellStyle[]
  readonly is1904: boolean
}

/** What a sheet says beside its cells. */
export interface SheetFacts {
  readonly merges: readonly CellRange[]
  /** Records of hidden rows. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** Columns an XLSX sheet can have. */
const maxColumns = 16_384

/** Writes the rows of one sheet, read as they come; formulas by their last result. */
export async function writeCells(
  stream: AsyncIterable<Uint8Array>,
  writer: SheetWriter,
  values: WorkbookValues,
): Promise<SheetFacts> {
  const merges: CellRange[] = []
  const hiddenRows: number[] = []
  const hiddenColumns: number[] = []
  let row = -1
  let isHidden = false
  let column = -1
  let cells: (string | undefined)[] = []
  let type = 'n'
  let style: CellStyle | undefined
  let value = ''
  let isValue = false
  const inline = stringCollector()
  const textOf = cellReader(values)
  await readXml(stream, {
    open(name, attributes) {
      switch (name) {
        case 'c': {
          const reference = attributes['r']
          column = reference === undefined ? column + 1 : columnOf(reference)
          if (column < 0 || column >= maxColumns) throw new Error(`there is no cell ${reference ?? ''}`)
          type = attributes['t'] ?? 'n'
          style = values.styles[Number(attributes['s'] ?? 0)]
          value = ''
          break
        }
        case 'v':
          isValue = true
          break
        case 'row':
          row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1
          isHidden = isTrue(attributes['hidden'])
          cells = []
          column = -1
          break
        case 'col':
          if (isTrue(attributes['hidden'])) hiddenColumns.push(...columnsOf(attributes))
          break
        case 'mergeCell': {
          const range = parseRange(attributes['ref'] ?? '')
          if (range) merges.push(range)
          break
        }
        default:
          if (type === 'inlineStr') inline.open?.(name, attributes)
      }
    },
    text(text) {
      if (isValue) value += text
      else if (type === 'inlineStr') inline.text?.(text)
    },
    close(name) {
      if (name === 'v') {
        isValue = false
      } else if (name === 'c') {
        const text = type === 'inlineStr' ? inline.take() : textOf(type, value, style)
        const font = style?.legacyFont
        if (text !== '') cells[column] = font === undefined ? text : readInFont(text, font)
        type = 'n'
      } else if (name === 'row') {
        const record = writer.add(row, cells)
        if (isHidden && record !== undefined) hiddenRows.push(record)
      } else if (type === 'inlineStr') {
        inline.close?.(name)
      }
    },
  })
  return { merges, hiddenRows, hiddenColumns }
}

type CellReader = (type: string, value: string, style: CellStyle | undefined) => string

function cellReader({ strings, is1904 }: WorkbookValues): CellReader {
  const dates = new Map<string, string>()
  const dateText = (value: string, format: NumberFormat) => {
    const known = dates.get(value)
    if (known !== undefined) return known
    const text = numberText(Number(value), format, is1904)
    if (dates.size < mostDates) dates.set(value, text)
    return text
  }
  return (type, value, style) => {
    if (value === '') return ''
    switch (type) {
      case 's':
        return strings[Number(value)] ?? ''
      case 'b':
        return isTrue(value) ? 'TRUE' : 'FALSE'
      case 'd':
        return value.replace(/T00:00:00(?:\.0+)?Z?$/u, '')
      case 'n': {
        const number = Number(value)
        if (!Number.isFinite(number)) return value
        const format = style?.format ?? plain
        return format.kind === 'date' ? dateText(value, format) : numberText(number, format, is1904)
      }
      default:
        return value
    }
  }
}

/** Days are few and repeat; writing one out costs more than finding it. */
const mostDates = 10_000

const plain = { kind: 'plain' } as const

function columnsOf(attributes: Readonly<Record<string, string>>): number[] {
  const first = Number(attributes['min']) - 1
  const last = Math.min(Number(attributes['max']), maxColumns)
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)
}

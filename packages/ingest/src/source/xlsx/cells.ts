import { readInFont } from '../../encoding/font.ts'
import type { SheetWriter } from '../sheet-writer.ts'
import { Utf8Row } from '../utf8-row.ts'
import { type CellRange, columnIn, parseRange } from '../workbook/address.ts'
import { readXml, type XmlAttributes, type XmlListener } from '../xml/read.ts'
import { digitsIn } from './digits.ts'
import { numberReader } from './numbers.ts'
import { isTrue } from './package.ts'
import type { StringPool } from './string-pool.ts'
import { stringCollector } from './strings.ts'
import type { CellStyle } from './styles.ts'
import { Utf8Text } from './utf8-text.ts'

/** What the cells of all sheets refer to. */
export interface WorkbookValues {
  readonly strings: StringPool
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

/** Columns and rows an XLSX sheet can have. */
const [maxColumns, maxRows] = [16_384, 1_048_576]

/** Writes the rows of one sheet, read as they come; formulas by their last result. */
export async function writeCells(
  stream: AsyncIterable<Uint8Array>,
  writer: SheetWriter,
  values: WorkbookValues,
): Promise<SheetFacts> {
  const merges: CellRange[] = []
  const hiddenRows: number[] = []
  const hiddenColumns: number[] = []
  const cells = cellListener(values)
  let row = -1
  let isHidden = false
  await readXml(stream, {
    open(name, attributes) {
      switch (name) {
        case 'row':
          row = attributes.read('r', rowIn) ?? row + 1
          isHidden = isTrue(attributes.get('hidden'))
          cells.startRow()
          break
        case 'col':
          if (isTrue(attributes.get('hidden'))) addColumns(hiddenColumns, attributes)
          break
        case 'mergeCell': {
          const range = parseRange(attributes.get('ref') ?? '')
          if (range && merges.push(range) > maxRows) throw new Error('more merged cells than rows')
          break
        }
        default:
          cells.open(name, attributes)
      }
    },
    utf8: cells.utf8,
    close(name) {
      if (name !== 'row') {
        cells.close(name)
        return
      }
      const record = writer.addUtf8(row, cells.row)
      if (isHidden && record !== undefined) hiddenRows.push(record)
    },
  })
  return { merges, hiddenRows, hiddenColumns }
}

interface CellListener extends Required<Omit<XmlListener, 'text'>> {
  /** The cells since the start of the row. */
  readonly row: Utf8Row
  startRow(): void
}

function cellListener({ strings, styles, is1904 }: WorkbookValues): CellListener {
  const row = new Utf8Row()
  const value = new Utf8Text()
  const inline = stringCollector()
  const putNumber = numberReader(is1904)
  let column = -1
  let type = 'n'
  let style: CellStyle | undefined
  let isValue = false
  const put = (text: Utf8Text) => {
    if (!text.isEmpty) row.set(column, text.bytes, text.start, text.end)
  }
  const putText = (text: string) => {
    value.clear()
    value.addText(text)
    put(value)
  }
  const putValue = () => {
    switch (type) {
      case 's':
        strings.put(digitsIn(value.bytes, value.start, value.end), row, column)
        break
      case 'b':
        putText(isTrue(value.text()) ? 'TRUE' : 'FALSE')
        break
      case 'd':
        putText(value.text().replace(/T00:00:00(?:\.0+)?Z?$/u, ''))
        break
      case 'n':
        putNumber(value, style?.format ?? plain, row, column)
        break
      default:
        put(value)
    }
  }
  /** Text in a font older than Unicode; what is no text needs none. */
  const putInFont = (font: string) => {
    if (type === 'inlineStr') putText(readInFont(inline.take().text(), font))
    else if (type === 's')
      putText(readInFont(strings.text(digitsIn(value.bytes, value.start, value.end)), font))
    else if (type === 'str') putText(readInFont(value.text(), font))
    else if (!value.isEmpty) putValue()
  }
  return {
    row,
    startRow() {
      row.clear()
      column = -1
    },
    open(name, attributes) {
      if (name === 'v') {
        isValue = true
      } else if (name === 'c') {
        column = attributes.read('r', columnIn) ?? column + 1
        if (column < 0 || column >= maxColumns) throw new Error(`there is no cell ${attributes.get('r')}`)
        type = attributes.get('t') ?? 'n'
        style = styles[attributes.read('s', digitsIn) ?? 0]
        value.clear()
      } else if (type === 'inlineStr') {
        inline.open(name, attributes)
      }
    },
    utf8(bytes, start, end, isPlain) {
      if (isValue) value.add(bytes, start, end, isPlain)
      else if (type === 'inlineStr') inline.utf8(bytes, start, end, isPlain)
    },
    close(name) {
      if (name === 'v') {
        isValue = false
      } else if (name === 'c') {
        const font = style?.legacyFont
        if (font !== undefined) putInFont(font)
        else if (type === 'inlineStr') put(inline.take())
        else if (!value.isEmpty) putValue()
        type = 'n'
      } else if (type === 'inlineStr') {
        inline.close(name)
      }
    },
  }
}

function rowIn(bytes: Uint8Array, start: number, end: number): number {
  const number = digitsIn(bytes, start, end)
  if (number < 1 || number > maxRows) throw new Error('there is no such row')
  return number - 1
}

const plain = { kind: 'plain' } as const

/** Columns come in order: what is said of one once more says nothing new. */
function addColumns(columns: number[], attributes: XmlAttributes): void {
  const first = Math.max(Number(attributes.get('min')) - 1, (columns.at(-1) ?? -1) + 1)
  const past = Math.min(Number(attributes.get('max')), maxColumns)
  for (let column = first; column < past; column += 1) columns.push(column)
}

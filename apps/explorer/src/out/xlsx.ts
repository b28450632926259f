import { columnLetters } from '../format/column-letters.ts'
import type { Cell } from '../words/cell.ts'
import type { TableWords } from '../words/figure-words.ts'
import { zip } from './zip.ts'

/** What a sheet says beside its table. */
export interface SheetNotes {
  readonly title: string
  readonly source: string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
/** Places in `cellXfs` below. */
const style = { plain: 0, bold: 1, number: 2, percent: 3, day: 4 } as const
const dayMs = 86_400_000

/**
 * A table as an Excel workbook of one sheet: title, table, source. Numbers, shares and days keep their types; every
 * text is a string cell, which no program runs as a formula, whatever it begins with.
 *
 * Written by hand: one sheet of plain cells is four small XML files, less than a tenth of the smallest library.
 */
export function xlsxOf(table: TableWords, notes: SheetNotes): Promise<Uint8Array<ArrayBuffer>> {
  return zip([
    { name: '[Content_Types].xml', text: contentTypes },
    { name: '_rels/.rels', text: rootRelations },
    { name: 'xl/workbook.xml', text: workbook },
    { name: 'xl/_rels/workbook.xml.rels', text: workbookRelations },
    { name: 'xl/styles.xml', text: styles },
    { name: 'xl/worksheets/sheet1.xml', text: sheet(table, notes) },
  ])
}

function sheet({ columns, rows }: TableWords, { title, source }: SheetNotes): string {
  const lines = [
    row(1, [text(title, style.bold)]),
    row(
      2,
      columns.map((column) => text(column, style.bold)),
    ),
    ...rows.map((cells, index) => row(index + 3, cells.map(cell))),
    row(rows.length + 4, [text(source, style.plain)]),
  ]
  const widths = columns
    .map(
      (_, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${index === 0 ? 40 : 16}" customWidth="1"/>`,
    )
    .join('')
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

function row(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.map((xml, index) => xml.replace('<c', `<c r="${columnLetters(index)}${number}"`)).join('')}</row>`
}

function cell(value: Cell): string {
  if (typeof value === 'string') return text(value, style.plain)
  if (value.value === null) return `<c s="${style.plain}"/>`
  if (value.type === 'day') return `<c s="${style.day}"><v>${dayNumber(String(value.value))}</v></c>`
  return `<c s="${style[value.type]}"><v>${Number(value.value)}</v></c>`
}

function text(value: string, at: number): string {
  return `<c s="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

/** Excel counts days from 30 Dec 1899. */
function dayNumber(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / dayMs
}

/** XML has no way to write most control characters, so they are left out. */
function escaped(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .slice(0, 32_767)
}

const contentTypes = `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`

const rootRelations = `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const workbook = `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Vedich" sheetId="1" r:id="rId1"/></sheets></workbook>`

const workbookRelations = `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`

const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`

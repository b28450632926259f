import { openZip } from '#zip'

import { readInFont } from '../../encoding/font.ts'
import { copyRoom } from '../copy-room.ts'
import { damaged } from '../damaged.ts'
import type { DraftBook, DraftSheet } from '../draft.ts'
import type { Input } from '../input.ts'
import { assertFewTables } from '../limits.ts'
import { locked } from '../locked.ts'
import { readXml } from '../xml/read.ts'
import type { Zip } from '../zip/zip.ts'
import { OdsFonts } from './fonts.ts'
import { LinesOutside } from './lines-outside.ts'
import { type FontRun, OdsSheet } from './sheet.ts'

/**
 * Reads an OpenDocument spreadsheet, or the tables of a text document, row by row. Formulas count by their last result; comments are left out.
 * @throws UserError when it is damaged or locked with a password.
 */
export async function readOds(input: Input, scratch: string): Promise<DraftBook> {
  const zip = await openZip(input.file, input.path)
  try {
    const manifest = zip.has('META-INF/manifest.xml') ? await zip.text('META-INF/manifest.xml') : ''
    if (manifest.includes('encryption-data')) throw locked(input.path)
    const hasMacros = zip.names.some(
      (name) => /^Basic\/.+\/.+\.xml$/u.test(name) && !name.endsWith('script-lb.xml'),
    )
    return { sheets: await readSheets(zip, input, scratch), hasMacros }
  } catch (error) {
    throw damaged(input.path, { vi: 'Không đọc được bảng tính', en: 'The workbook cannot be read' }, error)
  } finally {
    zip.close()
  }
}

async function readSheets(zip: Zip, { id, path, file }: Input, scratch: string): Promise<DraftSheet[]> {
  const sheets: DraftSheet[] = []
  const room = await copyRoom({ file, path })
  const hiddenStyles = new Set<string>()
  let style = ''
  let sheet: OdsSheet | undefined
  const fonts = new OdsFonts()
  if (zip.has('styles.xml')) {
    await readXml(await zip.stream('styles.xml'), {
      open: (name, attributes) => fonts.open(name, attributes),
    })
  }
  /** Text of the cell that is open, cut where its font changes; undefined outside cells. */
  let runs: FontRun[] | undefined
  const spans: (string | undefined)[] = []
  let paragraphFont: string | undefined
  /** What a text document says outside its tables since the last one, and of all of them. */
  const outside = new LinesOutside()
  const add = (text: string) => {
    const font = spans.at(-1) ?? paragraphFont
    if (sheet === undefined) outside.add(font === undefined ? text : readInFont(text, font))
    const last = runs?.at(-1)
    if (last && last.text.length > mostLetters) return
    if (last && last.font === font) last.text += text
    else runs?.push({ text, font })
  }
  /** Depth inside a comment or a drawing, whose text is no cell's. */
  let aside = 0
  try {
    await readXml(await zip.stream('content.xml'), {
      open(name, attributes) {
        if (asides.has(name)) aside += 1
        if (aside > 0) return
        if (sheet === undefined) fonts.open(name, attributes)
        switch (name) {
          case 'style':
            style = attributes.get('style:name') ?? ''
            break
          case 'table-properties':
            if (attributes.get('table:display') === 'false') hiddenStyles.add(style)
            break
          case 'table': {
            const isHidden = hiddenStyles.has(attributes.get('table:style-name') ?? '')
            assertFewTables(sheets.length + 1, path)
            if (sheet !== undefined) throw new Error('a table in a table')
            sheet = new OdsSheet(
              attributes.get('table:name') ?? '',
              isHidden,
              `${scratch}/${id}-${sheets.length}.csv`,
              room,
            )
            break
          }
          case 'table-column':
            sheet?.addColumn(attributes, fonts.of(attributes.get('table:default-cell-style-name')))
            break
          case 'table-row':
            sheet?.openRow(attributes)
            break
          case 'table-cell':
          case 'covered-table-cell':
            runs = []
            sheet?.openCell(attributes, fonts)
            break
          case 'h':
          case 'p':
            paragraphFont = fonts.of(attributes.get('text:style-name'))
            if (runs !== undefined && runs.length > 0) add('\n')
            break
          case 'span':
            spans.push(fonts.of(attributes.get('text:style-name')) ?? spans.at(-1))
            break
          case 's':
          case 'tab':
            add(' ')
            break
          case 'line-break':
            add('\n')
            break
        }
      },
      text(part) {
        if (aside === 0) add(part)
      },
      close(name) {
        if (asides.has(name)) aside -= 1
        if (aside > 0) return
        if (name === 'table-cell' || name === 'covered-table-cell') {
          // Text under a merged cell is not seen.
          sheet?.closeCell(name === 'table-cell' ? (runs ?? []) : [])
          runs = undefined
        } else if (name === 'span') {
          spans.pop()
        } else if (name === 'table-row') {
          sheet?.closeRow()
        } else if (name === 'p' || name === 'h') {
          if (sheet === undefined) outside.endLine()
        } else if (name === 'table' && sheet) {
          sheets.push({ ...sheet.finish(), ...outside.before(sheet.rows, sheet.lines) })
          sheet = undefined
        }
      },
    })
  } finally {
    sheet?.close()
  }
  return sheets
}

/** More than can be written as a line of a table: nothing is added from here on, and the row is refused. */
const mostLetters = 1 << 24

const asides = new Set(['annotation', 'note', 'shapes', 'frame', 'tracked-changes', 'dde-links'])

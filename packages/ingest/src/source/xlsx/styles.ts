import { lettersOfFont } from '../../encoding/font.ts'
import { builtInFormat, type NumberFormat, parseFormat } from '../workbook/number-format.ts'
import { readXml } from '../xml/read.ts'
import type { Zip } from '../zip/zip.ts'

/** How cells of one style are to be read. */
export interface CellStyle {
  readonly format: NumberFormat
  /** Name of the font when it tells a charset older than Unicode. */
  readonly legacyFont: string | undefined
}

/** Reads the cell styles, by the index that cells name. */
export async function readStyles(zip: Zip, part: string | undefined): Promise<readonly CellStyle[]> {
  if (part === undefined) return []
  const codes = new Map<number, NumberFormat>()
  const fonts: (string | undefined)[] = []
  const styles: CellStyle[] = []
  const open: string[] = []
  await readXml(await zip.stream(part), {
    open(name, attributes) {
      const parent = open.at(-1)
      open.push(name)
      if (name === 'numFmt') {
        codes.set(Number(attributes.get('numFmtId')), parseFormat(attributes.get('formatCode') ?? ''))
      } else if (name === 'font' && parent === 'fonts') {
        fonts.push(undefined)
      } else if (name === 'name' && parent === 'font') {
        const font = attributes.get('val')
        fonts[fonts.length - 1] = font !== undefined && lettersOfFont(font) ? font : undefined
      } else if (name === 'xf' && parent === 'cellXfs') {
        const id = Number(attributes.get('numFmtId') ?? 0)
        styles.push({
          format: codes.get(id) ?? builtInFormat(id),
          legacyFont: fonts[Number(attributes.get('fontId') ?? 0)],
        })
      }
    },
    close() {
      open.pop()
    },
  })
  return styles
}

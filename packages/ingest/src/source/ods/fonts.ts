import { lettersOfFont } from '../../encoding/font.ts'
import type { XmlAttributes } from '../xml/read.ts'

interface StyleFont {
  readonly parent: string | undefined
  font: string | undefined
}

/** The fonts of cell and text styles, as far as they tell a charset older than Unicode. */
export class OdsFonts {
  readonly #styles = new Map<string, StyleFont>()
  #style: StyleFont | undefined

  /** Takes in the opening of an element among the styles. */
  open(name: string, attributes: XmlAttributes): void {
    if (name === 'style' || name === 'default-style') {
      this.#style = { parent: attributes.get('style:parent-style-name'), font: undefined }
      const key = name === 'style' ? attributes.get('style:name') : undefined
      const family = attributes.get('style:family') ?? ''
      if (key !== undefined && families.has(family)) this.#styles.set(key, this.#style)
    } else if (name === 'text-properties' && this.#style) {
      this.#style.font ??= attributes.get('style:font-name') ?? attributes.get('fo:font-family')
    }
  }

  /** The font of a style or of the one it goes back to; undefined for a Unicode font. */
  of(style: string | undefined): string | undefined {
    let name = style
    for (let depth = 0; depth < deepest && name !== undefined; depth += 1) {
      const found = this.#styles.get(name)
      if (found?.font !== undefined) {
        const font = found.font.replace(/^['"]|['"]$/gu, '')
        return lettersOfFont(font) ? font : undefined
      }
      name = found?.parent
    }
    return undefined
  }
}

const families = new Set(['table-cell', 'text', 'paragraph'])

/** Styles go back to others; a circle among them ends here. */
const deepest = 16

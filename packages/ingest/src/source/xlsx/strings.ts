import { readInFont } from '../../encoding/font.ts'
import { readXml, type XmlListener } from '../xml.ts'
import type { Zip } from '../zip/zip.ts'

/** Reads the shared strings, rich text joined. */
export async function readStrings(zip: Zip, part: string | undefined): Promise<readonly string[]> {
  if (part === undefined) return []
  const strings: string[] = []
  const collector = stringCollector()
  await readXml(await zip.stream(part), {
    open: (name, attributes) => collector.open?.(name, attributes),
    text: (text) => collector.text?.(text),
    close(name) {
      collector.close?.(name)
      if (name === 'si') strings.push(collector.take())
    },
  })
  return strings
}

/** Joins the runs of one string, each read in its font; phonetic guides are no part of it. */
export function stringCollector(): XmlListener & { take(): string } {
  let value = ''
  let font: string | undefined
  let isText = false
  let inGuide = false
  return {
    open(name, attributes) {
      if (name === 'rPh') inGuide = true
      if (name === 'rFont') font = attributes['val']
      isText = name === 't' && !inGuide
    },
    text(text) {
      if (isText) value += font === undefined ? text : readInFont(text, font)
    },
    close(name) {
      if (name === 'rPh') inGuide = false
      if (name === 'r') font = undefined
      isText = false
    },
    take() {
      const taken = unescapeText(value)
      value = ''
      return taken
    },
  }
}

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

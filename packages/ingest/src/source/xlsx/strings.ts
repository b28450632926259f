import { readInFont } from '../../encoding/font.ts'
import { readXml, type XmlListener } from '../xml/read.ts'
import { pieceText } from '../xml/scanner.ts'
import type { Zip } from '../zip/zip.ts'
import { StringPool } from './string-pool.ts'
import { Utf8Text } from './utf8-text.ts'

/** Reads the shared strings, rich text joined. */
export async function readStrings(zip: Zip, part: string | undefined): Promise<StringPool> {
  const pool = new StringPool()
  if (part === undefined) return pool
  const collector = stringCollector()
  await readXml(await zip.stream(part), {
    ...collector,
    close(name) {
      collector.close(name)
      if (name === 'si') pool.add(collector.take())
    },
  })
  return pool
}

interface StringCollector extends Required<Omit<XmlListener, 'text'>> {
  /** The string, which stays what it is until the next piece of text comes. */
  take(): Utf8Text
}

/** Joins the runs of one string, each read in its font; phonetic guides are no part of it. */
export function stringCollector(): StringCollector {
  const value = new Utf8Text()
  let font: string | undefined
  let isText = false
  let inGuide = false
  let isTaken = false
  return {
    open(name, attributes) {
      if (name === 'rPh') inGuide = true
      if (name === 'rFont') font = attributes.get('val')
      isText = name === 't' && !inGuide
    },
    utf8(bytes, start, end, isPlain) {
      if (!isText) return
      if (isTaken) value.clear()
      isTaken = false
      if (font === undefined) value.add(bytes, start, end, isPlain)
      else value.addText(readInFont(pieceText(bytes, start, end, isPlain), font))
    },
    close(name) {
      if (name === 'rPh') inGuide = false
      if (name === 'r') font = undefined
      isText = false
    },
    take() {
      if (isTaken) value.clear()
      isTaken = true
      unescape(value)
      return value
    },
  }
}

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
function unescape(value: Utf8Text): void {
  if (!value.includes(UNDERSCORE)) return
  const text = value.text()
  value.clear()
  value.addText(
    text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  )
}

const UNDERSCORE = 0x5f

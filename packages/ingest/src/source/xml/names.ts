import { textIn } from './utf8.ts'

/** The name of an element. */
export interface XmlName {
  /** As it is written, with its prefix. */
  readonly utf8: Uint8Array
  /** Without the namespace prefix. */
  readonly local: string
}

const slots = 1024

/** Keeps the names met, which are few, so that none is decoded a second time. */
export class XmlNames {
  readonly #known: (XmlName | undefined)[] = Array.from({ length: slots })

  /** The name that stands in some bytes; `hash` is any number that is the same for the same name. */
  at(bytes: Uint8Array, start: number, end: number, hash: number): XmlName {
    const slot = hash & (slots - 1)
    const known = this.#known[slot]
    if (known !== undefined && isSame(bytes, start, end, known.utf8)) return known
    const full = textIn(bytes, start, end)
    const name = { utf8: bytes.slice(start, end), local: full.slice(full.indexOf(':') + 1) }
    this.#known[slot] = name
    return name
  }
}

/** True when some bytes are the others. */
export function isSame(bytes: Uint8Array, start: number, end: number, others: Uint8Array): boolean {
  if (end - start !== others.length) return false
  for (let index = 0; index < others.length; index += 1) {
    if (bytes[start + index] !== others[index]) return false
  }
  return true
}

/** True when some bytes are a name of letters below U+0080. */
export function holds(bytes: Uint8Array, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false
  for (let index = 0; index < name.length; index += 1) {
    if (bytes[start + index] !== name.charCodeAt(index)) return false
  }
  return true
}

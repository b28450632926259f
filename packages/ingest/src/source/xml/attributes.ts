import { decodeValue } from './entities.ts'
import { holds } from './names.ts'
import { textIn } from './utf8.ts'

/** The attributes of the element that is being opened. They change with the next one: take what is needed, keep none. */
export interface XmlAttributes {
  /** The value of an attribute by its name as it is written, as `r` or `office:value`. */
  get(name: string): string | undefined
  /** The value of an attribute by its name without prefix, as `id` for `r:id`; the first if there are several. */
  getLocal(name: string): string | undefined
  /** What `read` makes of the bytes of a value, entities in it as they stand: for many short ones, which no one reads as text. */
  read<T>(name: string, read: (bytes: Uint8Array, start: number, end: number) => T): T | undefined
}

/** Attributes by their places in some bytes; a value only becomes text when someone asks. */
export class AttributePlaces implements XmlAttributes {
  #bytes: Uint8Array = new Uint8Array()
  #end = 0
  /** Of each attribute, where its name begins and ends, and its value. */
  readonly #places: number[] = []

  restart(bytes: Uint8Array): void {
    this.#bytes = bytes
    this.#end = 0
  }

  add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const places = this.#places
    const at = this.#end
    places[at] = nameStart
    places[at + 1] = nameEnd
    places[at + 2] = valueStart
    places[at + 3] = valueEnd
    this.#end = at + 4
  }

  get(name: string): string | undefined {
    return this.read(name, valueIn)
  }

  getLocal(name: string): string | undefined {
    const places = this.#places
    for (let at = 0; at < this.#end; at += 4) {
      const end = places[at + 1] ?? 0
      const start = end - name.length
      const isWhole = start === places[at] || this.#bytes[start - 1] === COLON
      if (isWhole && holds(this.#bytes, start, end, name)) return this.#read(at, valueIn)
    }
    return undefined
  }

  read<T>(name: string, read: (bytes: Uint8Array, start: number, end: number) => T): T | undefined {
    const places = this.#places
    for (let at = 0; at < this.#end; at += 4) {
      if (holds(this.#bytes, places[at] ?? 0, places[at + 1] ?? 0, name)) return this.#read(at, read)
    }
    return undefined
  }

  #read<T>(at: number, read: (bytes: Uint8Array, start: number, end: number) => T): T {
    return read(this.#bytes, this.#places[at + 2] ?? 0, this.#places[at + 3] ?? 0)
  }
}

const COLON = 58

function valueIn(bytes: Uint8Array, start: number, end: number): string {
  return decodeValue(textIn(bytes, start, end))
}

import { AttributePlaces, type XmlAttributes } from './attributes.ts'
import { decodeText } from './entities.ts'
import { holds, isSame, type XmlName, XmlNames } from './names.ts'
import { letterLength, textIn } from './utf8.ts'

/** What a reader of XML listens to; names of elements come without their namespace prefix. */
export interface XmlListener {
  open?(name: string, attributes: XmlAttributes): void
  /** Text may come in several pieces. */
  text?(text: string): void
  /**
   * Comes in place of `text`, for a listener that can do without strings: a piece of text in UTF-8, as it reads when it is
   * plain; `pieceText` reads any. The bytes stay as they are.
   */
  utf8?(bytes: Uint8Array, start: number, end: number, isPlain: boolean): void
  close?(name: string): void
}

const [TAB, LF, CR, SPACE] = [9, 10, 13, 32]
const [EXCLAMATION, QUOTE, AMPERSAND, APOSTROPHE, SLASH, SEMICOLON] = [33, 34, 38, 39, 47, 59]
const [LESS, EQUALS, GREATER, QUESTION, BRACKET] = [60, 61, 62, 63, 91]

/** Bytes of text that are waited for, so that short text comes whole. */
const longText = 1 << 16
/** Bytes of one tag, or comment, at most. */
const longestTag = 1 << 24
const deepest = 10_000

/** The bytes that have come so far do not tell. */
const incomplete = -1

/** The text of a piece; one that is not plain has entities, line ends of other systems or wrong bytes in it. */
export function pieceText(bytes: Uint8Array, start: number, end: number, isPlain: boolean): string {
  const text = textIn(bytes, start, end)
  return isPlain ? text : decodeText(text)
}

/**
 * Scans XML in UTF-8 that comes in pieces. It checks that elements are nested and closed, attributes quoted, entities known
 * and letters such as XML may hold; it knows nothing of namespaces and takes no document type that defines anything, so that
 * no entity can grow.
 */
export class XmlScanner {
  readonly #listener: XmlListener
  readonly #names = new XmlNames()
  readonly #attributes = new AttributePlaces()
  readonly #open: XmlName[] = []
  #hasRoot = false
  #bytes: Uint8Array = new Uint8Array()

  constructor(listener: XmlListener) {
    this.#listener = listener
  }

  /**
   * Takes the next bytes, which must not change any more.
   * @throws Error when the XML is not well formed.
   */
  write(piece: Uint8Array): void {
    const bytes = joined(this.#bytes, piece)
    let at = 0
    while (at < bytes.length) {
      const past = bytes[at] === LESS ? this.#scanTag(bytes, at) : this.#scanText(bytes, at)
      if (past === incomplete) break
      at = past
    }
    this.#bytes = bytes.subarray(at)
    if (this.#bytes.length > longestTag) throw new Error('a tag is longer than any')
  }

  /** @throws Error when the XML is not at its end. */
  end(): void {
    const rest = textIn(this.#bytes, 0, this.#bytes.length)
    if (this.#open.length === 0 && this.#hasRoot && rest.trim() === '') return
    throw new Error('the XML is cut short')
  }

  #scanText(bytes: Uint8Array, start: number): number {
    let isPlain = true
    let end = start
    while (end < bytes.length) {
      const byte = bytes[end] ?? 0
      if (byte === LESS) break
      if (byte === AMPERSAND || byte === CR) isPlain = false
      else if (byte < SPACE && byte !== LF && byte !== TAB) throw new Error('a letter that XML cannot hold')
      if (byte < 0x80) {
        end += 1
      } else {
        const length = letterLength(bytes, end)
        if (length === 0) isPlain = false
        end += length || 1
      }
    }
    if (end >= bytes.length) {
      if (bytes.length - start < longText) return incomplete
      end = wholeTo(bytes, start)
    }
    this.#say(bytes, start, end, isPlain)
    return end
  }

  #say(bytes: Uint8Array, start: number, end: number, isPlain: boolean): void {
    if (this.#open.length === 0) {
      if (textIn(bytes, start, end).trim() !== '') throw new Error('text outside of elements')
    } else if (this.#listener.utf8) {
      this.#listener.utf8(bytes, start, end, isPlain)
    } else {
      this.#listener.text?.(pieceText(bytes, start, end, isPlain))
    }
  }

  #scanTag(bytes: Uint8Array, start: number): number {
    switch (bytes[start + 1]) {
      case SLASH:
        return this.#scanClose(bytes, start)
      case EXCLAMATION:
        return this.#scanMarkup(bytes, start)
      case QUESTION:
        return pastOf('?>', bytes, start + 2)
      default:
        return this.#scanOpen(bytes, start)
    }
  }

  #scanClose(bytes: Uint8Array, start: number): number {
    let nameEnd = start + 2
    while (nameEnd < bytes.length && !endsName(bytes[nameEnd] ?? 0)) nameEnd += 1
    const end = pastSpace(bytes, nameEnd)
    if (end >= bytes.length) return incomplete
    const name = this.#open.pop()
    const isIt = name !== undefined && isSame(bytes, start + 2, nameEnd, name.utf8)
    if (!isIt || bytes[end] !== GREATER) throw new Error('an element is closed that is not open')
    this.#listener.close?.(name.local)
    return end + 1
  }

  #scanOpen(bytes: Uint8Array, start: number): number {
    let at = start + 1
    let hash = 0
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      if (endsName(byte)) break
      hash = (hash * 31 + byte) | 0
    }
    if (at === bytes.length) return incomplete
    if (at === start + 1) throw new Error('an element without a name')
    const nameEnd = at
    this.#attributes.restart(bytes)
    for (;;) {
      at = pastSpace(bytes, at)
      if (at >= bytes.length) return incomplete
      if (bytes[at] === GREATER || bytes[at] === SLASH) break
      at = this.#scanAttribute(bytes, at)
      if (at === incomplete) return incomplete
    }
    const isEmpty = bytes[at] === SLASH
    if (isEmpty) {
      at += 1
      if (at >= bytes.length) return incomplete
      if (bytes[at] !== GREATER) throw new Error('a tag that is not closed')
    }
    this.#enter(this.#names.at(bytes, start + 1, nameEnd, hash), isEmpty)
    return at + 1
  }

  #enter(name: XmlName, isEmpty: boolean): void {
    if (this.#open.length === 0 && this.#hasRoot) throw new Error('an element after the end')
    this.#hasRoot = true
    this.#listener.open?.(name.local, this.#attributes)
    if (isEmpty) this.#listener.close?.(name.local)
    else if (this.#open.push(name) > deepest) throw new Error('elements nested too deep')
  }

  /** Scans `name="value"`; returns the place after it. */
  #scanAttribute(bytes: Uint8Array, start: number): number {
    let at = start
    while (at < bytes.length && !endsName(bytes[at] ?? 0)) at += 1
    const nameEnd = at
    at = pastSpace(bytes, at)
    if (at >= bytes.length) return incomplete
    if (nameEnd === start || bytes[at] !== EQUALS) throw new Error('an attribute without a value')
    at = pastSpace(bytes, at + 1)
    if (at >= bytes.length) return incomplete
    const quote = bytes[at] ?? 0
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new Error('an attribute without quotes')
    const valueStart = at + 1
    for (at = valueStart; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === quote) {
        this.#attributes.add(start, nameEnd, valueStart, at)
        return at + 1
      }
      if (byte === LESS) throw new Error('an attribute that is not closed')
    }
    return incomplete
  }

  /** A comment, a stretch of text that is marked as such, or the type of the document. */
  #scanMarkup(bytes: Uint8Array, start: number): number {
    if (bytes.length - start < 9) return incomplete
    const mark = textIn(bytes, start, start + 9)
    if (mark.startsWith('<!--')) return pastOf('-->', bytes, start + 4)
    if (mark === '<![CDATA[') return this.#scanMarkedText(bytes, start + 9)
    const past = mark === '<!DOCTYPE' ? pastOf('>', bytes, start) : start
    if (past === start || bytes.subarray(start, past).includes(BRACKET)) throw new Error('a tag that is none')
    return past
  }

  #scanMarkedText(bytes: Uint8Array, start: number): number {
    const past = pastOf(']]>', bytes, start)
    if (past === incomplete) return past
    if (this.#open.length === 0) throw new Error('text outside of elements')
    const text = textIn(bytes, start, past - 3).replace(/\r\n?/gu, '\n')
    const utf8 = new TextEncoder().encode(text)
    this.#say(utf8, 0, utf8.length, true)
    return past
  }
}

function joined(before: Uint8Array, piece: Uint8Array): Uint8Array {
  if (before.length === 0) return piece
  const all = new Uint8Array(before.length + piece.length)
  all.set(before)
  all.set(piece, before.length)
  return all
}

/** The place after a mark of plain letters. */
function pastOf(mark: string, bytes: Uint8Array, from: number): number {
  const last = mark.charCodeAt(mark.length - 1)
  let at = from + mark.length - 1
  for (;;) {
    at = bytes.indexOf(last, at)
    if (at === -1) return incomplete
    at += 1
    if (holds(bytes, at - mark.length, at, mark)) return at
  }
}

/** Up to where text without an end can be taken, so that no letter, entity or line end is cut in two. */
function wholeTo(bytes: Uint8Array, start: number): number {
  const ampersand = bytes.lastIndexOf(AMPERSAND)
  const isOpen = ampersand >= start && !bytes.includes(SEMICOLON, ampersand)
  let end = isOpen ? ampersand : bytes.length - 1
  while (end > start && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1
  if (bytes[end - 1] === CR) end -= 1
  if (end <= start) throw new Error('text that cannot be cut')
  return end
}

function pastSpace(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && isSpace(bytes[at] ?? 0)) at += 1
  return at
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === LF || byte === TAB || byte === CR
}

/** True for what stands between names, quotes and values; a name may hold anything else. */
function endsName(byte: number): boolean {
  return nameEnds[byte] === 1
}

const nameEnds = new Uint8Array(256)
nameEnds.fill(1, 0, SPACE + 1)
for (const byte of [QUOTE, APOSTROPHE, SLASH, LESS, EQUALS, GREATER]) nameEnds[byte] = 1

import { latin1Text } from '#platform'

import { readUnicode, utf16Form } from '../encoding/unicode.ts'
import type { FileFormat } from './format.ts'

/** What the first bytes of a file are; `zip` and `ole` hold several formats. */
export type Container =
  'zip' | 'ole' | 'gzip' | 'parquet' | 'pdf' | 'rtf' | 'html' | 'json' | 'text' | 'binary'

const magics: readonly (readonly [Container, string])[] = [
  ['zip', 'PK\u0003\u0004'],
  ['zip', 'PK\u0005\u0006'],
  ['ole', '\u00d0\u00cf\u0011\u00e0'],
  ['gzip', '\u001f\u008b'],
  ['parquet', 'PAR1'],
  ['pdf', '%PDF'],
  ['rtf', String.raw`{\rtf`],
]

/** Bytes in which the words that a web page or JSON begins with are looked for. */
const beginning = 1 << 14

/** "<", "{" and "[", with one of which they begin. */
const beginnings = [0x3c, 0x7b, 0x5b]

/** Tells what a file is from its first bytes, whatever its name says. */
export function sniff(sample: Uint8Array): Container {
  const start = latin1Text(sample.subarray(0, 8))
  const magic = magics.find(([, bytes]) => start.startsWith(bytes))
  if (magic) return magic[0]
  const utf16 = utf16Form(sample)
  if (utf16 === undefined && sample.includes(0)) return 'binary'
  const first = sample.subarray(0, beginning)
  if (!beginnings.some((byte) => first.includes(byte))) return 'text'
  const text = (utf16 === undefined ? new TextDecoder().decode(first) : readUnicode(first, utf16))
    .slice(0, 4096)
    .replace(/^[^\p{L}\p{N}<[{"]+/u, '')
  if (
    /^<(?:!doctype html|!--|html|head|body|meta|table|\?xml[^>]*>\s*<(?:!doctype html|html))/iu.test(text)
  ) {
    return 'html'
  }
  return /^(?:\{\s*["}]|\[\s*[{\]])/u.test(text) ? 'json' : 'text'
}

/**
 * True when more than one byte in 32 is a control character that no text has. Old Vietnamese encodings keep a few rare
 * capitals there; bytes without meaning have one in nine.
 */
export function isNoise(sample: Uint8Array): boolean {
  const start = sample.subarray(0, 4096)
  const controls = start.filter((byte) => byte < 32 && !layoutBytes.has(byte)).length
  return controls * 32 > start.length
}

/** Tab, line feed, form feed, carriage return, end of file of old systems. */
const layoutBytes: ReadonlySet<number> = new Set([9, 10, 12, 13, 26])

/** Formats a zip archive can be, by the names of its parts. */
export function zipFormat(names: readonly string[]): FileFormat {
  if (names.includes('xl/workbook.bin')) return 'xlsb'
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx'
  if (names.some((name) => name.startsWith('word/'))) return 'docx'
  if (names.includes('mimetype') && names.includes('content.xml')) return 'ods'
  return 'zip'
}

/** Formats an OLE file can be, by the names of its streams: old Office documents, and new ones under a password. */
export function oleFormat(bytes: Uint8Array): 'xls' | 'doc' | 'locked' | 'other' {
  const has = (name: string) => holds(bytes, utf16(name))
  if (has('EncryptedPackage')) return 'locked'
  if (has('WordDocument')) return 'doc'
  return has('Workbook') || has('Book\0') ? 'xls' : 'other'
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

function utf16(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((code) => [code & 0xff, code >> 8])
}

import { readTcvn3 } from './tcvn3.ts'
import { readViscii } from './viscii.ts'
import { readVni } from './vni.ts'
import { readPage } from './windows.ts'

/** Charsets older than Unicode in which Vietnamese registers are found. */
export const legacyCharsets = ['tcvn3', 'vni', 'windows-1258', 'viscii'] as const
export type LegacyCharset = (typeof legacyCharsets)[number]

/** Every encoding that can be named in campaign.yaml. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', ...legacyCharsets, 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

const readers: Readonly<Record<LegacyCharset | 'windows-1252', (bytes: string) => string>> = {
  tcvn3: readTcvn3,
  vni: readVni,
  viscii: readViscii,
  'windows-1258': (bytes) => readPage(bytes, 'windows-1258').normalize('NFC'),
  'windows-1252': (bytes) => readPage(bytes, 'windows-1252'),
}

/** Reads bytes, one character (U+0000 to U+00FF) a byte, as a text in NFC. */
export function readCharset(bytes: string, charset: LegacyCharset | 'windows-1252'): string {
  return readers[charset](bytes)
}

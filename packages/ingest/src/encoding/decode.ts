import type { Localized } from '@vedich/model'

import { latin1Text } from '#platform'

import type { Encoding } from './charset.ts'
import { detectEncoding, forcedReading } from './detect.ts'
import type { Candidate } from './evidence.ts'
import { type TextReading, readPiece, readingName } from './reading.ts'
import { readUnicode } from './unicode.ts'

/** A text and how it was read, or why it was not. */
export type Decoded =
  | {
      readonly text: string
      /** As `meta.source_file.encoding` names it. */
      readonly encoding: string
      /** 0 to 1; null when the encoding was told, not detected. */
      readonly confidence: number | null
      readonly candidates: readonly Candidate[]
    }
  | { readonly refusal: Localized; readonly candidates: readonly Candidate[] }

/** Decodes a whole text, in NFC: in the encoding told, or in the one its words speak for. */
export function decode(bytes: Uint8Array, told?: Encoding): Decoded {
  if (told !== undefined)
    return { ...read(bytes, forcedReading(bytes, told)), confidence: null, candidates: [] }
  const detection = detectEncoding(bytes)
  if ('refusal' in detection) return detection
  const { reading, confidence, candidates } = detection
  return { ...read(bytes, reading), confidence, candidates }
}

function read(bytes: Uint8Array, reading: TextReading): { text: string; encoding: string } {
  const piece = reading.container === 'bytes' ? latin1Text(bytes) : readUnicode(bytes, reading.container)
  return { text: readPiece(piece, reading).normalize('NFC'), encoding: readingName(reading) }
}

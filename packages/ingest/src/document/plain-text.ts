import type { Encoding } from '../encoding/charset.ts'
import { detectEncoding } from '../encoding/detect.ts'
import { readingName } from '../encoding/reading.ts'
import { readText } from '../source/encoding.ts'
import { undoDoubleEncoding } from '../text/double-encoding.ts'

/** The text of bytes as it stands in the file, and how it was decoded. */
export interface DecodedFile {
  readonly raw: string
  readonly encoding: string
  readonly encodingConfidence: number | null
}

/**
 * Decodes the bytes of a text file. Sound Unicode stays letter for letter what it is, byte order mark and decomposed
 * letters included, so that offsets are those of the file; old charsets are converted.
 * @throws UserError when the encoding cannot be told or the text lost letters: it is refused, not guessed.
 */
export function decodeFile(bytes: Uint8Array, path: string, told?: Encoding): DecodedFile {
  const detection = told === undefined ? detectEncoding(bytes) : undefined
  if (detection !== undefined && !('refusal' in detection)) {
    const { container, letters } = detection.reading
    if (container !== 'bytes' && letters === undefined) {
      const raw = new TextDecoder(container, { ignoreBOM: true }).decode(bytes)
      if (undoDoubleEncoding(raw) === raw) {
        return { raw, encoding: readingName({ container }), encodingConfidence: detection.confidence }
      }
    }
  }
  const { text, encoding, confidence } = readText(bytes, path, told)
  return { raw: text, encoding, encodingConfidence: confidence }
}

import { undoDoubleEncoding } from './double-encoding.ts'
import { decodeEntities } from './entities.ts'
import { replaceLookAlikes } from './look-alikes.ts'

/**
 * Mends what programs did to Unicode text, where there is one way back: HTML entities, UTF-8 encoded twice, look-alike
 * letters, letters taken apart. Returns NFC; sound text comes back as it is.
 */
export function mendText(text: string): string {
  return replaceLookAlikes(undoDoubleEncoding(decodeEntities(text))).normalize('NFC')
}

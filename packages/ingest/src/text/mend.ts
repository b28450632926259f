import { undoDoubleEncoding } from './double-encoding.ts'
import { decodeEntities } from './entities.ts'
import { replaceLookAlikes } from './look-alikes.ts'

/**
 * What a look-alike or a letter taken apart may be: anything but ASCII, Vietnamese letters in one piece and signs of print.
 * By code units, which are searched five times as fast as characters.
 */
const unsure = /[\u0300-\u1dff\u1f00-\u200f\u2028-\uffffƣƢðÐɖƉ]/

/**
 * Mends what programs did to Unicode text, where there is one way back: HTML entities, UTF-8 encoded twice, look-alike
 * letters, letters taken apart. Returns NFC; sound text comes back as it is.
 */
export function mendText(text: string): string {
  const decoded = undoDoubleEncoding(decodeEntities(text))
  return unsure.test(decoded) ? replaceLookAlikes(decoded).normalize('NFC') : decoded
}

import type { Localized } from '@vedich/model'

import { latin1Text } from '#platform'

import { lostLetters } from '../text/lost-letters.ts'
import { mendText } from '../text/mend.ts'
import { judgeWord, wordPattern } from '../text/word.ts'
import type { Encoding, LegacyCharset } from './charset.ts'
import { type Candidate, weighCharsets } from './evidence.ts'
import { plainBytes, plainText } from './plain.ts'
import { type TextReading, readPiece } from './reading.ts'
import { firstBrokenLine, readUnicode, type UnicodeForm, unicodeText } from './unicode.ts'
import { bytesOf } from './windows.ts'

/** A confidence below this, or a share of Vietnamese words below the other, is no decision. */
export const leastConfidence = 0.9
export const leastShare = 0.75

/** Words that must speak for letters carried into Unicode: few when most words need them, more when few do. */
const fewestCarried = { most: 3, some: 10 }

/** Letters of Latin-1 that Vietnamese does without: a text that has none carries no letters of an old charset. */
const foreignLetters =
  /[\u00a8\u00a9\u00ac-\u00ae\u00b5\u00b6\u00b8-\u00bf\u00c4-\u00c7\u00cb\u00ce\u00cf\u00d0-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/u

/** Letters outside ASCII that make UTF-8 certain, whatever their script. */
const chanceLetters = 20

/** Characters in which damage is looked for. */
const damageShows = 8192

/** Bytes of a Vietnamese letter in one piece. */
const mostBytes = 3

/** The encoding of a text, or why it is not told. */
export type Detection =
  | {
      readonly reading: TextReading
      readonly confidence: number
      readonly candidates: readonly Candidate[]
      /** The text, where it is Unicode in which nothing has to be changed. */
      readonly text?: string
      /** Its bytes instead, where {@link plainBytes} gives them. */
      readonly plain?: string
    }
  | { readonly refusal: Localized; readonly candidates: readonly Candidate[] }

/** Tells how the bytes of a text, or of a sample of its lines, are to be read. Plain ASCII is UTF-8. */
export function detectEncoding(sample: Uint8Array): Detection {
  const plain = plainBytes(sample)
  if (plain !== undefined) {
    const start = mendText(plainText(plain.slice(0, damageShows * mostBytes)))
    return refuseDamaged(start, { reading: { container: 'utf-8' }, confidence: 1, candidates: [], plain })
  }
  const unicode = unicodeText(sample)
  if (unicode === 'binary')
    return { refusal: { vi: 'đây không phải văn bản', en: 'it is not text' }, candidates: [] }
  if (unicode === undefined) return detectInBytes(sample)
  const { form, text } = unicode
  return form === 'utf-8' && isUtf8ByChance(text) ? detectInBytes(sample) : detectInUnicode(text, form)
}

/** A few letters, none of them Latin: two letters of VISCII in a row, as in "phường", make a letter of N'Ko. */
function isUtf8ByChance(text: string): boolean {
  return isForeign(text) && (text.match(/\P{ASCII}/gu) ?? []).length < chanceLetters
}

/** Letters outside ASCII, none of them Latin: no text of ours, whatever it decodes as. */
function isForeign(text: string): boolean {
  return /\P{ASCII}/u.test(text) && !/(?!\p{ASCII})[\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/u.test(text)
}

/** Reads bytes as they are told to be; old letters inside a Unicode file are looked for there. */
export function forcedReading(sample: Uint8Array, encoding: Encoding): TextReading {
  if (encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be') {
    return withMending({ container: encoding }, readUnicode(sample, encoding))
  }
  const container = encoding === 'windows-1252' ? 'bytes' : containerOf(sample)
  const piece = container === 'bytes' ? latin1Text(sample) : readUnicode(sample, container)
  return withMending({ container, letters: encoding }, piece)
}

/** What holds letters that are told to be of an old charset: Unicode that carries them, or the bytes themselves. */
function containerOf(sample: Uint8Array): TextReading['container'] {
  const unicode = unicodeText(sample)
  if (unicode === undefined || unicode === 'binary') return 'bytes'
  return unicode.form === 'utf-8' && isForeign(unicode.text) ? 'bytes' : unicode.form
}

function detectInBytes(sample: Uint8Array): Detection {
  const broken = firstBrokenLine(sample)
  if (broken !== undefined) {
    return {
      refusal: {
        vi: `văn bản là UTF-8 nhưng có byte hỏng, chỗ đầu tiên ở dòng ${broken} trong các dòng đã xem`,
        en: `it is UTF-8 but for some bytes, the first in line ${broken} of those looked at`,
      },
      candidates: [],
    }
  }
  const bytes = latin1Text(sample)
  const candidates = weighCharsets(highWords(bytes))
  const [best] = candidates
  if (!best || !isDecided(best)) {
    return { refusal: noneOrSeveral, candidates }
  }
  return settled({ container: 'bytes', letters: best.encoding }, best.confidence, bytes, candidates)
}

function detectInUnicode(text: string, container: UnicodeForm): Detection {
  const mended = mendText(text)
  const carried = carriedLetters(mended, container)
  if (carried) {
    const { confidence, candidates, ...reading } = carried
    return settled({ container, ...reading }, confidence, text, candidates)
  }
  const mend = mended !== text && mended !== text.normalize('NFC')
  const reading: TextReading = mend ? { container, mend } : { container }
  return refuseDamaged(mended, { reading, confidence: 1, candidates: [], ...(!mend && { text }) })
}

/** Looks for letters of an old charset that an export carried into Unicode unconverted, in all cells or in some. */
function carriedLetters(
  text: string,
  container: UnicodeForm,
):
  | { letters: LegacyCharset; mixed: boolean; confidence: number; candidates: readonly Candidate[] }
  | undefined {
  if (!foreignLetters.test(text)) return undefined
  const words = highWords(text)
  const strange = [...words]
    .filter((word) => judgeWord(word) === 'invalid')
    .flatMap((word) => bytesOf(word, 'windows-1252') ?? [])
  const candidates = weighCharsets(strange)
  const [best] = candidates
  const mixed = strange.length * 2 < words.size
  const enough = mixed ? fewestCarried.some : fewestCarried.most
  if (!best || strange.length < enough || !isDecided(best)) return undefined
  const named = candidates.map((one) => ({ ...one, encoding: `${container}+${one.encoding}` }))
  return { letters: best.encoding, mixed, confidence: best.confidence, candidates: named }
}

const noneOrSeveral: Localized = {
  vi: 'không thuộc bảng mã nào đã biết, hoặc lẫn nhiều bảng mã',
  en: 'it is in none of the known encodings, or in more than one',
}

function isDecided({ confidence, share }: Candidate): boolean {
  return confidence >= leastConfidence && share >= leastShare
}

function settled(
  reading: TextReading,
  confidence: number,
  piece: string,
  candidates: readonly Candidate[],
): Detection {
  const whole = withMending(reading, piece)
  return refuseDamaged(readPiece(piece, whole), { reading: whole, confidence, candidates })
}

/** A text that lost letters lost them all through, so its start tells. */
function refuseDamaged(text: string, detection: Detection): Detection {
  const lost = lostLetters(text.slice(0, damageShows))
  return lost === undefined
    ? detection
    : {
        refusal: {
          vi: `văn bản đã mất chữ từ trước (${lost.vi})`,
          en: `it lost letters before it came here (${lost.en})`,
        },
        candidates: detection.candidates,
      }
}

function withMending(reading: TextReading, piece: string): TextReading {
  const text = readPiece(piece, reading)
  return mendText(text) === text.normalize('NFC') ? reading : { ...reading, mend: true }
}

function highWords(text: string): Set<string> {
  return new Set((text.match(wordPattern) ?? []).filter((word) => /\P{ASCII}/u.test(word)))
}

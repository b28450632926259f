import type { Localized } from '@vedich/model'

import { chunksOf, readFile, writeChunks } from '#platform'

import type { Encoding } from '../encoding/charset.ts'
import { type Decoded, decode } from '../encoding/decode.ts'
import { detectEncoding, forcedReading } from '../encoding/detect.ts'
import type { Candidate } from '../encoding/evidence.ts'
import { type TextReading, readingName } from '../encoding/reading.ts'
import { readStream } from '../encoding/stream.ts'
import { UserError } from '../user-error.ts'
import type { Input } from './input.ts'
import { readSpreadSample } from './sample.ts'

/** The encoding of a text file, decided on a sample. */
export interface FileEncoding {
  readonly reading: TextReading
  /** As `meta.source_file.encoding` names it. */
  readonly encoding: string
  /** 0 to 1; null when campaign.yaml tells the encoding. */
  readonly confidence: number | null
  /** Text of the sample, where nothing in it has to be changed. */
  readonly text?: string | undefined
  /** Its bytes instead, as `plainBytes` gives them. */
  readonly plain?: string | undefined
}

/** Where the bytes of a text are, and what its user calls it. */
export type TextFile = Pick<Input, 'file' | 'path'>

/** A text and how it was read. */
export type ReadText = Exclude<Decoded, { refusal: Localized }>

/**
 * Tells the encoding of a text file from its first bytes and lines all through it, or takes the one campaign.yaml tells.
 * @throws UserError with the candidates when it cannot be told, or when the text lost letters: it is refused, not guessed.
 */
export async function fileEncoding(
  { file, path }: TextFile,
  start: Uint8Array,
  told?: Encoding,
): Promise<FileEncoding> {
  const sample = await readSpreadSample(file, start)
  if (told !== undefined) {
    const reading = forcedReading(sample, told)
    return { reading, encoding: readingName(reading), confidence: null }
  }
  const detection = detectEncoding(sample)
  if ('refusal' in detection) throw refused(path, detection)
  const { reading, confidence, text, plain } = detection
  return { reading, encoding: readingName(reading), confidence, text, plain }
}

/** True when a file can be read where it lies, as UTF-8. */
export function isPlainUtf8({ container, letters, mend }: TextReading): boolean {
  return container === 'utf-8' && letters === undefined && mend !== true
}

/**
 * Writes a UTF-8 copy of a text file.
 * @throws UserError when the file is not of the encoding its sample showed.
 */
export async function transcode(
  { file, path }: TextFile,
  { reading, encoding }: FileEncoding,
  target: string,
): Promise<void> {
  try {
    await writeChunks(target, readStream(chunksOf(file), reading))
  } catch (cause) {
    if (!isMalformed(cause)) throw cause
    throw new UserError('data', {
      what: {
        vi: `Có chỗ trong văn bản không phải bảng mã ${encoding}`,
        en: `The text is not ${encoding} all through`,
      },
      where: path,
      fix: {
        vi: 'Mở bằng phần mềm đã tạo ra tệp rồi lưu lại dạng "CSV UTF-8"',
        en: 'Open it in the program it comes from and save it again as "CSV UTF-8"',
      },
      cause,
    })
  }
}

/** A text file's whole text in NFC. @throws UserError as {@link fileEncoding} does. */
export async function readTextFile({ file, path }: TextFile): Promise<ReadText> {
  return readText(await readFile(file), path)
}

/** The text of bytes in NFC; `path` is for messages. @throws UserError as {@link fileEncoding} does. */
export function readText(bytes: Uint8Array, path: string, told?: Encoding): ReadText {
  const decoded = decode(bytes, told)
  if ('refusal' in decoded) throw refused(path, decoded)
  return decoded
}

function refused(
  path: string,
  { refusal, candidates }: { refusal: Localized; candidates: readonly Candidate[] },
): UserError {
  const list = (words: string, sure: string) =>
    candidates
      .map(
        ({ encoding, share, confidence }) =>
          `${encoding} (${percent(share)} ${words}, ${sure} ${percent(confidence)})`,
      )
      .join(', ')
  const vi = list('số từ là tiếng Việt', 'độ tin cậy')
  const en = list('of its words are Vietnamese', 'confidence')
  return new UserError('data', {
    what: {
      vi: `Không chắc bảng mã của văn bản: ${refusal.vi}${vi === '' ? '' : `. Khả năng: ${vi}`}`,
      en: `The encoding of this text is not certain: ${refusal.en}${en === '' ? '' : `. Candidates: ${en}`}`,
    },
    where: path,
    fix: {
      vi: 'Lưu lại dạng "CSV UTF-8" từ phần mềm gốc, hoặc ghi bảng mã ở sources: trong campaign.yaml, ví dụ encoding: tcvn3',
      en: 'Save it again as "CSV UTF-8" from the program it comes from, or name its encoding under sources: in campaign.yaml, as encoding: tcvn3',
    },
  })
}

/** What a fatal TextDecoder throws. */
function isMalformed(cause: unknown): boolean {
  return cause instanceof TypeError && /encoded data|decoding/iu.test(cause.message)
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`
}

import { chunksOf } from '#platform'

import type { Encoding } from '../encoding/charset.ts'
import { plainText } from '../encoding/plain.ts'
import { UserError } from '../user-error.ts'
import type { Database } from '../warehouse/connection.ts'
import { detectDialect } from './dialect.ts'
import { endlessLine, lineWatch } from './endless-line.ts'
import { fileEncoding, isPlainUtf8, transcode } from './encoding.ts'
import type { DescribedSheet } from './finish-sheet.ts'
import { lookAtText } from './first-look.ts'
import { readHead } from './head.ts'
import type { Input } from './input.ts'
import { assertFewColumns } from './limits.ts'
import { assertClosed } from './read-csv.ts'
import { isWhole, readSample } from './sample.ts'
import { allVisible, type Sheet } from './sheet.ts'

/** What campaign.yaml tells of a text file. */
export interface TextHints {
  readonly encoding?: Encoding | undefined
}

/**
 * Opens a delimited text file, whose first bytes are at hand: tells its encoding and delimiter and reads the first records.
 * It is read where it lies unless it is not UTF-8.
 * @throws UserError when the file is empty, in no encoding that can be told, or not well formed.
 */
export async function openDelimited(
  db: Database,
  input: Input,
  sample: Uint8Array,
  scratch: string,
  hints: TextHints,
): Promise<Sheet> {
  const sheet = await describeDelimited(input, sample, scratch, hints)
  return { ...sheet, head: sheet.head ?? (await readHead(db, sheet)) }
}

/** How a delimited text file is to be read. */
export async function describeDelimited(
  { id, path, file, bytes, mayHaveBlankLines, hasEndlessLine }: Input,
  sample: Uint8Array,
  scratch: string,
  hints: TextHints,
): Promise<DescribedSheet> {
  const encoding = await fileEncoding({ file, path }, sample, hints.encoding)
  const utf8 = isPlainUtf8(encoding.reading) ? file : `${scratch}/${id}.csv`
  if (utf8 !== file) await transcode({ file, path }, encoding, utf8)
  const { plain } = encoding
  const whole = utf8 === file && isWhole(sample) ? (plain ?? encoding.text) : undefined
  const text = whole ?? new TextDecoder().decode(utf8 === file ? sample : await readSample(utf8))
  if (text.trim() === '') {
    throw new UserError('data', {
      what: { vi: 'Tệp trống', en: 'The file is empty' },
      where: path,
      fix: {
        vi: 'Xuất lại bảng, hoặc bỏ tệp khỏi sources/',
        en: 'Export the table again, or remove the file from sources/',
      },
    })
  }
  if (hasEndlessLine ?? (await holdsEndlessLine(utf8))) throw endlessLine(path)
  const { endsQuoted, ...dialect } = detectDialect(text)
  assertFewColumns(dialect.columns, path)
  if (endsQuoted) await assertClosed({ path, utf8, ...dialect })
  const look =
    whole === undefined || mayHaveBlankLines
      ? undefined
      : lookAtText(whole, dialect, plain === undefined ? undefined : plainText)
  return {
    name: undefined,
    path,
    utf8,
    bytes: utf8 === file ? bytes : undefined,
    encoding: encoding.encoding,
    encodingConfidence: encoding.confidence,
    ...dialect,
    ...look,
    // Another encoding hides line ends from a search through the bytes.
    skipped: mayHaveBlankLines || utf8 !== file ? undefined : [],
    tallCells: [],
    above: [],
    part: 0,
    visibility: allVisible,
    isCopy: false,
  }
}

async function holdsEndlessLine(file: string): Promise<boolean> {
  const lines = lineWatch()
  for await (const chunk of chunksOf(file)) lines.add(chunk)
  return lines.hasEndless()
}

import { join } from 'node:path'

import type { Encoding } from '../encoding/charset.ts'
import type { SheetRow } from '../layout/cells.ts'
import { UserError } from '../user-error.ts'
import type { Database } from '../warehouse/connection.ts'
import { detectDialect } from './dialect.ts'
import { fileEncoding, isPlainUtf8, transcode } from './encoding.ts'
import type { FileIdentity } from './identify.ts'
import { cleanCell, sheetRows } from './cell.ts'
import { readCsv } from './read-csv.ts'
import { readSample } from './sample.ts'

/** A delimited file after a first look: how it is written, and its first records. */
export interface InspectedFile {
  /** As the user knows it, for messages. */
  readonly path: string
  /** What is read: the file itself, or its UTF-8 copy. */
  readonly utf8: string
  readonly encoding: string
  /** 0 to 1; null when campaign.yaml tells the encoding. */
  readonly encodingConfidence: number | null
  readonly delimiter: string
  readonly columns: number
  readonly head: readonly SheetRow[]
}

/** Records looked at for header and preamble. */
const headRows = 100

/**
 * Tells encoding and delimiter and reads the first records.
 * @throws UserError when the file is empty or is not a well-formed delimited file.
 */
export async function inspectFile(
  db: Database,
  path: string,
  { sha256 }: FileIdentity,
  scratch: string,
  told?: Encoding,
): Promise<InspectedFile> {
  const found = await fileEncoding(path, told)
  const { encoding, confidence: encodingConfidence } = found
  const isPlain = isPlainUtf8(found.reading)
  const utf8 = isPlain ? path : join(scratch, `${sha256}.csv`)
  if (!isPlain) await transcode(path, found, utf8)
  const text = new TextDecoder().decode(await readSample(utf8))
  if (text.trim() === '') {
    throw new UserError('data', {
      what: 'The file is empty',
      where: path,
      fix: 'Export the table again, or remove the file from sources/',
    })
  }
  const { delimiter, columns } = detectDialect(text)
  await readCsv(db, 'head', { path, utf8, delimiter, columns }, headRows)
  const cells = Array.from({ length: columns }, (_, column) => cleanCell(column))
  const rows = await db.rows(`SELECT record, [${cells.join(', ')}] AS cells FROM head ORDER BY record`)
  return { path, utf8, encoding, encodingConfidence, delimiter, columns, head: sheetRows(rows) }
}

import { readFile } from '#platform'
import { openZip } from '#zip'

import { UserError } from '../user-error.ts'
import { type FileFormat, formatOf } from './format.ts'
import type { Input } from './input.ts'
import { locked } from './locked.ts'
import { readSample } from './sample.ts'
import { type Container, isNoise, oleFormat, sniff, zipFormat } from './sniff.ts'

/**
 * Tells the format of a file from its bytes, and checks it against its name. One kind of workbook under the name of
 * another is read, as is a web page or text saved as .xls, which many systems export.
 * @throws UserError for a file that is not what its name says, or of a format that is not read.
 */
export async function recognise(input: Input): Promise<FileFormat | 'gzip'> {
  const claimed = formatOf(input.name)
  const sample = await readSample(input.file)
  const container = containerOf(sample, claimed)
  if (container === 'gzip') return 'gzip'
  const found = await formatIn(container, claimed, input)
  if (found !== undefined && isAcceptable(found, claimed)) return found
  throw misnamed(input, container, found, claimed ?? 'binary')
}

/** What is no text either is damage in a file that claims to be a workbook; a text file is judged by its encoding. */
function containerOf(sample: Uint8Array, claimed: FileFormat | undefined): Container {
  const container = sniff(sample)
  const claimsText = claimed === 'csv' || claimed === 'text'
  return container === 'text' && !claimsText && isNoise(sample) ? 'binary' : container
}

function misnamed(
  { path }: Input,
  container: Container,
  found: FileFormat | undefined,
  claimed: FileFormat | 'binary',
): UserError {
  const isDamage = container === 'binary'
  return new UserError('data', {
    what: isDamage
      ? `The file is damaged, or is not ${descriptions[claimed]} at all: its bytes are none of a table`
      : `The file is not what its name says: ${descriptions[found ?? container]}, not ${descriptions[claimed]}`,
    where: path,
    fix: isDamage
      ? 'Open it in the program that made it and save it again, or ask for a fresh copy'
      : found === undefined
        ? 'Save it as .xlsx or .csv'
        : `Rename it to end in .${found}, or export it again`,
  })
}

async function formatIn(
  container: Container,
  claimed: FileFormat | undefined,
  input: Input,
): Promise<FileFormat | undefined> {
  switch (container) {
    case 'zip': {
      const zip = await openZip(input.file, input.path)
      zip.close()
      return zipFormat(zip.names)
    }
    case 'ole': {
      const format = oleFormat(await readFile(input.file))
      if (format === 'locked') throw locked(input.path)
      // A workbook cut short has lost the list of its streams.
      return format === 'xls' || (format === 'other' && claimed === 'xls') ? 'xls' : undefined
    }
    case 'parquet':
    case 'html':
      return container
    case 'json':
      return claimed === 'ndjson' || claimed === 'csv' ? claimed : 'json'
    case 'text':
      return claimed === 'html' || claimed === 'ndjson' || claimed === 'json' ? claimed : 'csv'
    default:
      return undefined
  }
}

const workbooks: ReadonlySet<FileFormat | undefined> = new Set<FileFormat>(['xlsx', 'xls', 'xlsb', 'ods'])

function isAcceptable(found: FileFormat, claimed: FileFormat | undefined): boolean {
  if (claimed === undefined || found === claimed) return true
  if (claimed === 'text') return found === 'csv'
  if (claimed === 'xls') return workbooks.has(found) || found === 'html' || found === 'csv'
  return workbooks.has(claimed) && workbooks.has(found)
}

const descriptions: Readonly<Record<FileFormat | Container, string>> = {
  csv: 'plain text',
  text: 'plain text',
  xlsx: 'an Excel workbook',
  xls: 'an old Excel workbook',
  xlsb: 'a binary Excel workbook',
  ods: 'an OpenDocument spreadsheet',
  docx: 'a Word document',
  html: 'a web page',
  json: 'JSON',
  ndjson: 'JSON lines',
  parquet: 'Parquet',
  zip: 'a zip archive',
  gzip: 'a gzip archive',
  ole: 'an old Office document',
  pdf: 'a PDF document',
  rtf: 'a rich text document',
  binary: 'something that is not a table',
}

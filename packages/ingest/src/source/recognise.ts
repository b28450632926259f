import type { Localized } from '@vedich/model'

import { readFile } from '#platform'
import { openZip } from '#zip'

import { UserError } from '../user-error.ts'
import { type FileFormat, formatOf } from './format.ts'
import type { Input } from './input.ts'
import { locked } from './locked.ts'
import { type Container, isNoise, oleFormat, sniff, zipFormat } from './sniff.ts'

/**
 * Tells the format of a file from its first bytes, and checks it against its name. One kind of workbook under the name of
 * another is read, as is a web page or text saved as .xls, which many systems export.
 * @throws UserError for a file that is not what its name says, or of a format that is not read.
 */
export async function recognise(input: Input, sample: Uint8Array): Promise<FileFormat | 'gzip'> {
  const claimed = formatOf(input.name)
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
      ? {
          vi: `Tệp bị hỏng, hoặc không phải ${descriptions[claimed].vi}: nội dung không phải một bảng`,
          en: `The file is damaged, or is not ${descriptions[claimed].en} at all: its bytes are none of a table`,
        }
      : {
          vi: `Nội dung tệp khác với tên: là ${descriptions[found ?? container].vi}, không phải ${descriptions[claimed].vi}`,
          en: `The file is not what its name says: ${descriptions[found ?? container].en}, not ${descriptions[claimed].en}`,
        },
    where: path,
    fix: isDamage
      ? {
          vi: 'Mở bằng phần mềm đã tạo ra tệp rồi lưu lại, hoặc xin bản khác',
          en: 'Open it in the program that made it and save it again, or ask for a fresh copy',
        }
      : found === undefined
        ? { vi: 'Lưu thành .xlsx hoặc .csv', en: 'Save it as .xlsx or .csv' }
        : {
            vi: `Đổi đuôi tệp thành .${found}, hoặc xuất lại`,
            en: `Rename it to end in .${found}, or export it again`,
          },
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
      const format = zipFormat(zip.names)
      return format === 'ods' && claimed === 'odt' ? 'odt' : format
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

const descriptions: Readonly<Record<FileFormat | Container, Localized>> = {
  csv: { vi: 'văn bản thuần', en: 'plain text' },
  text: { vi: 'văn bản thuần', en: 'plain text' },
  xlsx: { vi: 'bảng tính Excel', en: 'an Excel workbook' },
  xls: { vi: 'bảng tính Excel đời cũ', en: 'an old Excel workbook' },
  xlsb: { vi: 'bảng tính Excel nhị phân', en: 'a binary Excel workbook' },
  ods: { vi: 'bảng tính OpenDocument', en: 'an OpenDocument spreadsheet' },
  odt: { vi: 'văn bản OpenDocument', en: 'an OpenDocument text' },
  docx: { vi: 'văn bản Word', en: 'a Word document' },
  html: { vi: 'trang web', en: 'a web page' },
  json: { vi: 'JSON', en: 'JSON' },
  ndjson: { vi: 'JSON từng dòng', en: 'JSON lines' },
  parquet: { vi: 'Parquet', en: 'Parquet' },
  zip: { vi: 'tệp nén zip', en: 'a zip archive' },
  gzip: { vi: 'tệp nén gzip', en: 'a gzip archive' },
  ole: { vi: 'văn bản Office đời cũ', en: 'an old Office document' },
  pdf: { vi: 'văn bản PDF', en: 'a PDF document' },
  rtf: { vi: 'văn bản RTF', en: 'a rich text document' },
  binary: { vi: 'thứ không phải bảng', en: 'something that is not a table' },
}

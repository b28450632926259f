import type { Localized } from '@vedich/model'

import { readFile, sizeOf } from '#platform'
import { openZip } from '#zip'

import type { Encoding } from '../encoding/charset.ts'
import { extension } from '../source/file-name.ts'
import { oleFormat, sniff, zipFormat } from '../source/sniff.ts'
import { readSample } from '../source/sample.ts'
import { UserError } from '../user-error.ts'
import type { DocumentText } from './document.ts'
import { docxDocument } from './docx.ts'
import { htmlDocument } from './html.ts'
import { pdfDocument } from './pdf.ts'
import { decodeFile } from './plain-text.ts'
import { textDocument } from './text.ts'

/** Bytes a page or text file may have; markup and pictures inside it count. */
const mostBytes = 256 * 2 ** 20

/**
 * Reads the words of a report: plain text in any encoding that is told by its words, HTML, Word (.docx) or PDF with a
 * text layer, told by its bytes whatever its name says. `shown` is the file as messages name it, `encoding` the one
 * that is told for a text.
 * @throws UserError when it is missing, of another kind, damaged, locked, a scan, too long, or has lost its letters.
 */
export async function readDocument(file: string, shown = file, encoding?: Encoding): Promise<DocumentText> {
  const sample = await readSample(file).catch((cause: unknown) => {
    throw missing(shown, cause)
  })
  const container = sniff(sample)
  switch (container) {
    case 'zip': {
      const zip = await openZip(file, shown)
      zip.close()
      if (zipFormat(zip.names) !== 'docx')
        throw otherKind(shown, { vi: 'Đây là bảng tính hoặc tệp nén', en: 'It is a workbook or an archive' })
      return docxDocument(file, shown)
    }
    case 'pdf':
      return pdfDocument(await readFile(file), shown)
    case 'html':
      return htmlDocument(decodeFile(await bytesOf(file, shown), shown, encoding), shown)
    case 'text':
    case 'json': {
      const decoded = decodeFile(await bytesOf(file, shown), shown, encoding)
      return isHtml(file) ? htmlDocument(decoded, shown) : textDocument(decoded, shown)
    }
    case 'ole':
      throw oleRefusal(await readFile(file), shown)
    case 'rtf':
      throw otherKind(shown, { vi: 'Đây là văn bản RTF', en: 'It is a rich text document' })
    default:
      throw otherKind(shown, { vi: 'Đây không phải văn bản', en: 'It is no text' })
  }
}

function isHtml(name: string): boolean {
  return ['.html', '.htm', '.xhtml'].includes(extension(name))
}

async function bytesOf(file: string, shown: string): Promise<Uint8Array> {
  const size = await sizeOf(file)
  if (size <= mostBytes) return readFile(file)
  throw new UserError('data', {
    what: {
      vi: `Tệp quá lớn, không thể là báo cáo (${Math.round(size / 2 ** 20)} MB)`,
      en: `The file is too big to be a report (${Math.round(size / 2 ** 20)} MB)`,
    },
    where: shown,
    fix: {
      vi: 'Chỉ chính báo cáo, hoặc phần nêu số liệu',
      en: 'Name the report itself, or the chapter of it that states the figures',
    },
  })
}

function oleRefusal(bytes: Uint8Array, shown: string): UserError {
  if (oleFormat(bytes) === 'locked') {
    return new UserError('data', {
      what: { vi: 'Văn bản bị khoá bằng mật khẩu', en: 'The document is locked with a password' },
      where: shown,
      fix: {
        vi: 'Mở tệp, bỏ mật khẩu, lưu lại rồi thử lại',
        en: 'Open it, remove the password, save it and try again',
      },
    })
  }
  return otherKind(shown, { vi: 'Đây là văn bản Office đời cũ', en: 'It is an old Office document' })
}

function otherKind(shown: string, { vi, en }: Localized): UserError {
  return new UserError('configuration', {
    what: { vi: `${vi}, không đọc được như một báo cáo`, en: `${en}, which is not read as a report` },
    where: shown,
    fix: {
      vi: 'Lưu báo cáo thành Word (.docx), PDF, HTML hoặc văn bản thuần',
      en: 'Save the report as Word (.docx), PDF, HTML or plain text',
    },
  })
}

function missing(shown: string, cause: unknown): UserError {
  return new UserError('io', {
    what: {
      vi: `Không đọc được tệp: ${cause instanceof Error ? cause.message : String(cause)}`,
      en: `The file cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    },
    where: shown,
    fix: {
      vi: 'Chỉ một báo cáo có thật và được phép đọc',
      en: 'Name a report that exists and that you may read',
    },
    cause,
  })
}

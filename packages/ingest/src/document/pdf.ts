import type { Localized } from '@vedich/model'

import { lostLetters } from '../text/lost-letters.ts'
import { inBoth, UserError } from '../user-error.ts'
import type { DocumentText } from './document.ts'
import { areTangled, glyphsOf } from './pdf-glyphs.ts'
import { linesOf, type PageLine, type TextRun } from './pdf-lines.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import { textWriter } from './text-writer.ts'

/** What a PDF may be; a scan of a whole archive is no report. */
const most = { bytes: 128 * 2 ** 20, pages: 3000 } as const

/** Fewer letters a page than this are a stamp on a picture, not a text. */
const fewestLetters = 20

/**
 * Reads the text layer of a PDF, its lines joined into paragraphs.
 * @throws UserError when it is a scan, locked, damaged, too long, or has lost its accented letters.
 */
export async function pdfDocument(bytes: Uint8Array, path: string): Promise<DocumentText> {
  if (bytes.length > most.bytes) throw tooLong(path, inBoth(`${Math.round(bytes.length / 2 ** 20)} MB`))
  const { pages, title } = await readPages(bytes, path)
  const letters = pages.flat().reduce((sum, { text }) => sum + text.length, 0)
  if (letters < fewestLetters * Math.max(1, pages.length)) throw scanned(path, pages.length)
  const writer = textWriter(path)
  let row = 0
  for (const [index, { page, text, isRow }] of paragraphsOf(pages).entries()) {
    if (isRow) writer.addRow(text.split('\t'), { kind: 'row', number: (row += 1), page })
    else writer.add(text, { kind: 'paragraph', number: index + 1, page })
  }
  const { text, parts } = writer.finish()
  const lost = lostLetters(text.slice(0, 8192))
  if (lost !== undefined) throw lostTheirLetters(path, lost)
  return {
    format: 'pdf',
    text,
    raw: text,
    rawOffset: (offset) => offset,
    parts,
    title,
    // The days in its properties tell when a file was made, not when a report was published.
    publishedOn: null,
    encoding: 'utf-8',
    encodingConfidence: null,
  }
}

async function readPages(
  bytes: Uint8Array,
  path: string,
): Promise<{ pages: PageLine[][]; title: string | null }> {
  // PDF.js is large, and most runs meet no PDF.
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf')
  const { OPS } = await getResolvedPDFJS()
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 }).catch(
    (cause: unknown) => {
      throw unreadable(path, cause)
    },
  )
  try {
    if (pdf.numPages > most.pages)
      throw tooLong(path, { vi: `${pdf.numPages} trang`, en: `${pdf.numPages} pages` })
    const pages: PageLine[][] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const runs = runsOf(items)
      pages.push(linesOf(areTangled(runs) ? glyphsOf(await page.getOperatorList(), OPS) : runs))
      page.cleanup()
    }
    const { info } = await pdf.getMetadata()
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
    return { pages, title: title || null }
  } catch (cause) {
    throw unreadable(path, cause)
  } finally {
    await pdf.destroy()
  }
}

interface TextItem {
  readonly str: string
  readonly transform: readonly unknown[]
  readonly width: number
  readonly height: number
}

function runsOf(items: readonly (TextItem | object)[]): TextRun[] {
  return items
    .filter((item): item is TextItem => 'str' in item)
    .map(({ str, transform, width, height }) => ({
      text: str,
      x: Number(transform[4]),
      y: Number(transform[5]),
      width,
      size: height || Math.abs(Number(transform[3])),
    }))
}

function unreadable(path: string, cause: unknown): UserError {
  if (cause instanceof UserError) return cause
  const isLocked = cause instanceof Error && cause.name === 'PasswordException'
  return new UserError('data', {
    what: isLocked
      ? { vi: 'Tệp PDF bị khoá bằng mật khẩu', en: 'The PDF is locked with a password' }
      : {
          vi: 'Không đọc được tệp PDF: tệp bị hỏng hoặc bị cắt cụt',
          en: 'The PDF cannot be read: it is damaged or cut short',
        },
    where: path,
    fix: isLocked
      ? {
          vi: 'Mở tệp, lưu lại không có mật khẩu rồi thử lại',
          en: 'Open it, save it without a password and try again',
        }
      : {
          vi: 'Chép lại tệp, hoặc lưu lại từ phần mềm đã tạo ra nó',
          en: 'Copy it again, or save it again from the program that made it',
        },
    cause,
  })
}

function scanned(path: string, pages: number): UserError {
  return new UserError('data', {
    what: {
      vi: `Tệp PDF không có chữ: ${pages === 1 ? 'trang' : `${pages} trang`} chỉ là ảnh quét`,
      en: `The PDF has no text: its ${pages === 1 ? 'page is a picture' : `${pages} pages are pictures`}, as a scanner makes them`,
    },
    where: path,
    fix: {
      vi: 'Xin tệp Word, hoặc nhận dạng chữ trước (ví dụ: ocrmypdf -l vie scan.pdf report.pdf)',
      en: 'Ask for the Word file, or add a text layer first (for example: ocrmypdf -l vie scan.pdf report.pdf)',
    },
  })
}

function lostTheirLetters(path: string, how: Localized): UserError {
  return new UserError('data', {
    what: { vi: `Chữ trong PDF bị mất (${how.vi})`, en: `The text of the PDF lost letters (${how.en})` },
    where: path,
    fix: {
      vi: 'Xin tệp Word, hoặc xuất lại PDF có nhúng phông chữ',
      en: 'Ask for the Word file, or print the PDF anew from it with its fonts embedded',
    },
  })
}

function tooLong(path: string, size: Localized): UserError {
  return new UserError('data', {
    what: {
      vi: `Tệp PDF quá dài, không thể là báo cáo (${size.vi})`,
      en: `The PDF is too long to be a report (${size.en})`,
    },
    where: path,
    fix: {
      vi: 'Chỉ chính báo cáo, hoặc phần nêu số liệu',
      en: 'Name the report itself, or the chapter of it that states the figures',
    },
  })
}

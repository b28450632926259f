import { openZip } from '#zip'

import { damaged } from '../source/damaged.ts'
import { readXml } from '../source/xml/read.ts'
import type { Zip } from '../source/zip/zip.ts'
import type { DocumentText } from './document.ts'
import { docxListener } from './docx-listener.ts'
import { textWriter } from './text-writer.ts'

/**
 * Reads the words of a Word document in reading order: paragraphs, table rows, then footnotes and endnotes. What
 * tracked changes have deleted, hidden text, and the headers and footers of pages are left out.
 * @throws UserError when it is damaged, unpacks out of proportion, or is longer than a report.
 */
export async function docxDocument(file: string, path: string): Promise<DocumentText> {
  const zip = await openZip(file, path)
  try {
    const writer = textWriter(path)
    await readXml(await zip.stream('word/document.xml'), docxListener(writer, 'paragraph'))
    for (const notes of ['word/footnotes.xml', 'word/endnotes.xml']) {
      if (zip.has(notes)) await readXml(await zip.stream(notes), docxListener(writer, 'footnote'))
    }
    const { text, parts } = writer.finish()
    return {
      format: 'docx',
      text,
      raw: text,
      rawOffset: (offset) => offset,
      parts,
      title: await titleOf(zip),
      // The days in its properties tell when a file was made or copied, not when a report was published.
      publishedOn: null,
      encoding: 'utf-8',
      encodingConfidence: null,
    }
  } catch (error) {
    throw damaged(path, { vi: 'Không đọc được văn bản', en: 'The document cannot be read' }, error)
  } finally {
    zip.close()
  }
}

async function titleOf(zip: Zip): Promise<string | null> {
  if (!zip.has('docProps/core.xml')) return null
  let [title, isTitle] = ['', false]
  await readXml(await zip.stream('docProps/core.xml'), {
    open: (name) => void (isTitle = name === 'title'),
    text: (text) => void (title += isTitle ? text : ''),
    close: () => void (isTitle = false),
  })
  return title.trim() || null
}

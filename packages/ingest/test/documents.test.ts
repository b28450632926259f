import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it, onTestFinished } from 'vitest'

import { documentFigures, partAt, readDocument, UserError } from '../src/index.ts'

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name)

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-document-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const rates = async (path: string) => {
  const document = await readDocument(path)
  return documentFigures(document).figures.map(({ figure, at }) => {
    expect(document.raw.slice(figure.span.start, figure.span.end)).toBe(figure.span.text)
    return [
      `${figure.numerator}/${figure.denominator}`,
      figure.percent_text,
      partAt(document, at)?.kind,
    ] as const
  })
}

const refusal = (path: string) =>
  readDocument(path).then(
    () => undefined,
    (error: unknown) => (error instanceof UserError ? `${error.message} → ${error.fix}` : error),
  )

describe('a Word document, as LibreOffice writes it', () => {
  it('gives paragraphs, table rows and footnotes in reading order, without what was deleted', async () => {
    const { text, title, parts } = await readDocument(fixture('bao-cao.docx'))
    expect(text).not.toContain('91,4')
    expect(title).toBe('Báo cáo sơ kết quý I')
    expect(text.split('\n').slice(2, 6)).toEqual([
      'Đã có 742/942 công trình hoàn thành, đạt tỷ lệ 78,77 %.',
      'Cấp\tĐăng ký\tHoàn thành\tTỷ lệ',
      'Cấp thành phố\t71\t40\t56,3%',
      'Cấp cơ sở\t871\t702\t80,6%',
    ])
    expect(parts.map(({ kind }) => kind).join(' ')).toBe(
      'paragraph paragraph paragraph row row row row paragraph paragraph footnote',
    )
  })

  it('yields its figures with the part each stands in', async () => {
    expect(await rates(fixture('bao-cao.docx'))).toEqual([
      ['742/942', '78,77 %', 'paragraph'],
      ['40/71', '56,3%', 'row'],
      ['702/871', '80,6%', 'row'],
      ['742/942', '78,77%', 'row'],
      ['11/12', '91,67%', 'footnote'],
    ])
  })
})

describe('a PDF whose Vietnamese letters were drawn with a second font', () => {
  it('gives words whole, without page headers, and figures that wrap over lines', async () => {
    const document = await readDocument(fixture('bao-cao.pdf'))
    expect(document.text).not.toMatch(/15\/BC-UBND|Trang/u)
    expect(document.text).toContain('Cấp thành phố\t71\t40\t56,3%')
    const { figures } = documentFigures(document)
    expect(
      figures.map(({ figure }) => `${figure.numerator}/${figure.denominator} ${figure.verdict}`),
    ).toEqual(['742/942 ok', '40/71 ok', '702/871 ok', '742/942 ok', '702/871 ok', '7/9 ok', '8/8 ok'])
    expect(figures.map(({ at }) => partAt(document, at)?.page)).toEqual([1, 1, 1, 1, 3, 4, 4])
  })

  it.each([
    ['scan.pdf', 'The PDF has no text: its page is a picture'],
    ['locked.pdf', 'The PDF is locked with a password'],
  ])('refuses %s and says what to do', async (name, message) => {
    expect(await refusal(fixture(name))).toContain(message)
  })

  it('refuses one that was cut short', async () => {
    const whole = await readFile(fixture('bao-cao.pdf'))
    const message = await refusal(await file('cut.pdf', whole.subarray(0, 3000)))
    expect(message).toMatch(/The PDF (?:cannot be read|has no text)/u)
  })
})

describe('a web page', () => {
  const source =
    '<html><head><title>Kết quả</title><meta property="article:published_time" content="2025-02-05"></head>' +
    '<body><p>Đến nay c&#243; <b>742</b>/942&nbsp;c&ocirc;ng tr&igrave;nh, đạt\n78,77&nbsp;%.</p></body></html>'

  it('has its figures at their places in the source, dated by what the page states', async () => {
    const document = await readDocument(await file('page.html', source))
    const [first] = documentFigures(document).figures
    expect(first?.figure).toMatchObject({
      numerator: 742,
      denominator: 942,
      as_of: '2025-02-05',
      verdict: 'ok',
    })
    expect(first?.figure.span.text).toBe('742</b>/942&nbsp;c&ocirc;ng tr&igrave;nh, đạt\n78,77&nbsp;%')
  })

  it('of 50 MB, most of it pictures, is read for its words', async () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(2 ** 20)}">`
    const path = await file('big.html', `<p>x</p>${picture.repeat(50)}${source}`)
    expect(await rates(path)).toEqual([['742/942', '78,77&nbsp;%', 'paragraph']])
  })

  it('of 50 MB, all of it words, is refused: it is no report', async () => {
    const message = await refusal(await file('big.html', '<p>công trình 12/15</p>\n'.repeat(2_000_000)))
    expect(message).toContain('it is no report')
  })
})

describe('a text file', () => {
  it('keeps decomposed letters and its byte order mark, so that places are those of the file', async () => {
    const raw = '\ufeffĐến nay hoàn thành 742/942 công trình, đạt 78,77%.'.normalize('NFD')
    const document = await readDocument(await file('nfd.txt', raw))
    expect(document.raw).toBe(raw)
    expect(documentFigures(document).figures).toHaveLength(1)
  })

  it('is read in the encoding its words speak for', async () => {
    const words = 'Các phường đã hoàn thành 40/71 công trình cấp thành phố, đạt tỷ lệ 56,3 % so với đăng ký.'
    const document = await readDocument(await file('utf16.txt', Buffer.from(`\ufeff${words}`, 'utf16le')))
    expect(document.encoding).toBe('utf-16le')
    expect(documentFigures(document).figures).toHaveLength(1)
  })

  it('is refused when its accented letters are gone', async () => {
    const message = await refusal(
      await file('lost.txt', 'C?NG TR?NH HO?N TH?NH, ??T T? L? 78,77 %. C?P C? S? ??T 80,6 %.'),
    )
    expect(message).toContain('lost letters')
  })

  it.each([
    ['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old Office document'],
    ['rich.rtf', '{\\rtf1 742/942}', 'rich text'],
    ['noise.txt', Buffer.from([1, 0, 2, 0, 0, 3]), 'no text'],
  ])('of another kind is refused: %s', async (name, bytes, what) => {
    expect(await refusal(await file(name, bytes))).toContain(what)
  })
})

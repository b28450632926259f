import { appendFileSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'

import { UserError } from '../src/index.ts'
import { campaignFolder, campaignYaml, goodRows, register } from './support/campaign-folder.ts'

const fixture = (name: string) => readFile(join(import.meta.dirname, 'fixtures', name))

async function refusal(run: Promise<unknown>): Promise<UserError> {
  const error = await run.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof UserError) return error
  throw error
}

describe('a file is refused, and nothing is loaded', () => {
  it.each([
    ['locked with a password', 'b.xlsx', () => fixture('locked.xlsx'), 'locked with a password'],
    ['cut short', 'b.xlsx', async () => (await fixture('so.xlsx')).subarray(0, 5000), 'cannot be opened'],
    ['damaged inside', 'b.xlsx', async () => damage(await fixture('so.xlsx')), 'cannot be read'],
    ['an .xls cut short', 'b.xls', async () => (await fixture('so.xls')).subarray(0, 3000), 'cannot be read'],
    ['a workbook named .csv', 'b.csv', () => fixture('so.xlsx'), 'an Excel workbook, not plain text'],
    [
      'bytes without meaning named .xlsx',
      'b.xlsx',
      () => Buffer.from(Array.from({ length: 600 }, (_, index) => ((index * 167 + 13) % 255) + 1)),
      'damaged, or is not an Excel workbook at all',
    ],
    ['text named .xlsx', 'b.xlsx', () => bytes(register(...goodRows)), 'plain text, not an Excel workbook'],
    ['a document named .xlsx', 'b.xlsx', () => fixture('so.docx'), 'a Word document'],
    ['a PDF named .xlsx', 'b.xlsx', () => bytes('%PDF-1.7 …'), 'a PDF document'],
    ['broken JSON', 'b.json', () => bytes('[{"a": 1}, {'), 'not well-formed JSON'],
    ['broken JSON lines', 'b.ndjson', () => bytes('{"a": 1}\n{"a": '), 'not well-formed NDJSON'],
    ['broken Parquet', 'b.parquet', () => bytes('PAR1 nonsense PAR1'), 'not well-formed PARQUET'],
    [
      'a gzip cut short',
      'b.csv.gz',
      () => bytes(gzipSync(register(...goodRows)).subarray(0, 60)),
      'cannot be unpacked',
    ],
    [
      'a gzip bomb',
      'b.csv.gz',
      () => bytes(gzipSync(Buffer.alloc(100 * 2 ** 20))),
      'far more than a table can be',
    ],
    ['a zip within a zip', 'b.zip', () => zipOf('trong.zip', emptyZip), 'holds another archive'],
    [
      'a zip with a name that leads out of it',
      'b.zip',
      () => zipOf('../../so.csv', Buffer.from(register(...goodRows))),
      'outside of it',
    ],
    ['a zip without tables', 'b.zip', () => bytes(emptyZip), 'no table that is read'],
    ['a workbook whose XML defines entities', 'b.xlsx', () => withSheet(entityBomb), 'cannot be read'],
    [
      'a workbook with a cell of two million letters',
      'b.xlsx',
      () => withSheet(inlineCell('x'.repeat(2 << 20))),
      'a line of more than a million letters',
    ],
    [
      'a spreadsheet with a wide row that is repeated a million times',
      'b.ods',
      () => replaced('so.ods', 'content.xml', repeatedRow),
      'far more than a table can be',
    ],
    [
      'a document of many tables',
      'b.docx',
      () => replaced('so.docx', 'word/document.xml', `<d>${'<tbl/>'.repeat(2500)}</d>`),
      'more than 2000 tables',
    ],
    [
      'a page nested deeper than any',
      'b.html',
      () => bytes(`${'<div>'.repeat(100_000)}<table><tr><td>a</table>`),
      'The page cannot be read',
    ],
    [
      'a page of many tables',
      'b.html',
      () => bytes('<table><tr><td>a</table>'.repeat(2500)),
      'more than 2000 tables',
    ],
    [
      'a page with cells across a thousand columns',
      'b.html',
      () => bytes(`<table>${'<tr><td colspan=1000 rowspan=65534>a'.repeat(3000)}</table>`),
      'at most 1024 are read',
    ],
    ['a page without tables', 'b.html', () => bytes('<html><p>Trống</p></html>'), 'has no table in it'],
  ] as const)('when it is %s', async (_, name, content, what) => {
    const folder = await campaignFolder({
      'sources/so.csv': register(...goodRows),
      [`sources/${name}`]: await content(),
    })
    const error = await refusal(folder.ingest())
    expect(error.kind).toBe('data')
    expect(error.message).toContain(what)
    expect(error.where).toContain(`sources/${name}`)
    expect(error.fix).not.toBe('')
    expect(error.said.what.vi).not.toBe(error.message)
    expect(error.said.fix.vi).not.toBe(error.fix)
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM core.work')).toEqual([{ n: 0 }])
  })

  it('when it is wider than any table that a person keeps', async () => {
    const wide = Array.from({ length: 5000 }, (_, column) => `Cột ${column}`).join(';')
    const folder = await campaignFolder({ 'sources/so.csv': `STT;Tên công trình;Đơn vị;${wide}\n` })
    await expect(folder.ingest()).rejects.toMatchObject({ message: expect.stringContaining('5003 columns') })
  })

  it('when a quoted cell of millions of lines never ends', async () => {
    const folder = await campaignFolder({
      'sources/so.csv': `${register(...goodRows)}3;"${'a\n'.repeat(1 << 20)}`,
    })
    await expect(folder.ingest()).rejects.toMatchObject({ message: expect.stringContaining('well-formed') })
  })

  it.each(['so.csv', 'so.csv.gz'])(
    'when a cell without quotes is of several megabytes, in %s',
    async (name) => {
      const text = register(...goodRows, `3;A3;${'cầu đường '.repeat(3e5)};P. An Phú;Cơ sở;;;;HT;`)
      const content = name.endsWith('.gz') ? gzipSync(text) : text
      const folder = await campaignFolder({ [`sources/${name}`]: content })
      expect((await refusal(folder.ingest())).message).toContain('a line of more than a million letters')
    },
  )

  it('when no sheet of a workbook has a header', async () => {
    const folder = await campaignFolder({
      'sources/b.html': '<table><tr><td>bìa</table><table><tr><td>ký tên</table>',
    })
    expect((await refusal(folder.ingest())).message).toContain('header')
  })
})

describe('a file that changes while it is read', () => {
  const changedBy = async (change: (file: string) => void) => {
    const folder = await campaignFolder({ 'sources/so.csv': register(...goodRows) })
    const file = join(folder.path, 'sources', 'so.csv')
    const run = folder.ingest({ onFile: () => change(file) })
    return { folder, run }
  }

  it.each([
    ['is written to', (file: string) => appendFileSync(file, '3;A3;Chợ;P. An Phú;Cơ sở;;;;HT;\n')],
    [
      'is saved anew, as long as before',
      (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('Chiếc', 'Chuối')),
    ],
    ['is taken away', (file: string) => rmSync(file)],
    ['is cut short', (file: string) => truncateSync(file, 40)],
  ])('is refused when it %s, and nothing is loaded', async (_, change) => {
    const { folder, run } = await changedBy(change)
    expect(await refusal(run)).toMatchObject({
      kind: 'data',
      message: 'The file changed while it was being read',
      where: expect.stringContaining('sources/so.csv'),
    })
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM core.work')).toEqual([{ n: 0 }])
  })

  it('is read when only its date has changed', async () => {
    const { run } = await changedBy((file) => utimesSync(file, 1, 1))
    expect(await run).toMatchObject({ status: 'committed', totals: { rejected: 0 } })
  })
})

describe('a source is refused', () => {
  it('when it is a link', async () => {
    const folder = await campaignFolder({ 'sources/so.csv': register(...goodRows) })
    await symlink('/etc/hosts', join(folder.path, 'sources', 'b.csv'))
    expect(await refusal(folder.ingest())).toMatchObject({
      kind: 'configuration',
      message: 'A link is not followed',
    })
  })

  it('when it is a link in a circle', async () => {
    const folder = await campaignFolder({ 'sources/so.csv': register(...goodRows) })
    await mkdir(join(folder.path, 'sources', 'a'))
    await symlink('..', join(folder.path, 'sources', 'a', 'b'))
    expect((await refusal(folder.ingest())).message).toBe('A link is not followed')
  })

  it.each(['../so.csv', '/etc/hosts', 'sources/../../so.csv'])(
    'when it lies outside, as %s',
    async (path) => {
      const folder = await campaignFolder({
        'campaign.yaml': `${campaignYaml}sources:\n  - { path: ${path}, role: register }\n`,
      })
      await writeFile(join(folder.path, '..', 'so.csv'), register(...goodRows))
      const error = await refusal(folder.ingest())
      expect(error.kind).toBe('configuration')
      expect(error.message).toContain('lies outside the campaign folder')
    },
  )

  it('when no file matches its pattern', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': `${campaignYaml}sources:\n  - { path: 'sources/*.xlsx', role: register }\n`,
      'sources/so.csv': register(...goodRows),
    })
    const error = await refusal(folder.ingest())
    expect(error.message).toContain('matches the pattern sources/*.xlsx')
    expect(error.fix).toContain('sources/so.csv')
  })
})

const entityBomb =
  '<!DOCTYPE a [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'

const repeatedRow = `<document xmlns:table="t"><table:table><table:table-row table:number-rows-repeated="1048576">
  <table:table-cell table:number-columns-repeated="1000"><p>STT</p></table:table-cell></table:table-row></table:table></document>`

const inlineCell = (text: string) =>
  `<worksheet><sheetData><row><c t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`

const withSheet = (sheet: string) => replaced('so.xlsx', 'xl/worksheets/sheet1.xml', sheet)

/** A fixture that is an archive, with another text for one of its parts. */
async function replaced(name: string, part: string, content: string): Promise<Uint8Array> {
  const entries = await new ZipReader(new Uint8ArrayReader(await fixture(name))).getEntries()
  const writer = new ZipWriter(new Uint8ArrayWriter())
  for (const entry of entries) {
    if (entry.directory) continue
    const own = entry.filename === part ? Buffer.from(content) : await entry.getData(new Uint8ArrayWriter())
    await writer.add(entry.filename, new Uint8ArrayReader(own))
  }
  return writer.close()
}

async function zipOf(name: string, content: Uint8Array): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter())
  await zip.add(name, new Uint8ArrayReader(content))
  return zip.close()
}

function bytes(content: string | Uint8Array): Promise<Uint8Array> {
  return Promise.resolve(Buffer.from(content))
}

/** Zeroes bytes in the middle of the packed data, which leaves the directory at the end whole. */
function damage(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  copy.fill(0, 1000, 3500)
  return copy
}

/** The end-of-directory record of an archive with nothing in it. */
const emptyZip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex')

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { gzipSync } from 'node:zlib'

import { read, write } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type IngestReport, UserError } from '../src/index.ts'
import { type CampaignFolder, campaignFolder, goodRows, register } from './support/campaign-folder.ts'
import { encode } from './support/encode.ts'
import { mutated, mutatedInside, mutation } from './support/mutate.ts'

/** `FC_RUNS=2000 FC_SEED=7 npx vitest run --project integration mutated-files` looks longer, and elsewhere. */
const numRuns = Number(process.env['FC_RUNS'] ?? 1)

const fixture = (name: string) => readFile(join(import.meta.dirname, 'fixtures', name))
const text = register(
  ...goodRows,
  '3;A3;"Chợ; bãi xe\nkhu B";P. An Khánh;Cơ sở;3/1/2025;;;Đang thi công;12 triệu',
  'TỔNG CỘNG;;;;;;;;;',
)
const records = [
  { 'Mã công trình': 'A1', 'Tên công trình': 'Cầu', 'Đơn vị': 'P. An Phú', Cấp: 'Cấp TP', 'Kinh phí': 12.5 },
  { 'Mã công trình': 'A2', 'Đơn vị': 'P. An Phú', 'Tên công trình': 'Chợ', Cấp: 'Cơ sở', 'Tiến độ': ['HT'] },
]
const page = `<html><meta charset=utf-8><table>${text
  .split('\n')
  .map(
    (line) =>
      `<tr>${line
        .split(';')
        .map((cell) => `<td rowspan=1>${cell}`)
        .join('')}`,
  )
  .join('')}</table></html>`

const flat: readonly (readonly [name: string, content: () => Promise<Uint8Array> | Uint8Array])[] = [
  ['so.csv', () => Buffer.from(text)],
  ...(['utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni', 'viscii'] as const).map(
    (charset) => [`so-${charset}.csv`, () => encode(text, charset)] as const,
  ),
  ['so.txt', () => Buffer.from(text.replaceAll(';', '\t'))],
  ['so.json', () => Buffer.from(JSON.stringify(records))],
  ['so.ndjson', () => Buffer.from(records.map((record) => JSON.stringify(record)).join('\n'))],
  ['so.html', () => Buffer.from(page)],
  ['so.csv.gz', () => gzipSync(text)],
  ['so.xls', () => fixture('so.xls')],
  ['tcvn3.xls', () => fixture('tcvn3.xls')],
  ['bao-cao.pdf', () => fixture('bao-cao.pdf')],
]

const archives: typeof flat = [
  ['so.xlsx', () => fixture('so.xlsx')],
  ['tcvn3.xlsx', () => fixture('tcvn3.xlsx')],
  [
    'so.xlsb',
    async () => write(read(await fixture('so.xlsx')), { type: 'buffer', bookType: 'xlsb' }) as Uint8Array,
  ],
  ['so.ods', () => fixture('so.ods')],
  ['so.docx', () => fixture('so.docx')],
  ['so.zip', () => fixture('so.zip')],
]

const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 })

/** Ingests a file beside a good one. It is sound to bring its rows in, each accounted for, or to refuse it by name. */
async function outcomeOf(folder: CampaignFolder, name: string, content: Uint8Array): Promise<string> {
  await folder.write({ [`sources/${name}`]: content })
  const outcome = await folder.ingest({ dryRun: true }).catch((error: unknown) => error)
  if (outcome instanceof UserError) {
    const isNamed = /sources|campaign\.yaml/u.test(outcome.where) && outcome.said.what.vi !== ''
    return isNamed ? 'sound' : `refused without a place: ${outcome.message}`
  }
  if (outcome instanceof Error) throw outcome
  const isOpen = (outcome as IngestReport).files.some(
    ({ read: rows, inserted, updated, unchanged, duplicate, rejected, structural }) =>
      inserted + updated + unchanged + duplicate + rejected + structural !== rows,
  )
  return isOpen ? 'rows are not accounted for' : 'sound'
}

describe('a file with wrong bytes in it comes in whole or is refused', () => {
  it.each([...flat, ...archives])('%s', { timeout: 60_000 * numRuns }, async (name, content) => {
    const folder = await campaignFolder({ 'sources/tot.csv': register(...goodRows) })
    const bytes = await content()
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        expect(await outcomeOf(folder, name, mutated(bytes, changes))).toBe('sound')
      }),
      { numRuns },
    )
  })

  it.each(archives)('%s, in one of its parts', { timeout: 60_000 * numRuns }, async (name, content) => {
    const folder = await campaignFolder({ 'sources/tot.csv': register(...goodRows) })
    const bytes = await content()
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    await fc.assert(
      fc.asyncProperty(share, mutations, async (part, changes) => {
        expect(await outcomeOf(folder, name, await mutatedInside(bytes, part, changes))).toBe('sound')
      }),
      { numRuns },
    )
  })

  it('so.parquet', { timeout: 60_000 * numRuns }, async () => {
    const folder = await campaignFolder({ 'sources/tot.csv': register(...goodRows) })
    await folder.parquet(
      'sources/so.parquet',
      `SELECT 'A1' AS "Mã công trình", 'Cầu' AS "Tên công trình", 'P. An Phú' AS "Đơn vị", 'Cơ sở' AS "Cấp"`,
    )
    const bytes = await readFile(join(folder.path, 'sources', 'so.parquet'))
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        expect(await outcomeOf(folder, 'so.parquet', mutated(bytes, changes))).toBe('sound')
      }),
      { numRuns },
    )
  })
})

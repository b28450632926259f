import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'

import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'

import { gunzipped, holdFile, readFile as readHeld, textSink, writeChunks } from '../src/platform/browser.ts'
import { copyRecords as copyInDatabase } from '../src/source/records/in-database.ts'
import { copyRecords as copyInMemory } from '../src/source/records/in-memory.ts'
import type { Zip } from '../src/source/zip/zip.ts'
import { openZip as openInMemory } from '../src/source/zip/in-memory.ts'
import { openZip as openOnDisk } from '../src/source/zip/on-disk.ts'
import { withScratchDatabase } from '../src/warehouse/scratch-database.ts'

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name)

let scratch: string
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  scratch = folder
})

async function partsOf(zip: Zip): Promise<Record<string, string>> {
  const parts = await Promise.all(zip.names.map(async (name) => [name, await zip.text(name)] as const))
  zip.close()
  return Object.fromEntries(parts)
}

/** An archive of one part that claims to be `size` bytes long. */
function archive(content: Buffer, size: number): Buffer {
  const packed = deflateRawSync(content)
  const name = Buffer.from('a.csv')
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(size, 8)
  const lengths = Buffer.from([name.length, 0, 0, 0])
  const local = Buffer.concat([
    Buffer.from('PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0'),
    sizes,
    lengths,
    name,
    packed,
  ])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0'),
    sizes,
    lengths,
    Buffer.alloc(14),
    name,
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

describe('an archive in a page', () => {
  it.each(['so.xlsx', 'so.docx', 'so.ods', 'so.zip'])(
    'has the parts that it has on a disk: %s',
    async (name) => {
      const [here, there] = await Promise.all([
        openInMemory(fixture(name), name).then(partsOf),
        openOnDisk(fixture(name), name).then(partsOf),
      ])
      expect(here).toEqual(there)
      expect(Object.keys(here).length).toBeGreaterThan(0)
    },
  )

  it.each([
    ['claims what no table can be', archive(Buffer.alloc(2 ** 10), 2 ** 30), 'unpacks to far more'],
    ['unpacks to more than it claims', archive(Buffer.alloc(2 ** 20), 2 ** 10), 'cannot be read'],
  ])('is refused when it %s', async (_, bytes, what) => {
    const file = join(scratch, 'b.zip')
    await writeFile(file, bytes)
    const read = openInMemory(file, 'b.zip').then(partsOf)
    await expect(read).rejects.toMatchObject({ name: 'UserError', message: expect.stringContaining(what) })
  })

  it('is refused when it is none', async () => {
    await writeFile(join(scratch, 'x.zip'), 'PK\x03\x04 nonsense')
    await expect(openInMemory(join(scratch, 'x.zip'), 'x.zip')).rejects.toThrow('cannot be opened')
  })
})

describe('records in a page', () => {
  const values = [
    { Mã: 'A-1', 'Kinh phí': 1250.5, xong: true, ghi: null },
    { Mã: 'A-2', 'Kinh phí': 1.234, thêm: 'a "b"; c' },
  ]

  it.each([
    ['json', JSON.stringify(values)],
    ['json', JSON.stringify({ tổng: 2, dữ_liệu: values, nhãn: ['x'] })],
    ['json', JSON.stringify({ ok: true, kết_quả: { trang: 1, 'mục/1': values }, của: {} })],
    [
      'json',
      JSON.stringify([
        {
          type: 'Feature',
          properties: { tên: 'Cầu', type: 1, vốn: 1.5 },
          don_vi: { ma: 'P1', ten: 'An Phú' },
          khác: { a: 1 },
        },
        { type: 'Feature', properties: null, don_vi: null, khác: 'x' },
        { properties: { 'c/d': [1] }, don_vi: {}, tệp: [{ a: 1 }] },
      ]),
    ],
    ['ndjson', values.map((value) => JSON.stringify(value)).join('\n')],
  ] as const)('read as DuckDB reads them: %s', async (format, text) => {
    const file = join(scratch, 'so')
    await writeFile(file, text)
    const input = { id: 'x', path: 'so', file, name: 'so', mayHaveBlankLines: false }
    await withScratchDatabase(async (db) => {
      const rows = async ({ file: copy }: { file: string }) =>
        db.rows(
          `SELECT * FROM read_csv($file, header = true, all_varchar = true, null_padding = true, delim = ',')`,
          { file: copy },
        )
      const there = await rows(await copyInDatabase(db, input, format, scratch))
      expect(await rows(await copyInMemory(db, input, format, scratch))).toEqual(there)
    })
  })

  it.each(['{"a": 1}', '{"a": [{}], "b": [{}]}', '[{"a": 1}, {', '[1, 2]'])(
    'refuses what is no list of records: %s',
    async (text) => {
      const file = join(scratch, 'so')
      await writeFile(file, text)
      const input = { id: 'x', path: 'so', file, name: 'so', mayHaveBlankLines: false }
      await withScratchDatabase(async (db) => {
        for (const copy of [copyInMemory, copyInDatabase]) {
          await expect(copy(db, input, 'json', scratch)).rejects.toMatchObject({ name: 'UserError' })
        }
      })
    },
  )
})

describe('the files of a page', () => {
  it('are unpacked, but not beyond what a page can hold', async () => {
    const bytes = await readFile(fixture('so.docx'))
    holdFile('so.gz', new Uint8Array(gzipSync(bytes)))
    const packed = await readHeld('so.gz')
    await writeChunks('so', gunzipped(chunks(packed)))
    expect(Buffer.from(await readHeld('so')).equals(bytes)).toBe(true)
  })

  it('are refused when a copy outgrows the page', () => {
    const sink = textSink('so.csv')
    const piece = 'x'.repeat(2 ** 24)
    expect(() => {
      for (let index = 0; index < 20; index += 1) sink.write(piece)
    }).toThrow('more than a page can hold')
  })
})

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

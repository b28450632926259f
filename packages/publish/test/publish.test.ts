import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { DuckDBInstance, type DuckDBValue, listValue } from '@duckdb/node-api'
import { createWarehouse } from '@vedich/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishSite, type PublishRule } from '@vedich/publish'

const open: PublishRule = { campaign: 'a', works: true, drop: [] }

let scratch: string
let snapshot: { id: string; path: string; createdAt: string }
let assets: string
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'vedich-publish-test-'))
  snapshot = { id: 's1', path: join(scratch, 's1.duckdb'), createdAt: '2025-02-03T23:59:59.000Z' }
  assets = join(scratch, 'assets')
  await mkdir(assets)
  await writeFile(join(assets, 'index.html'), '<html><head><meta charset="utf-8" /></head></html>')
  await writeFile(join(assets, 'page.js'), 'export {}')
  await writeNotebooks(join(scratch, 'notebooks'))
  await writeSnapshot(snapshot.path)
}, 60_000)
afterAll(() => rm(scratch, { recursive: true }))

function publish(name: string, ...rules: PublishRule[]) {
  return publishSite({
    snapshot,
    assets,
    out: join(scratch, name),
    rules,
    keep: join(scratch, 'keep'),
    notebooks: [{ campaign: 'a', folder: join(scratch, 'notebooks') }],
    env: { CHROMIUM_PATH: '/nowhere' },
  })
}

/** All bytes of a site, unpacked, as text. */
async function everything(name: string): Promise<string> {
  const entries = await readdir(join(scratch, name), { recursive: true, withFileTypes: true })
  const files = entries.filter(
    (entry) => entry.isFile() && !/\.(?:br|wasm\.gz|worker\.js.*)$/u.test(entry.name),
  )
  const texts = await Promise.all(
    files.map(async (entry) => {
      const bytes = await readFile(join(entry.parentPath, entry.name))
      return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1')
    }),
  )
  return texts.join('\n')
}

describe('publishing', () => {
  it('gives the same bytes for the same snapshot, and lists them', async () => {
    const first = await publish('one', open)
    const second = await publish('two', open)
    expect(second.files).toEqual(first.files)
    expect(first.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['index.html', 'page.js', 'robots.txt', 'api/snapshots']),
    )
    expect(first.site.day).toBe('2025-02-03')
    expect(first.files.filter(({ bytes }) => bytes > 25_000_000)).toEqual([])
  }, 60_000)

  it('puts the snapshot into the site as it is', async () => {
    const { site } = await publish('whole', open)
    const published = await readFile(join(scratch, 'whole', site.database?.snapshot ?? ''))
    expect(published.equals(await readFile(snapshot.path))).toBe(true)
    expect(await everything('whole')).toContain('Lan, 0901 234 567')
  }, 60_000)

  it('leaves no trace of a dropped column, in no file and no book', async () => {
    const { site } = await publish('dropped', { ...open, drop: ['note', 'title'] })
    const text = await everything('dropped')
    for (const secret of ['Lan, 0901 234 567', 'Former note', 'Title of a work', 'Quoted cell']) {
      expect(text).not.toContain(secret)
    }
    expect(text).toContain('Place of the work')
    const again = await publish('dropped again', { ...open, drop: ['note', 'title'] })
    expect(again.site).toEqual(site)
  }, 60_000)

  it('publishes totals only where single works are withheld', async () => {
    const { site } = await publish('totals', { ...open, works: false })
    expect(site.database).toBeNull()
    const text = await everything('totals')
    for (const secret of ['Lan, 0901 234 567', 'Title of a work', 'Place of the work']) {
      expect(text).not.toContain(secret)
    }
    expect(text).toContain('Unit One')
  }, 60_000)

  it('takes the notebooks along as texts, never as pages, and nothing that a link leads to', async () => {
    const { site, files } = await publish('notebooks-out', open)
    const list: unknown = JSON.parse(
      await readFile(join(scratch, 'notebooks-out', site.notebooks ?? ''), 'utf8'),
    )
    expect(list).toEqual({
      writable: false,
      notebooks: [
        {
          campaign: 'a',
          name: 'một.vi',
          title: 'Một & hai',
          text: 'notebooks/a/một.vi.txt',
          page: null,
        },
      ],
    })
    const text = await readFile(join(scratch, 'notebooks-out', 'notebooks/a/một.vi.txt'), 'utf8')
    expect(text).toBe(notebook)
    expect(files.filter(({ path }) => /^notebooks.*\.html/u.test(path))).toEqual([])
  }, 60_000)

  it('keeps notebooks back where single works are withheld, since they can ask for any', async () => {
    const { site } = await publish('kept back', { ...open, works: false })
    expect(site.notebooks).toBeNull()
    expect(await everything('kept back')).not.toContain('Một &amp; hai')
  }, 60_000)

  it('replaces an earlier site and nothing else', async () => {
    await publish('again', open)
    await publish('again', { ...open, works: false })
    expect(await readdir(join(scratch, 'again'))).not.toContain('data')
    const foreign = join(scratch, 'foreign')
    await mkdir(foreign)
    await writeFile(join(foreign, 'diary.txt'), 'mine')
    await expect(publish('foreign', open)).rejects.toMatchObject({ name: 'PublishError', where: foreign })
    expect(await readdir(foreign)).toEqual(['diary.txt'])
  }, 60_000)
})

const notebook = '<!doctype html>\n<notebook>\n  <title>Một &amp; hai</title>\n</notebook>\n'

/** One notebook, a page that is none, and a link out of the folder. */
async function writeNotebooks(folder: string): Promise<void> {
  await mkdir(folder)
  await writeFile(join(folder, 'một.vi.html'), notebook)
  await writeFile(join(folder, 'page.html'), '<p>Hello')
  await writeFile(join(scratch, 'secret.html'), notebook)
  await symlink(join(scratch, 'secret.html'), join(folder, 'link.html'))
}

/** One campaign, one unit, one work with a former state, one rejected row. */
async function writeSnapshot(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  const insert = async (table: string, row: Readonly<Record<string, DuckDBValue>>) => {
    const names = Object.keys(row)
    await connection.run(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(row),
    )
  }
  const from = { source_file_id: 'f', source_sheet: '', source_row: 1, run_id: 'r' }
  for (const statement of createWarehouse()) await connection.run(statement)
  await insert('core.campaign', {
    campaign_id: 'a',
    name_vi: 'Đợt A',
    name_en: 'Campaign A',
    organiser_vi: 'X',
    organiser_en: 'X',
    started_on: '2024-01-01',
    ended_on: '2025-01-01',
    start_is_derived: false,
    resolutions: listValue(['12-NQ/TU']),
    is_illustrative: false,
    ...from,
  })
  await insert('core.tier', {
    campaign_id: 'a',
    tier_id: 't',
    label_vi: 'Cấp',
    label_en: 'Tier',
    ordinal: 1,
    ...from,
  })
  await insert('core.unit', { campaign_id: 'a', unit_id: 'u', name: 'Unit One', ...from })
  const work = {
    campaign_id: 'a',
    work_id: 'W-1',
    title: 'Title of a work',
    unit_id: 'u',
    tier_id: 't',
    location: 'Place of the work',
    status: 'registered',
    due_on: '2024-06-01',
    note: 'Lan, 0901 234 567',
    known_on: '2024-02-01',
    ...from,
  }
  await insert('core.work', work)
  await insert('core.work_version', {
    ...work,
    note: 'Former note',
    version: 1,
    superseded_on: '2024-02-01',
    superseded_by: 'r',
  })
  await connection.run(
    `INSERT INTO meta.rejected_row (run_id, source_file_id, source_sheet, source_row, rule, cells)
     VALUES ('r', 'f', '', 2, 'x', ['Quoted cell'])`,
  )
  connection.disconnectSync()
  instance.closeSync()
}

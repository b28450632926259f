import { mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { addSource, loadCampaign } from '../src/index.ts'
import { campaignFolder, campaignYaml, goodRows, register } from './support/campaign-folder.ts'

const text = register(...goodRows)

async function add(path: string, name: string, columns: Record<string, string> = {}, content = text) {
  const campaign = await loadCampaign(path)
  return addSource(campaign, { name, bytes: new TextEncoder().encode(content), role: 'register', columns })
}

describe('adding a source', () => {
  it('puts the file where the next run reads it', async () => {
    const folder = await campaignFolder({})
    const { path, campaign } = await add(folder.path, 'sổ mới.csv')
    expect(path).toBe('sources/sổ mới.csv')
    const report = await folder.ingest({ targets: [{ campaign }] })
    expect(report.files.find((file) => file.path === path)).toMatchObject({ inserted: 2, rejected: 0 })
    expect(await readFile(join(folder.path, 'campaign.yaml'), 'utf8')).toBe(campaignYaml)
  })

  it('names it in a campaign.yaml that lists its sources, with the columns that were corrected', async () => {
    const yaml = `${campaignYaml}sources:\n  - { path: sources/cu.csv, role: register } # ours\n`
    const folder = await campaignFolder({ 'campaign.yaml': yaml, 'sources/cu.csv': text })
    const odd = text.replace('Mã công trình', 'Số đăng bạ').replaceAll(/A([12])/gu, 'B$1')
    const { campaign } = await add(folder.path, 'moi.csv', { code: 'Số đăng bạ' }, odd)
    expect(campaign.sources?.map(({ path }) => path)).toEqual(['sources/moi.csv', 'sources/cu.csv'])
    expect(await readFile(join(folder.path, 'campaign.yaml'), 'utf8')).toContain('role: register } # ours')
    await folder.ingest({ targets: [{ campaign }] })
    expect(await folder.rows('SELECT work_id FROM core.work ORDER BY 1')).toMatchObject([
      { work_id: 'A1' },
      { work_id: 'A2' },
      { work_id: 'B1' },
      { work_id: 'B2' },
    ])
  })

  it('still reads every file of a campaign that listed none, once columns of one are corrected', async () => {
    const folder = await campaignFolder({ 'sources/cu.csv': text, 'sources/bao-cao.txt': 'Hoàn thành 1/2.' })
    const odd = text.replace('Mã công trình', 'Số đăng bạ').replaceAll(/A([12])/gu, 'B$1')
    const { campaign } = await add(folder.path, 'moi.csv', { code: 'Số đăng bạ' }, odd)
    await folder.ingest({ targets: [{ campaign }] })
    expect(
      await folder.rows(
        "SELECT path, role FROM meta.source_file WHERE path <> 'campaign.yaml' ORDER BY path",
      ),
    ).toEqual([
      { path: 'sources/bao-cao.txt', role: 'report' },
      { path: 'sources/cu.csv', role: 'register' },
      { path: 'sources/moi.csv', role: 'register' },
    ])
  })

  it('never takes the place of another file, and can be taken back', async () => {
    const folder = await campaignFolder({ 'sources/so.csv': 'mine' })
    await expect(add(folder.path, 'so.csv')).rejects.toThrow('has a source of this name already')
    expect(await readFile(join(folder.path, 'sources/so.csv'), 'utf8')).toBe('mine')
    const added = await add(folder.path, 'khac.csv', { note: 'Ghi chú' })
    await added.undo()
    expect(await readdir(join(folder.path, 'sources'))).toEqual(['so.csv'])
    expect(await readFile(join(folder.path, 'campaign.yaml'), 'utf8')).toBe(campaignYaml)
  })

  it.each([
    '../so.csv',
    '..\\so.csv',
    '.so.csv',
    'a/b.csv',
    'so*.csv',
    'so.csv\0.txt',
    'so.exe',
    'so.csv.',
    '',
  ])('refuses the name %j and writes nothing', async (name) => {
    const folder = await campaignFolder({})
    await expect(add(folder.path, name)).rejects.toMatchObject({ name: 'UserError', kind: 'data' })
    expect(await readdir(join(folder.path, 'sources'))).toEqual([])
  })

  it('does not follow a link in the place of the folder', async () => {
    const folder = await campaignFolder({})
    const elsewhere = join(folder.path, '..', 'elsewhere')
    await mkdir(elsewhere)
    await rm(join(folder.path, 'sources'), { recursive: true })
    await symlink(elsewhere, join(folder.path, 'sources'))
    await expect(add(folder.path, 'so.csv')).rejects.toThrow('A link is not followed')
    expect(await readdir(elsewhere)).toEqual([])
  })
})

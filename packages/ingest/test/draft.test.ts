import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it, onTestFinished } from 'vitest'

import { draftCampaign, ingest, loadCampaign, writeDraft } from '../src/index.ts'
import { CampaignFolder } from './support/campaign-folder.ts'

const head = 'STT;Tên công trình;Đơn vị;Cấp;Ngày đăng ký;Hạn hoàn thành;Tiến độ'

/** A folder of sources that has no campaign.yaml. */
async function sources(files: Readonly<Record<string, string>>): Promise<CampaignFolder> {
  const root = await mkdtemp(join(tmpdir(), 'vedich-test-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const folder = new CampaignFolder(root)
  await folder.write(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`sources/${name}`, text])),
  )
  return folder
}

describe('a draft of campaign.yaml', () => {
  it('has the days, tiers, name and organiser that the registers tell, and is one that an ingest takes', async () => {
    const folder = await sources({
      'so.csv': [
        'UBND THÀNH PHỐ B;;;;;;',
        'DANH SÁCH CÔNG TRÌNH ĐĂNG KÝ ĐỢT THI ĐUA "100 NGÀY";;;;;;',
        head,
        '1;Cầu A;Phường X;Cấp TP;05/01/2024;30/03/2024;Hoàn thành',
        '2;Đường B;Phường Y;cơ sở;02/01/2024;10/04/2024;Đang thực hiện',
      ].join('\n'),
    })
    const draft = await draftCampaign(folder.path)
    expect(draft).toMatchObject({
      name: 'ĐỢT THI ĐUA "100 NGÀY"',
      organiser: 'UBND THÀNH PHỐ B',
      start: '2024-01-02',
      end: '2024-04-10',
      tiers: [
        { id: 'city', works: 1 },
        { id: 'grassroots', works: 1 },
      ],
    })
    await writeDraft(folder.path, draft)
    const campaign = await loadCampaign(folder.path)
    const report = await ingest({ targets: [{ campaign }], warehouse: folder.warehouse })
    expect(report).toMatchObject({ status: 'committed', totals: { rejected: 0 } })
    await expect(writeDraft(folder.path, draft)).rejects.toThrow('has a campaign.yaml already')
    expect(await readFile(join(folder.path, 'campaign.yaml'), 'utf8')).toBe(draft.text)
  })

  it('has tiers of its own where the registers spell others than the usual, and leaves slips to a person', async () => {
    const row = (number: number, tier: string) =>
      `${number};Việc ${number};Phường X;${tier};05/01/2024;30/03/2024;Hoàn thành`
    const tiers = [
      'Khối Đảng',
      'Khối Đảng',
      'khối đoàn thể',
      ...Array<string>(37).fill('Cơ sở'),
      'Cơ sở nhỏ lẻ',
    ]
    const folder = await sources({
      'so.csv': [head, ...tiers.map((tier, at) => row(at + 1, tier))].join('\n'),
    })
    const draft = await draftCampaign(folder.path)
    expect(draft.tiers.map(({ id, works }) => [id, works])).toEqual([['grassroots', 37]])
    expect(draft.unknownTiers.toSorted()).toEqual(['Cơ sở nhỏ lẻ', 'Khối Đảng', 'khối đoàn thể'])
    const fewer = await sources({
      'so.csv': [head, row(1, 'Khối Đảng'), row(2, 'Cơ sở'), row(3, 'Khối đoàn thể')].join('\n'),
    })
    const own = await sources({ 'so.csv': [head, row(1, 'Cấp sở'), row(2, 'Cấp phòng')].join('\n') })
    expect(await draftCampaign(own.path)).toMatchObject({
      start: '2024-01-05',
      tiers: [{ id: 'phong' }, { id: 'so' }],
      sources: [{ works: 2 }],
    })
    expect((await draftCampaign(fewer.path)).tiers.map(({ id, label }) => [id, label.vi])).toEqual([
      ['grassroots', 'Cơ sở'],
      ['khoi-dang', 'Khối Đảng'],
      ['khoi-doan-the', 'Khối đoàn thể'],
    ])
  })

  it('has one tier where no register tells any', async () => {
    const folder = await sources({
      'so.csv': 'STT;Tên công trình;Đơn vị;Ngày đăng ký;Tiến độ\n1;Cầu A;Phường X;05/01/2024;Hoàn thành\n',
    })
    expect(await draftCampaign(folder.path)).toMatchObject({
      tiers: [{ id: 'all', works: 1 }],
      sources: [{ works: 1 }],
    })
  })

  it('tells of a file that is not understood and is made from the others', async () => {
    const folder = await sources({
      'la.csv': 'a;b\n1;2\n',
      'so.csv': [head, '1;Cầu A;Phường X;Cơ sở;05/01/2024;30/03/2024;Hoàn thành'].join('\n'),
    })
    const { sources: looks } = await draftCampaign(folder.path)
    expect(looks.map(({ path, table, works }) => [path, table, works])).toEqual([
      ['sources/la.csv', null, 0],
      ['sources/so.csv', 'register', 1],
    ])
    expect(looks[0]?.refusal?.fix).toBeTruthy()
  })

  it('wants to be told the days where no register has one', async () => {
    const folder = await sources({
      'so.csv': 'STT;Tên công trình;Đơn vị;Cấp;Tiến độ\n1;Cầu A;Phường X;Cơ sở;Hoàn thành\n',
    })
    await expect(draftCampaign(folder.path)).rejects.toThrow('No register tells a day')
    const unread = await sources({ 'la.csv': 'a;b\n1;2\n' })
    await expect(draftCampaign(unread.path)).rejects.toMatchObject({
      where: expect.stringContaining('la.csv'),
    })
    const days = { start: '2024-01-01', end: '2024-06-30' }
    expect(await draftCampaign(folder.path, days)).toMatchObject({ ...days, tiers: [{ id: 'grassroots' }] })
  })
})

import { describe, expect, it } from 'vitest'

import { encodings } from '../src/encoding/charset.ts'
import { campaignFolder, campaignYaml, goodRows, register } from './support/campaign-folder.ts'
import { encode } from './support/encode.ts'

const sources = 'sources/so.csv'
const works = 'SELECT * EXCLUDE (source_file_id, run_id) FROM core.work ORDER BY work_id'
const decision = `SELECT encoding, encoding_confidence >= 0.9 AS sure FROM meta.source_file WHERE role <> 'campaign'`

const text = `\n${register(...goodRows, '3;A3;Trường mầm non Thảo Điền;P. Thảo Điền;Cơ sở;;;;HT;')}`

describe('a register', () => {
  it.each(encodings.filter((encoding) => encoding !== 'windows-1252'))(
    'in %s gives the works its UTF-8 copy gives, at the same rows',
    async (encoding) => {
      const plain = await campaignFolder({ [sources]: text })
      const folder = await campaignFolder({ [sources]: encode(text, encoding) })
      await plain.ingest()
      const report = await folder.ingest()
      expect(report.files.at(-1)).toMatchObject({ inserted: 3, rejected: 0 })
      expect(await folder.rows(works)).toEqual(await plain.rows(works))
      expect(await folder.rows(decision)).toEqual([{ encoding, sure: true }])
    },
  )

  it('whose letters an export carried into Unicode unconverted is read all the same', async () => {
    const plain = await campaignFolder({ [sources]: text })
    const carried = encode(text, 'tcvn3').toString('latin1')
    const folder = await campaignFolder({ [sources]: carried })
    await plain.ingest()
    await folder.ingest()
    expect(await folder.rows(works)).toEqual(await plain.rows(works))
    expect(await folder.rows(decision)).toEqual([{ encoding: 'utf-8+tcvn3', sure: true }])
  })

  it('with damaged cells deep inside a large file is mended', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, index) => `${index};B${index};Trồng cây xanh;P. An Phú;Cơ sở;;;;xong;`,
    )
    rows[29_000] = '1;C1;NgÆ°á»\u009di tá»‘t viá»‡c tá»‘t;P. An PhÃº;CÆ¡ sá»Ÿ;;;;xong;'
    const folder = await campaignFolder({
      [sources]: register(...goodRows, ...rows, ...rows.slice(28_990, 29_010)),
    })
    await folder.ingest()
    expect(await folder.rows(`SELECT title, unit_id FROM core.work WHERE work_id = 'C1'`)).toEqual([
      { title: 'Người tốt việc tốt', unit_id: 'phường-an-phú' },
    ])
  })

  it('in the encoding campaign.yaml tells is read in it', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': `${campaignYaml}sources:\n  - { path: sources/so.csv, role: register, encoding: vni }\n`,
      [sources]: encode('STT;Tên công trình;Đơn vị;Cấp\n1;A;B;Cấp TP\n2;C;D;Cơ sở\n', 'vni'),
    })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ inserted: 2 })
    expect(
      await folder.rows("SELECT encoding, encoding_confidence FROM meta.source_file WHERE role = 'register'"),
    ).toEqual([{ encoding: 'vni', encoding_confidence: null }])
  })
})

describe('a report', () => {
  it('in TCVN3 is read as its words speak', async () => {
    const body =
      'Đến nay toàn thành phố đã có 742 trên 942 công trình, phần việc hoàn thành, đạt tỷ lệ 78,77%.\n'
    const folder = await campaignFolder({
      [sources]: register(...goodRows),
      'sources/bao-cao.txt': encode(body, 'tcvn3'),
    })
    await folder.ingest()
    expect(await folder.rows('SELECT body FROM core.report')).toEqual([{ body }])
  })
})

describe('a text is refused', () => {
  it.each([
    [
      'when too few words tell its encoding, with the candidates',
      encode('a;b\nPhường;1\n', 'vni'),
      'Candidates: vni (100 %',
    ],
    ['when it lost its letters', 'PH LC I BIU MU\nCNG TRNH;N V\n', 'it lost letters'],
    ['when it is not text', Buffer.of(1, 2, 3, 255), 'it is not text'],
    [
      'when it is UTF-8 with broken bytes',
      Buffer.concat([Buffer.from(text), Buffer.of(0xff)]),
      'UTF-8 but for some bytes',
    ],
  ])('%s', async (_, bytes, what) => {
    const folder = await campaignFolder({ [sources]: register(...goodRows), 'sources/b.csv': bytes })
    await expect(folder.ingest()).rejects.toMatchObject({
      name: 'UserError',
      kind: 'data',
      message: expect.stringContaining(what),
      where: expect.stringContaining('sources/b.csv'),
      fix: expect.stringContaining('encoding: tcvn3'),
    })
  })
})

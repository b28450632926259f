import { describe, expect, it } from 'vitest'

import { campaignFolder } from './support/campaign-folder.ts'
import { campaignOf2024 } from './support/register-file.ts'

const heading = 'Mã;Tên công trình;Đơn vị;Cấp;Ngày đăng ký;Tiến độ'
const line = (code: string, unit = 'Phường An Phú') =>
  `${code};Công trình ${code};${unit};Cơ sở;01/01/2024;Đang thực hiện`

const tree = `categories:
  - { name: Giao thông, synonyms: [GTVT], subcategories: [Cầu, Đường hẻm] }
  - { name: Y tế }
`

/** Field of work and field within it, by code, from a register with one or two columns for them. */
async function fieldsOf(headings: string, cells: Readonly<Record<string, string>>, yaml = tree) {
  const rows = Object.entries(cells).map(([code, texts]) => `${line(code)};${texts}`)
  const folder = await campaignFolder({
    'campaign.yaml': campaignOf2024(yaml),
    'sources/dang-ky.csv': [`${heading};${headings}`, ...rows, ''].join('\n'),
  })
  await folder.ingest()
  const works = await folder.rows('SELECT work_id, category, subcategory FROM core.work ORDER BY work_id')
  return Object.fromEntries(
    works.map(({ work_id, category, subcategory }) => [work_id, [category, subcategory]]),
  )
}

describe('fields of work', () => {
  it('stand in two columns: the field, and the group within it', async () => {
    const cells = { A: 'Giao thông;Cầu', B: 'Y tế;', C: 'Nhà ở;Nhà tình thương' }
    const read = { A: ['Giao thông', 'Cầu'], B: ['Y tế', null], C: ['Nhà ở', 'Nhà tình thương'] }
    for (const headings of ['Lĩnh vực;Lĩnh vực chi tiết', 'Lĩnh vực;Nhóm'])
      expect(await fieldsOf(headings, cells, '')).toEqual(read)
  })

  it('are told apart by campaign.yaml where a register has one column for both', async () => {
    const cells = { A: 'CẦU', B: 'đường  hẻm', C: 'gtvt', D: 'Nhà ở', E: '-' }
    expect(await fieldsOf('Nhóm', cells)).toEqual({
      A: ['Giao thông', 'Cầu'],
      B: ['Giao thông', 'Đường hẻm'],
      C: ['Giao thông', null],
      D: ['Nhà ở', null],
      E: [null, null],
    })
  })

  it('follow from the group where the field is not given', async () => {
    expect(await fieldsOf('Lĩnh vực chi tiết', { A: 'cầu', B: 'Nhà tình thương' })).toEqual({
      A: ['Giao thông', 'Cầu'],
      B: [null, 'Nhà tình thương'],
    })
  })

  it('are named once', async () => {
    const twice = `categories: [{ name: Cầu }, { name: Giao thông, subcategories: [CẦU] }]\n`
    await expect(fieldsOf('Nhóm', { A: 'Cầu' }, twice)).rejects.toThrow('name each field of work once')
  })
})

describe('units', () => {
  it('stand under the unit that campaign.yaml places them under', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': campaignOf2024(`units: { under: { Sở Y tế: [Bệnh viện A, 'TRƯỜNG TIỂU HỌC  B'] } }\n`),
      'sources/dang-ky.csv': [
        heading,
        line('A', 'Bệnh viện A'),
        line('B', 'Trường Tiểu học B'),
        line('C', 'Phường An Phú'),
        '',
      ].join('\n'),
    })
    await folder.ingest()
    const parents = () => folder.rows('SELECT name, parent FROM core.unit ORDER BY name')
    expect(await parents()).toEqual([
      { name: 'Bệnh viện A', parent: 'Sở Y tế' },
      { name: 'Phường An Phú', parent: null },
      { name: 'Trường Tiểu học B', parent: 'Sở Y tế' },
    ])
    await folder.write({ 'campaign.yaml': campaignOf2024() })
    await folder.ingest()
    expect((await parents()).map(({ parent }) => parent)).toEqual([null, null, null])
  })
})

import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { campaignFolder } from './support/campaign-folder.ts'

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name)
const text = `BÁO CÁO
(Số liệu tính đến ngày 03/02/2025)
Hoàn thành 742/942 công trình, đạt tỷ lệ 78,77 %.
Cấp thành phố hoàn thành 40/71 công trình (56,3 %).
Phấn đấu đạt 85%.
Thành phố Thủ Đức, ngày 05 tháng 02 năm 2025
`
const figures = `SELECT figure_id, metric_id, tier_id, numerator, denominator, percent_text, CAST(as_of AS VARCHAR) AS as_of,
  as_of_source, kind, verdict, sentence, span_start, span_end, report_id FROM core.reported_figure ORDER BY figure_id`

describe('a report among the sources', () => {
  it('may be a document without any table', async () => {
    const page = `<html><meta charset="utf-8"><body>${text.replaceAll(/.+/gu, '<p>$&</p>')}</body></html>`
    const folder = await campaignFolder({ 'sources/bao-cao.html': page })
    await folder.ingest()
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM core.reported_figure')).toEqual([{ n: 3 }])
  })

  it('is loaded with its day and its figures, each with its place in the text', async () => {
    const folder = await campaignFolder({ 'sources/bao-cao.txt': text })
    const { files } = await folder.ingest()
    expect(files.find(({ path }) => path.endsWith('bao-cao.txt'))).toMatchObject({ read: 4, inserted: 4 })
    const [report] = await folder.rows('SELECT body, CAST(published_on AS VARCHAR) AS day FROM core.report')
    expect(report).toMatchObject({ day: '2025-02-05' })
    const rows = await folder.rows(figures)
    expect(rows).toMatchObject([
      { metric_id: 'completion_rate', tier_id: null, numerator: '742', as_of: '2025-02-03', verdict: 'ok' },
      { metric_id: 'completion_rate', tier_id: 'city', numerator: '40', as_of_source: 'title' },
      { metric_id: null, kind: 'target', percent_text: '85%', verdict: 'not_checkable' },
    ])
    const [first] = rows
    const body = String(report?.['body'])
    expect(body.slice(Number(first?.['span_start']), Number(first?.['span_end']))).toBe(
      '742/942 công trình, đạt tỷ lệ 78,77 %',
    )
    expect(first?.['sentence']).toBe('Hoàn thành 742/942 công trình, đạt tỷ lệ 78,77 %.')
  })

  it('is merged figure by figure when it is published anew', async () => {
    const folder = await campaignFolder({ 'sources/bao-cao.txt': text })
    await folder.ingest()
    await folder.write({ 'sources/bao-cao.txt': text.replace('40/71', '41/71').replace(/Phấn đấu.*\n/u, '') })
    const { files } = await folder.ingest()
    expect(files.find(({ path }) => path.endsWith('bao-cao.txt'))).toMatchObject({
      read: 3,
      inserted: 0,
      updated: 2,
      unchanged: 1,
      removed: 1,
    })
    expect(await folder.rows(figures)).toMatchObject([
      { numerator: '742' },
      { numerator: '41', verdict: 'mismatch' },
    ])
  })

  it.each([
    ['bao-cao.docx', 5],
    ['bao-cao.pdf', 7],
  ])('may be %s', async (name, count) => {
    const folder = await campaignFolder({})
    await copyFile(fixture(name), join(folder.path, 'sources', name))
    await folder.ingest()
    const rows = await folder.rows(figures)
    expect(rows).toHaveLength(count)
    expect(rows[0]).toMatchObject({ numerator: '742', denominator: '942', report_id: `sources/${name}` })
    expect((await folder.ingest()).status).toBe('unchanged')
  })

  it('a Word file with a register in it is still a register', async () => {
    const folder = await campaignFolder({})
    await copyFile(fixture('so.docx'), join(folder.path, 'sources', 'so.docx'))
    await folder.ingest()
    expect(await folder.rows('SELECT * FROM core.report')).toEqual([])
  })
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it, onTestFinished } from 'vitest'

import { vedich } from './vedich.ts'

const header = 'Mã công trình;Tên công trình;Đơn vị;Cấp;Ngày đăng ký;Hạn hoàn thành;Tiến độ'

/** A workspace whose file was ingested in two versions: the second puts A off and leaves B out. */
async function twoVersions(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-lineage-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const campaign = join(folder, 'data', 'mini')
  await mkdir(join(campaign, 'sources'), { recursive: true })
  await writeFile(
    join(campaign, 'campaign.yaml'),
    `id: mini
name: { vi: Đợt nhỏ, en: Small }
organiser: { vi: A, en: A }
dates: { start: 2024-01-01, end: 2024-12-31 }
tiers: [{ id: grassroots, label: { vi: Cấp cơ sở, en: Grassroots } }]
`,
  )
  const versions = [
    [
      '31/01/2024',
      'A;Chợ;P. An Phú;Cơ sở;01/01/2024;01/06/2024;Đăng ký',
      'B;Cầu;P. An Phú;Cơ sở;01/01/2024;;Đăng ký',
    ],
    ['29/02/2024', 'A;Chợ;P. An Phú;Cơ sở;01/01/2024;01/09/2024;Đăng ký'],
  ]
  for (const [day, ...rows] of versions) {
    const lines = [`Số liệu tính đến ngày ${day};;;;;;`, header, ...rows, '']
    await writeFile(join(campaign, 'sources', 'dang-ky.csv'), lines.join('\n'))
    await vedich(folder, 'ingest')
  }
  return folder
}

describe('vedich lineage of a work with a history', () => {
  it('tells what happened, when it became known, and where it is written', async () => {
    const folder = await twoVersions()
    const { stdout } = await vedich(folder, 'lineage', 'A')
    expect(stdout).toMatch(/2024-01-31 +2024-01-01 +Registered +sources\/dang-ky\.csv, row 3/u)
    expect(stdout).toMatch(
      /2024-02-29 +– +Deadline changed +sources\/dang-ky\.csv, row 3\n +Day it is due: 2024-06-01 → 2024-09-01/u,
    )
    const [work] = JSON.parse((await vedich(folder, 'lineage', 'A', '--json')).stdout)
    expect(work.history).toMatchObject([
      { version: 1, kind: 'registered', happened_on: '2024-01-01', known_at: '2024-01-31', row: 3 },
      { version: 2, kind: 'redated', known_at: '2024-02-29', detail: 'due_on: 2024-06-01 → 2024-09-01' },
    ])
  })

  it('names the register that no longer has a work', async () => {
    const folder = await twoVersions()
    const { stdout } = await vedich(folder, 'lineage', 'B')
    expect(stdout).toContain('Withdrawn, known on 2024-02-29')
    expect(stdout).toContain('sources/dang-ky.csv (no longer in the register)')
  })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { loadCampaign } from '../src/index.ts'
import { type FileChoices, keptRows, understandFile } from '../src/understand/index.ts'
import type { Database } from '../src/warehouse/connection.ts'
import { withScratchDatabase } from '../src/warehouse/scratch-database.ts'
import { campaignFolder } from './support/campaign-folder.ts'

const register = [
  'DANH MỤC CÔNG TRÌNH;;;;',
  'STT;Tên công trình;Đơn vị;Tình trạng;Ngày hoàn thành;Ngày đăng ký;Số đăng bạ',
  'I. CẤP THÀNH PHỐ;;;;;;',
  '1;Cầu;P. An Phú;Hoàn thành;20/01/2025;1/1/2025;A-1',
  '2;Chợ;P. An Phú;Hoàn thàn;;1/1/2025;A-2',
  '2;Trường;P. An Phú;Hoàn thành;;1/1/2025;A-3',
  'II. CẤP CƠ SỞ;;;;;;',
  '3;Hồ;P. An Phú;Đang thi công;;1/1/2025;A-1',
  '3;Hồ;P. An Phú;Đang thi công;;1/1/2025;A-1',
  'Tổng cộng: 5 công trình;;;;;;',
].join('\n')

async function understood<T>(
  choices: FileChoices,
  look: (db: Database, understanding: Awaited<ReturnType<typeof understandFile>>) => Promise<T>,
): Promise<T> {
  const scratch = await mkdtemp(join(tmpdir(), 'vedich-test-'))
  try {
    const campaign = await loadCampaign((await campaignFolder({})).path)
    const file = join(scratch, 'so.csv')
    await writeFile(file, register)
    return await withScratchDatabase(async (db) =>
      look(db, await understandFile({ db, scratch }, campaign, file, choices)),
    )
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

it('shows every row as what it was taken for, and of rows that are not kept the rule', async () => {
  await understood({}, async (db, { sheets: [sheet] }) => {
    expect(sheet?.table).toBe('register')
    expect(sheet?.counts).toEqual({
      all: 10,
      accepted: 3,
      flagged: 1,
      duplicate: 1,
      rejected: 1,
      structural: 5,
    })
    const rows = await keptRows(db, 0, 'all', { offset: 0, limit: 100 })
    expect(rows.slice(2, 4).map(({ work, unit }) => [work, unit !== null])).toEqual([
      [null, false],
      [expect.stringMatching(/^w-/u), true],
    ])
    expect(rows.map(({ row, kind }) => `${row} ${kind}`)).toEqual([
      '1 title',
      '2 header',
      '3 section',
      '4 accepted',
      '5 rejected',
      '6 accepted',
      '7 section',
      '8 accepted',
      '9 duplicate',
      '10 total',
    ])
    const [rejected] = await keptRows(db, 0, 'rejected', { offset: 0, limit: 100 })
    expect(rejected?.problems).toMatchObject([{ rule: 'unknown_status', value: 'Hoàn thàn' }])
    expect(rejected?.cells.slice(1, 3)).toEqual(['Chợ', 'P. An Phú'])
  })
})

it('reads a column as it is told to', async () => {
  await understood({ role: 'register', columns: { code: 'Số đăng bạ' } }, async (db, { sheets: [sheet] }) => {
    expect(sheet?.columns.find(({ column }) => column === 'G')).toMatchObject({
      field: 'code',
      why: 'campaign',
    })
    const [rejected] = await keptRows(db, 0, 'rejected', { offset: 1, limit: 1 })
    expect(rejected?.problems.map(({ rule }) => rule)).toEqual(['duplicate_key'])
  })
})

it('leaves the works it would add in the books, for metrics to count', async () => {
  await understood({}, async (db) => {
    const works = await db.rows('SELECT title, tier_id, status FROM core.work ORDER BY source_row')
    expect(works).toEqual([
      { title: 'Cầu', tier_id: 'city', status: 'completed' },
      { title: 'Trường', tier_id: 'city', status: 'completed' },
      { title: 'Hồ', tier_id: 'grassroots', status: 'started' },
    ])
  })
})

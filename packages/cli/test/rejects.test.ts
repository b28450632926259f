import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { vedich, workspace } from './vedich.ts'

const campaign = join('data', 'thu-duc-500-ngay')
const register = join(campaign, 'sources', 'dang-ky.csv')

/** A workspace in which the status of one work is a word nobody knows. */
const withUnknownWord = () => withStatus('Đã gắn bảng')

async function withStatus(status: string) {
  const folder = await workspace()
  const text = await readFile(join(folder, register), 'utf8')
  await writeFile(join(folder, register), text.replace(/^((?:[^;\n]*;){11})hoàn thành;/mu, `$1${status};`))
  expect(await vedich(folder, 'ingest', campaign, '--json')).toMatchObject({ code: 0 })
  return folder
}

describe('vedich rejects', () => {
  it('exports the rows as a workbook', async () => {
    const folder = await withUnknownWord()
    const { code, stderr } = await vedich(folder, 'rejects', 'export', '-o', 'tra-lai.xlsx')
    expect(code).toBe(0)
    expect(stderr).toContain('Wrote 1 row to tra-lai.xlsx')
    expect((await readFile(join(folder, 'tra-lai.xlsx'))).subarray(0, 2).toString()).toBe('PK')
  })

  it('lists what needs a look in rows that were taken in, when asked', async () => {
    const folder = await withStatus('đang thực hiện')
    const { stdout, stderr } = await vedich(folder, 'rejects', 'list')
    expect(stdout).not.toContain('Has a completion date')
    expect(stderr).toContain('vedich rejects list --flagged')
    const flagged = await vedich(folder, 'rejects', 'list', '--flagged')
    expect(flagged.stdout).toMatch(/^flagged +.*dang-ky\.csv:\d+ .*Has a completion date/mu)
  })

  it('knows rows whose file is gone, and asks no office to correct them', async () => {
    const folder = await withUnknownWord()
    await rm(join(folder, register))
    expect(JSON.parse((await vedich(folder, 'rejects', '--json')).stdout)).toMatchObject([{ gone: true }])
    const { stdout } = await vedich(folder, 'rejects', 'export', '--json')
    expect(JSON.parse(stdout)).toEqual({ file: null, rows: 0 })
  })

  it('writes no workbook when there is nothing to correct', async () => {
    const folder = await workspace()
    await vedich(folder, 'ingest', campaign)
    const { stdout } = await vedich(folder, 'rejects', 'export', '--json')
    expect(JSON.parse(stdout)).toEqual({ file: null, rows: 0 })
  })

  it('replays once campaign.yaml knows the word', async () => {
    const folder = await withUnknownWord()
    expect(JSON.parse((await vedich(folder, 'rejects', '--json')).stdout)).toMatchObject([
      { rule: 'unknown_status', value: 'Đã gắn bảng' },
    ])
    const yaml = await readFile(join(folder, campaign, 'campaign.yaml'), 'utf8')
    await writeFile(
      join(folder, campaign, 'campaign.yaml'),
      yaml.replace('started: [Đang hoàn thiện]', 'started: [Đang hoàn thiện]\n    completed: [Đã gắn bảng]'),
    )
    const { code, stdout, stderr } = await vedich(folder, 'rejects', 'replay')
    expect(code).toBe(0)
    expect(stdout).toContain('dang-ky.csv')
    expect(stderr).toContain('1 row came in, 0 are still kept out.')
  })

  it('takes the cells of a workbook that was sent back, and leaves a row sent back as it was', async () => {
    const folder = await withUnknownWord()
    await vedich(folder, 'rejects', 'export')
    const { code, stdout } = await vedich(folder, 'rejects', 'replay', 'rejects.xlsx', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ totals: { rejected: 1 }, replayed: { before: 1, after: 1 } })
  })

  it('wants a workbook that was exported', async () => {
    const folder = await workspace()
    expect(await vedich(folder, 'rejects', 'replay', 'khong-co.xlsx')).toMatchObject({ code: 2 })
    await vedich(folder, 'ingest', campaign)
    const other = await vedich(folder, 'rejects', 'replay', register)
    expect(other).toMatchObject({ code: 1 })
    expect(other.stderr).toContain('hidden first column')
  })
})

describe('data tests of campaign.yaml', () => {
  it('stop a run when they fail, and say so', async () => {
    const folder = await workspace()
    const path = join(folder, campaign, 'campaign.yaml')
    await writeFile(
      path,
      `${await readFile(path, 'utf8')}tests:\n  - { test: not_null, column: completed_on }\n  - { test: unique, columns: [work_id] }\n`,
    )
    const { code, stderr } = await vedich(folder, 'ingest', campaign)
    expect(code).toBe(1)
    expect(stderr).toMatch(/test failed not_null work\.completed_on: \d+ rows/u)
    expect(stderr).toContain('passed 1 of 2 data tests')
    expect(stderr).toContain('Nothing was committed: a data test failed.')
    expect(await vedich(folder, 'runs')).toMatchObject({ code: 3 })
  })
})

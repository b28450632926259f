import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { vedich, workspace } from './vedich.ts'

const campaign = join('data', 'thu-duc-500-ngay')

describe('vedich lineage --metric', () => {
  it('leads from a rate to the works behind it, and to the cells that make them count', async () => {
    const folder = await workspace()
    await vedich(folder, 'ingest', campaign)
    const asked = ['lineage', '--metric', 'completion_rate', '--where', 'tier=city']
    const { code, stdout } = await vedich(folder, ...asked, '--json')
    expect(code).toBe(0)
    const { numerator, denominator, records } = JSON.parse(stdout)
    expect([numerator, denominator, records.length]).toEqual([40, 71, 71])
    expect(records[0]).toMatchObject({
      work: 'TP-001',
      path: 'sources/dang-ky.csv',
      row: 12,
      file_is_same: true,
      cells: [
        { field: 'tier', heading: 'Cấp', address: 'E12', raw: 'cấp thành phố' },
        { field: 'status', address: 'L12', raw: 'hoàn thành' },
      ],
    })
    const shown = await vedich(folder, ...asked, '--limit', '2')
    expect(shown.stdout).toContain('Completion rate: 40/71 = 56.34 %')
    expect(shown.stdout).toContain('L12 Tiến độ thực hiện: “hoàn thành”')
    expect(shown.stdout).toContain('and 69 more works')
  })

  it('says that a cell cannot be shown once its file has changed', async () => {
    const folder = await workspace()
    await vedich(folder, 'ingest', campaign)
    const register = join(folder, campaign, 'sources', 'dang-ky.csv')
    await writeFile(register, `${await readFile(register, 'utf8')}\n`)
    const { stdout } = await vedich(folder, 'lineage', '--metric', 'works_completed', '--limit', '1')
    expect(stdout).toContain('the file has changed or is gone')
  })

  it('wants a work or a metric of works', async () => {
    const folder = await workspace()
    await vedich(folder, 'ingest', campaign)
    expect(await vedich(folder, 'lineage')).toMatchObject({ code: 2 })
    expect(await vedich(folder, 'lineage', '--metric', 'award_rate')).toMatchObject({ code: 2 })
  })
})

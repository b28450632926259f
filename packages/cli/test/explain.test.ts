import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { vedich, workspace } from './vedich.ts'

const register = join('data', 'thu-duc-500-ngay', 'sources', 'dang-ky.csv')

describe('vedich ingest --explain', () => {
  it('shows header, columns, rows and values, without a warehouse and without making one', async () => {
    const folder = await workspace()
    const { code, stdout } = await vedich(folder, 'ingest', '--explain', register)
    expect(code).toBe(0)
    expect(stdout).toMatch(/As of +2025-02-03 +A7/u)
    expect(stdout).toMatch(/L +Tiến độ thực hiện +→ status +lexicon “Tiến độ thực hiện”/u)
    expect(stdout).toMatch(/section +1 +→ tier city/u)
    expect(await vedich(folder, 'query', 'completion_rate')).toMatchObject({ code: 3 })
  })

  it('gives all of it as JSON', async () => {
    const { stdout } = await vedich(await workspace(), 'ingest', '--explain', register, '--json')
    const [file] = JSON.parse(stdout)
    expect(file).toMatchObject({ path: register, campaign: 'thu-duc-500-ngay', is_source: true })
    expect(file.sheets[0].rows.read).toBe(963)
  })

  it('explains a file just received by the only campaign there is', async () => {
    const folder = await workspace()
    await copyFile(join(folder, register), join(folder, 'moi.csv'))
    const { code, stdout } = await vedich(folder, 'ingest', '--explain', 'moi.csv', '--lang', 'vi')
    expect(code).toBe(0)
    expect(stdout).toContain('sổ đăng ký công trình')
    expect(stdout).toContain('lệnh nạp sẽ bỏ qua nó')
  })

  it('wants a file that exists', async () => {
    const folder = await workspace()
    expect(await vedich(folder, 'ingest', '--explain')).toMatchObject({ code: 2 })
    const missing = await vedich(folder, 'ingest', '--explain', 'khong-co.csv')
    expect(missing).toMatchObject({ code: 2, stdout: '' })
    expect(missing.stderr).toContain('There is no such file')
  })
})

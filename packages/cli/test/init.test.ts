import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import { vedich } from './vedich.ts'

it('vedich init makes a folder of registers a campaign that vedich ingest takes, and is done once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  expect(await vedich(folder, 'ingest', '.')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('vedich init'),
  })
  expect(await vedich(folder, 'init')).toMatchObject({ code: 2, stderr: expect.stringMatching(/sources/u) })
  await mkdir(join(folder, 'sources'))
  await writeFile(
    join(folder, 'sources', 'so.csv'),
    'Tên công trình;Đơn vị;Cấp;Ngày đăng ký;Hạn hoàn thành;Tiến độ\nCầu A;Phường X;Cơ sở;05/01/2024;30/03/2024;Hoàn thành\n',
  )
  const draft = await vedich(folder, 'init', '--dry-run', '--json')
  expect(JSON.parse(draft.stdout)).toMatchObject({
    start: '2024-01-05',
    files: [{ path: 'sources/so.csv', table: 'register', works: 1, refusal: null }],
  })
  expect(await vedich(folder, 'init', '--start', 'hôm nay')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/--start/u),
  })
  const written = await vedich(folder, 'init', '--name', 'Đợt A', '--end', '2024-04-30', '--lang', 'vi')
  expect(written).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/Đợt A[^]*2024-01-05 – 2024-04-30[^]*vedich ingest \./u),
  })
  expect(await vedich(folder, 'ingest', '.')).toMatchObject({ code: 0 })
  expect(await vedich(folder, 'init')).toMatchObject({ code: 2, stderr: expect.stringMatching(/already/u) })
}, 60_000)

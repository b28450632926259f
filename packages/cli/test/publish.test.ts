import { rename } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { vedich, workspace } from './vedich.ts'

describe('vedich publish', () => {
  it('needs a snapshot', async () => {
    const { code, stderr } = await vedich(await workspace(), 'publish', 'site', '--json')
    expect(code).toBe(3)
    expect(JSON.parse(stderr).error).toMatchObject({ what: 'There is no snapshot to publish' })
  })

  it('publishes no campaign of which it does not know what may be public', async () => {
    const folder = await workspace()
    await vedich(folder, 'ingest')
    await rename(join(folder, 'data', 'thu-duc-500-ngay'), join(folder, 'elsewhere'))
    const { code, stderr } = await vedich(folder, 'publish', 'site', '--json')
    expect(code).toBe(2)
    expect(JSON.parse(stderr).error.what).toMatch(/campaign/u)
  })

  it('takes the address of a site only', async () => {
    const folder = await workspace()
    await vedich(folder, 'ingest')
    const { code, stderr } = await vedich(folder, 'publish', 'site', '--url', 'ftp://example.vn', '--json')
    expect(code).toBe(2)
    expect(JSON.parse(stderr).error).toMatchObject({ where: '--url' })
  })
})

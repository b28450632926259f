import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it, onTestFinished } from 'vitest'

import { watchFolders } from './watch-folders.ts'

describe('watchFolders', () => {
  it('takes what is written in one go for one change, and ends when it is closed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vedich-watch-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const changes = watchFolders([folder])
    await writeFile(join(folder, 'a.csv'), 'x')
    await writeFile(join(folder, 'b.csv'), 'x')
    expect(await changes.next()).toBe(true)
    const ended = changes.next()
    changes.close()
    expect(await ended).toBe(false)
  })
})

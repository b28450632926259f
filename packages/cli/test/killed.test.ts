import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'

import { describe, expect, it } from 'vitest'

import { command, vedich, workspace } from './vedich.ts'

const register = join('data', 'thu-duc-500-ngay', 'sources', 'dang-ky.csv')

/** Starts an ingest and kills it without mercy some milliseconds after its process has begun to work. */
async function killedIngest(folder: string, milliseconds: number): Promise<void> {
  const [program, ...args] = command('ingest')
  const child = spawn(program, args, { cwd: folder, stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
  await once(child, 'close')
  clearTimeout(timer)
}

describe('an ingest that is killed', () => {
  it('leaves the warehouse as it was or as it was going to be, at whatever moment', async () => {
    const folder = await workspace()
    await vedich(folder, 'ingest')
    const before = await readFile(join(folder, register), 'utf8')
    const works = async () =>
      JSON.parse((await vedich(folder, 'query', 'works_registered', '--json')).stdout)[0].value as number
    await writeFile(join(folder, register), before.replace(/^871;CS-871;[^\n]*\n/mu, ''))
    const startedAt = performance.now()
    await vedich(folder, 'ingest', '--dry-run')
    const whole = performance.now() - startedAt
    for (const share of [0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
      await killedIngest(folder, whole * share)
      expect([941, 942]).toContain(await works())
    }
    expect(await vedich(folder, 'ingest')).toMatchObject({ code: 0 })
    expect(await works()).toBe(941)
    expect(process.exitCode ?? 0).toBe(0)
  }, 90_000)
})

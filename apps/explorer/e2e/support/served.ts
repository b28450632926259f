import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** An explorer that is being served, and how to end it. */
export interface Served {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** What a person does: `npm start` in the checkout, with a warehouse of its own. */
export async function npmStart(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-e2e-'))
  const warehouse = join(folder, 'warehouse.duckdb')
  return serve(
    'npm',
    ['start', '--silent', '--', '--no-open', '--port', '0', '--warehouse', warehouse],
    folder,
  )
}

/** The built explorer over a copy of the bundled campaign that `change` may alter first, or put another beside. */
export async function exploreChanged(change: (campaign: string) => Promise<void>): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-e2e-'))
  const campaign = join(folder, 'data', 'thu-duc-500-ngay')
  await cp(join(root, 'data', 'thu-duc-500-ngay'), campaign, { recursive: true })
  await change(campaign)
  const bin = join(root, 'packages', 'cli', 'bin', 'vedich.js')
  const warehouse = join(folder, 'warehouse.duckdb')
  return serve(
    process.execPath,
    [bin, 'explore', join(folder, 'data'), '--no-open', '--port', '0', '--warehouse', warehouse],
    folder,
  )
}

async function serve(command: string, args: readonly string[], scratch: string): Promise<Served> {
  const child = spawn(command, args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const stop = async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await ended
    await rm(scratch, { recursive: true, force: true })
  }
  return { url: await readyUrl(child, ended), stop }
}

function readyUrl(
  child: ChildProcessByStdio<null, Readable, Readable>,
  ended: Promise<void>,
): Promise<string> {
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const url = /^ready (\S+)$/mu.exec(said)?.[1]
      if (url !== undefined) resolve(url)
    })
    void ended.then(() => reject(new Error(`the explorer ended before it was ready:\n${said}`)))
  })
}

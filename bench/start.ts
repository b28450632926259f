import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

/** Seconds from `npm start` to its `ready` line: first with an empty warehouse, then with everything in place. */
const folder = mkdtempSync(join(tmpdir(), 'vedich-bench-'))
const warehouse = join(folder, 'warehouse.duckdb')
try {
  for (const what of ['first start (nothing ingested)', 'second start (unchanged)']) {
    console.log(`${what}: ${(await secondsToReady(warehouse)).toFixed(2)} s`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function secondsToReady(file: string): Promise<number> {
  const startedAt = performance.now()
  const child = spawn('npm', ['start', '--silent', '--', '--no-open', '--port', '0', '--warehouse', file], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('ready http')) resolve()
    })
    void ended.then(() => reject(new Error('npm start ended before it was ready')))
  })
  const seconds = (performance.now() - startedAt) / 1000
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  await ended
  return seconds
}

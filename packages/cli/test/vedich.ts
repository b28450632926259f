import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { onTestFinished } from 'vitest'

export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const bin = join(root, 'packages', 'cli', 'bin', 'vedich.js')

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A workspace of its own with the bundled campaign in `data/`; removed after the test. */
export async function workspace(): Promise<string> {
  const folder = await copiedWorkspace()
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The same for several tests; whoever makes it removes it. */
export async function copiedWorkspace(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-cli-'))
  await cp(join(root, 'data', 'thu-duc-500-ngay'), join(folder, 'data', 'thu-duc-500-ngay'), {
    recursive: true,
  })
  return folder
}

/** Runs the `vedich` binary, as it was built, to its end as a child process. */
export function vedich(cwd: string, ...args: string[]): Promise<Finished> {
  const child = start(cwd, args)
  return finished(child)
}

/** Starts `vedich explore` and waits for its `ready` line; the process is stopped after the test. */
export async function explore(
  cwd: string,
  ...args: string[]
): Promise<{ url: string; stop: () => Promise<Finished> }> {
  const child = start(cwd, ['explore', '--no-open', ...args])
  const end = finished(child)
  onTestFinished(() => void child.kill('SIGKILL'))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const ready = /^ready (\S+)$/mu.exec(chunk.toString())
      if (ready?.[1] !== undefined) resolve(ready[1])
    })
    void end.then(({ code, stderr }) => reject(new Error(`explore ended with ${code}: ${stderr}`)))
  })
  return {
    url,
    stop: () => {
      child.kill('SIGTERM')
      return end
    },
  }
}

/** The program and arguments that run `vedich`. */
export function command(...args: string[]): [program: string, ...args: string[]] {
  return [process.execPath, bin, ...args]
}

function start(cwd: string, args: readonly string[]) {
  const [program, ...rest] = command(...args)
  return spawn(program, rest, {
    cwd,
    env: { ...process.env, LANG: 'C', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function finished(child: ReturnType<typeof start>): Promise<Finished> {
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
}

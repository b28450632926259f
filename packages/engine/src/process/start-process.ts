import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Each running query holds one of them, and one that was stopped until it has noticed. */
const threads = '16'

/**
 * Starts the process that a database runs in. Results pass through it in pieces of some megabytes: with Node's own
 * setting the garbage collector runs for every few of them.
 */
export function startProcess(): ChildProcess {
  const isSource = import.meta.url.endsWith('.ts')
  const script = fileURLToPath(new URL(isSource ? './main.ts' : './main.js', import.meta.url))
  return fork(script, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, UV_THREADPOOL_SIZE: threads },
    execArgv: ['--initial-old-space-size=256', ...(isSource ? readingSources() : [])],
  })
}

/** Tests and the inner loop have no build. */
function readingSources(): string[] {
  const loader = createRequire(import.meta.url).resolve('tsx')
  return ['--import', pathToFileURL(loader).href, '--conditions=@vedich/source']
}

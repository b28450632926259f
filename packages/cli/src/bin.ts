#!/usr/bin/env node
import { spawn } from 'node:child_process'
import process from 'node:process'

import { main } from './main.ts'

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

/** Asks the desktop to show a page; a machine without one goes on without. */
function openBrowser(url: string): void {
  const openers: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ['open', [url]],
    win32: ['cmd', ['/c', 'start', '', url]],
  }
  const [command, args] = openers[process.platform] ?? ['xdg-open', [url]]
  spawn(command, args, { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref()
}

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: {
    isTTY: process.stdout.isTTY,
    columns: process.stdout.columns,
    write: (chunk) => process.stdout.write(chunk),
  },
  stderr: {
    isTTY: process.stderr.isTTY,
    columns: process.stderr.columns,
    write: (chunk) => process.stderr.write(chunk),
  },
  untilStopped,
  openBrowser,
})

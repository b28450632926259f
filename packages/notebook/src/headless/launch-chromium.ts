import { getuid } from 'node:process'
import { type Browser, chromium } from 'playwright-core'

/** Starts Chromium without a window and without what it would send on its own. */
export function launchChromium(executablePath: string): Promise<Browser> {
  // As root, as in a container, Chromium starts only without the sandbox of the operating system.
  const asRoot = getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath,
    args: [...asRoot, '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
}

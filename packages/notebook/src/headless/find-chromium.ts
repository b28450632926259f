import { existsSync } from 'node:fs'

/** There is no browser to run the cells in. */
export class ChromiumMissingError extends Error {
  override readonly name = 'ChromiumMissingError'
  readonly fix = 'Install Chromium (Debian: apt install chromium), or name the program in CHROMIUM_PATH'

  constructor() {
    super('Cells in JavaScript run in Chromium, and there is none on this machine')
  }
}

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Path of the system's Chromium, Chrome or Edge; CHROMIUM_PATH comes first, and counts alone when it is set.
 * @throws ChromiumMissingError when there is none.
 */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string {
  const named = env['CHROMIUM_PATH']
  const found = (named === undefined ? usual : [named]).find((path) => existsSync(path))
  if (found === undefined) throw new ChromiumMissingError()
  return found
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the browser is given: the frame that cells run in, and the script of the page around it. */
export interface Parts {
  readonly frame: string
  readonly script: string
}

/** The parts as the package's build left them. */
export async function builtParts(): Promise<Parts> {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
  const [frame, script] = await Promise.all([
    readFile(join(dist, 'frame.html'), 'utf8'),
    readFile(join(dist, 'headless-page.js'), 'utf8'),
  ])
  return { frame, script }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NotebookError } from '../notebook-error.ts'

/** What the browser is given: the frame that cells run in, and the script of the page around it. */
export interface Parts {
  readonly frame: string
  readonly script: string
}

/**
 * The parts as the package's build left them.
 * @throws NotebookError when it was not built.
 */
export async function builtParts(): Promise<Parts> {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
  const read = (name: string) =>
    readFile(join(dist, name), 'utf8').catch((cause: unknown) => {
      throw new NotebookError({ what: `${name} has not been built`, fix: 'Run npm run build', cause })
    })
  const [frame, script] = await Promise.all([read('frame.html'), read('headless-page.js')])
  return { frame, script }
}

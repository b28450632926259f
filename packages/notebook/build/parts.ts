import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Parts } from '../src/headless/parts.ts'
import { buildFrame, bundle } from './frame.ts'

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')

/** Everything that runs in a browser. */
export async function buildParts(): Promise<Parts> {
  const frame = await buildFrame()
  const { script } = await bundle(join(source, 'headless', 'page', 'main.ts'))
  return { frame, script }
}

import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { copiedWorkspace, root, vedich } from './vedich.ts'

let folder: string
beforeAll(async () => {
  folder = await copiedWorkspace()
  await vedich(folder, 'ingest')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('runs the script of the tutorial, and it says what the tutorial says', async () => {
  const script = join(root, 'docs', 'examples', 'tiers.mjs')
  const warehouse = join(folder, '.vedich', 'warehouse.duckdb')
  const { stdout } = await promisify(execFile)(process.execPath, [script, warehouse])
  expect(stdout).toBe(`city: 40/71, 56.3 % (44.8 % to 67.3 %)
grassroots: 702/871, 80.6 % (77.8 % to 83.1 %)
all: 742/942, 78.8 % (76.0 % to 81.3 %)
gap -24.3 %: rates -23.8 %, mix -0.5 %
`)
})

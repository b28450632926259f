import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

import { format, resolveConfig } from 'prettier'

import { campaignJsonSchema } from '../packages/ingest/src/index.ts'
import { metrics } from '../packages/metrics/src/index.ts'
import { dataDictionary } from '../packages/model/src/index.ts'
import { apiReference } from './api-reference.ts'
import { apiSurface } from './api-surface.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Files written from the sources; `--check` only tells which are stale. */
const generated: Readonly<Record<string, string>> = {
  'docs/data-dictionary.md': dataDictionary(),
  'docs/campaign.schema.json': await pretty(
    'docs/campaign.schema.json',
    JSON.stringify(campaignJsonSchema()),
  ),
  'docs/metrics-reference.md': await pretty(
    'docs/metrics-reference.md',
    apiReference(
      ['index.ts', 'estimators.ts'].map((file) => join(root, 'packages/metrics/src', file)),
      metrics,
    ),
  ),
  'packages/metrics/api-surface.md': await pretty(
    'packages/metrics/api-surface.md',
    apiSurface('The surface of @vedich/metrics', join(root, 'packages/metrics/src/index.ts')),
  ),
}

const isChecking = process.argv.includes('--check')
const stale = Object.entries(generated).filter(([path, content]) => read(path) !== content)
if (isChecking) {
  for (const [path] of stale) console.error(`${path} is stale; run npm run generate`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  for (const [path, content] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
    console.log(`wrote ${path}`)
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return undefined
  }
}

async function pretty(path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(join(root, path))), filepath: path })
}

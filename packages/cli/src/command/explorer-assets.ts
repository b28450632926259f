import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { UserError } from '@vedich/ingest/snapshots'

/**
 * Folder of the built explorer.
 * @throws UserError when it has not been built.
 */
export function explorerAssets(): string {
  const root = dirname(fileURLToPath(import.meta.resolve('@vedich/explorer/package.json')))
  const assets = join(root, 'dist')
  if (existsSync(join(assets, 'index.html'))) return assets
  throw new UserError('io', {
    what: { vi: 'Trang khám phá chưa được dựng', en: 'The explorer has not been built' },
    where: assets,
    fix: { vi: 'Chạy npm run build', en: 'Run npm run build' },
  })
}

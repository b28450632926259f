import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { ingestTargets } from '../targets.ts'

/**
 * Tells of a source that was read whether its file is gone from its campaign's folder, whatever form its name has on disk.
 * Where the campaign is not in this workspace nothing is known of its files, and none is gone.
 */
export async function goneSources(cwd: string): Promise<(campaign: string, path: string) => boolean> {
  const targets = await ingestTargets(cwd, []).catch(() => [])
  const folders = new Map(targets.map(({ campaign }) => [campaign.id, campaign.folder]))
  return (campaign, path) => {
    const folder = folders.get(campaign)
    return (
      folder !== undefined && !['NFC', 'NFD'].some((form) => existsSync(join(folder, path.normalize(form))))
    )
  }
}

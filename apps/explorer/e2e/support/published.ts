import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root, type Served } from './served.ts'
import { serveFolder } from './static-host.ts'

const run = promisify(execFile)

export interface PublishedSite extends Served {
  readonly folder: string
}

/** What a keeper does: ingest the bundled campaign, which `change` may alter first, publish, put it on a host. */
export async function publishCampaign(
  change: (campaign: string) => Promise<void> = () => Promise.resolve(),
): Promise<PublishedSite> {
  const scratch = await mkdtemp(join(tmpdir(), 'vedich-published-'))
  const campaign = join(scratch, 'data', 'thu-duc-500-ngay')
  await cp(join(root, 'data', 'thu-duc-500-ngay'), campaign, { recursive: true })
  await change(campaign)
  const bin = join(root, 'packages', 'cli', 'bin', 'vedich.js')
  await run(process.execPath, [bin, 'ingest', campaign], { cwd: scratch })
  await run(process.execPath, [bin, 'publish', 'site'], { cwd: scratch })
  const folder = join(scratch, 'site')
  const host = await serveFolder(folder, '/so-ket/500-ngay')
  return {
    folder,
    url: host.url,
    stop: async () => {
      await host.stop()
      await rm(scratch, { recursive: true, force: true })
    },
  }
}

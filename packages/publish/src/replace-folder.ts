import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PublishError } from './publish-error.ts'

/** By this file a folder is known as one that was published before. */
export const filesName = 'files.json'

/**
 * Fills a new folder and puts it in the place of `out` when it is complete; a failure leaves `out` as it was.
 * @throws PublishError when `out` holds something else than an earlier site.
 */
export async function replaceFolder<T>(out: string, fill: (folder: string) => Promise<T>): Promise<T> {
  await refuseForeign(out)
  const scratch = await mkdtemp(join(dirname(out), '.vedich-publish-'))
  try {
    const folder = join(scratch, 'new')
    const result = await fill(folder)
    if (existsSync(out)) await rename(out, join(scratch, 'old'))
    await rename(folder, out)
    return result
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function refuseForeign(out: string): Promise<void> {
  if (!existsSync(out)) return
  const names = await readdir(out).catch(() => undefined)
  if (names !== undefined && (names.length === 0 || names.includes(filesName))) return
  throw new PublishError({
    what: 'The folder holds something else than a published site',
    where: out,
    fix: 'Name a new or empty folder, or one that vedich publish made',
  })
}

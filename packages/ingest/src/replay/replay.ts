import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import type { Campaign } from '../campaign/load.ts'
import { ingest, type IngestOptions } from '../run/ingest.ts'
import type { IngestReport } from '../run/report.ts'
import { identify } from '../source/identify.ts'
import { UserError } from '../user-error.ts'
import { withScratchDatabase } from '../warehouse/scratch-database.ts'
import { type CorrectionFile, correctionsFolder } from './corrections.ts'
import { readCorrections } from './read-corrections.ts'

/** A replay: the campaigns it is about, and the workbook that was sent back, if there is one. */
export interface ReplayOptions extends Omit<IngestOptions, 'targets' | 'dryRun'> {
  readonly campaigns: readonly Campaign[]
  readonly file?: string
}

/**
 * Reads files with rejected rows again, as after a mended vocabulary; with `file` a workbook of corrected rows is kept in the
 * campaign folder first, so that this and every later reading takes its cells. What an ingest would do is what is done.
 * @throws UserError when the workbook has no rows that were exported from these campaigns. Its copy goes when the run fails.
 */
export async function replay({ campaigns, file, ...options }: ReplayOptions): Promise<IngestReport> {
  const targets = (chosen: readonly Campaign[]) => chosen.map((campaign) => ({ campaign, reread: true }))
  if (file === undefined) return ingest({ ...options, targets: targets(campaigns) })
  const copies = await keepCorrections(campaigns, file, (options.now ?? (() => new Date()))())
  let isKept = false
  try {
    const report = await ingest({ ...options, targets: targets(copies.map(({ campaign }) => campaign)) })
    isKept = report.status !== 'failed'
    return report
  } finally {
    const left = isKept ? [] : copies.flatMap(({ copy }) => copy ?? [])
    await Promise.all(left.map((copy) => rm(copy, { force: true })))
  }
}

interface Kept {
  readonly campaign: Campaign
  /** Undefined where the same workbook was kept before. */
  readonly copy: string | undefined
}

async function keepCorrections(campaigns: readonly Campaign[], file: string, now: Date): Promise<Kept[]> {
  const sent = await looked(file)
  const wanted = new Set(sent.corrections.map(({ key }) => key.campaign))
  const chosen = campaigns.filter(({ id }) => wanted.has(id))
  const missing = [...wanted].find((id) => !chosen.some((campaign) => campaign.id === id))
  if (missing !== undefined) {
    throw new UserError('configuration', {
      what: {
        vi: `Bảng tính sửa các dòng của đợt thi đua ${missing}, không có trong nơi làm việc này`,
        en: `The workbook corrects rows of the campaign ${missing}, which is not in this workspace`,
      },
      where: file,
      fix: {
        vi: 'Chạy ở nơi đã xuất các dòng, hoặc chỉ thư mục đợt thi đua',
        en: 'Run it in the workspace the rows were exported from, or name its campaign folder',
      },
    })
  }
  const stamp = now.toISOString().slice(0, 19).replace(/[-:]/gu, '').replace('T', '-')
  return Promise.all(
    chosen.map((campaign) => keep(campaign, file, `${stamp}-${basename(file)}`, sent.identity.sha256)),
  )
}

/** A first look, before anything is copied. */
async function looked(file: string): Promise<CorrectionFile> {
  const scratch = await mkdtemp(join(tmpdir(), 'vedich-'))
  try {
    return await withScratchDatabase((db) => readCorrections(db, scratch, { path: file, file }))
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function keep(campaign: Campaign, file: string, name: string, sha256: string): Promise<Kept> {
  const folder = join(campaign.folder, correctionsFolder)
  await mkdir(folder, { recursive: true })
  for (const known of await readdir(folder)) {
    if ((await identify(join(folder, known))).sha256 === sha256) return { campaign, copy: undefined }
  }
  const copy = join(folder, name)
  await copyFile(file, copy)
  return { campaign, copy }
}

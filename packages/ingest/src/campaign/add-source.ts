import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { discover } from '../source/discover.ts'
import { formatOf } from '../source/format.ts'
import type { Role } from '../source/source.ts'
import { UserError } from '../user-error.ts'
import { type Campaign, campaignFileName, loadCampaign, parseCampaign } from './load.ts'
import { withSource } from './with-source.ts'

/** A file to be kept among the sources of a campaign. */
export interface NewSource {
  readonly name: string
  readonly bytes: Uint8Array
  /** What is said of it in campaign.yaml, where it must be: see {@link addSource}. */
  readonly role?: Role | undefined
  readonly columns: Readonly<Record<string, string>>
}

/** A source that was added, and how to take it back. */
export interface AddedSource {
  /** As campaign.yaml reads now. */
  readonly campaign: Campaign
  /** Campaign-relative. */
  readonly path: string
  undo(): Promise<void>
}

/**
 * Puts a file into `sources/` of a campaign folder, never in the place of another. It is named in campaign.yaml where
 * that lists the sources and none of the entries takes it, or where columns were corrected.
 * @throws UserError for a name that leads elsewhere, is taken, or promises no format that is read; nothing is kept then.
 */
export async function addSource(
  campaign: Campaign,
  { name, bytes, role, columns }: NewSource,
): Promise<AddedSource> {
  assertReadable(name)
  const folder = await sourcesFolder(campaign)
  const path = `sources/${name.normalize('NFC')}`
  const file = join(folder, name.normalize('NFC'))
  await writeFile(file, bytes, { flag: 'wx' }).catch((cause: unknown) => {
    throw isTaken(cause) ? taken(path, cause) : cause
  })
  const config = join(campaign.folder, campaignFileName)
  const before = await readFile(config, 'utf8')
  const undo = async () => {
    await rm(file, { force: true })
    await replaceFile(config, before)
  }
  try {
    const listed = (await discover(campaign)).some((source) => source.path === path)
    if (!listed || Object.keys(columns).length > 0) {
      const text = withSource(before, { path, role, columns })
      parseCampaign(text, campaign.folder, config)
      await replaceFile(config, text)
    }
    return { campaign: await loadCampaign(campaign.folder), path, undo }
  } catch (error) {
    await undo()
    throw error
  }
}

/** A plain name: no folder, no hidden file, nothing a system or a pattern gives a meaning. */
function assertReadable(name: string): void {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._(),&+-]{0,150}$/u.test(name) && !/[. ]$/u.test(name)
  if (!isPlain) {
    throw new UserError('data', {
      what: { vi: 'Tên tệp không hợp lệ', en: 'This is no plain file name' },
      where: name,
      fix: {
        vi: 'Đặt tên tệp bằng chữ, số, dấu cách, dấu chấm, gạch nối; bắt đầu bằng chữ hoặc số',
        en: 'Name the file with letters, digits, spaces, dots and dashes, beginning with a letter or digit',
      },
    })
  }
  if (formatOf(name) !== undefined) return
  throw new UserError('data', {
    what: { vi: 'Không đọc được định dạng tệp này', en: 'The file is of a format that is not read' },
    where: name,
    fix: {
      vi: 'Lưu bảng thành .xlsx, .ods, .csv, .docx, .odt, .html, .json hoặc .parquet; báo cáo thành .docx, .pdf, .html hoặc .txt',
      en: 'Save tables as .xlsx, .ods, .csv, .docx, .odt, .html, .json or .parquet, reports as .docx, .pdf, .html or .txt',
    },
  })
}

/** A link could lead out of the campaign folder. */
async function sourcesFolder({ folder }: Campaign): Promise<string> {
  const sources = join(folder, 'sources')
  await mkdir(sources, { recursive: true })
  if ((await lstat(sources)).isDirectory()) return sources
  throw new UserError('configuration', {
    what: { vi: 'Không đọc qua liên kết (link)', en: 'A link is not followed' },
    where: sources,
    fix: {
      vi: 'Để sources/ là thư mục thật nằm trong thư mục đợt thi đua',
      en: 'Make sources/ a folder of the campaign folder itself',
    },
  })
}

/** Readers see the old file or the new one, never half of either. */
async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.partial`, text)
  await rename(`${path}.partial`, path)
}

function isTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'
}

function taken(path: string, cause: unknown): UserError {
  return new UserError('data', {
    what: {
      vi: 'Đợt thi đua đã có tệp nguồn mang tên này',
      en: 'The campaign has a source of this name already',
    },
    where: path,
    fix: {
      vi: 'Đặt tên khác cho tệp, chẳng hạn kèm ngày',
      en: 'Give the file another name, such as one with its day',
    },
    cause,
  })
}

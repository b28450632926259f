import { existsSync, statSync } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'

import { type Campaign, type IngestTarget, loadCampaign, UserError } from '@vedich/ingest'

import { workspaceRoot } from './workspace.ts'

/**
 * What to ingest: campaign folders, folders of them, or single source files; without any, `data/` of the workspace.
 * @throws UserError for a path that does not exist or is no part of a campaign.
 */
export async function ingestTargets(cwd: string, paths: readonly string[]): Promise<IngestTarget[]> {
  const given =
    paths.length > 0 ? paths.map((path) => resolve(cwd, path)) : [join(workspaceRoot(cwd), 'data')]
  const targets = await Promise.all(given.map((path) => targetsAt(path)))
  return mergeTargets(targets.flat())
}

/**
 * The campaign a file lies in; for a file elsewhere, as one just received, the only campaign of the workspace.
 * @throws UserError when the workspace has no campaign, or several.
 */
export async function campaignOfFile(cwd: string, file: string): Promise<Campaign> {
  const own = campaignFolderAbove(file)
  if (own !== undefined) return loadCampaign(own)
  const [only, ...others] = await ingestTargets(cwd, [])
  if (only && others.length === 0) return only.campaign
  throw new UserError('configuration', {
    what: {
      vi: 'Tệp này không thuộc đợt thi đua nào, mà nơi làm việc có nhiều đợt có thể là của nó',
      en: 'This file belongs to no campaign, and the workspace has several it could be for',
    },
    where: file,
    fix: {
      vi: 'Đặt tệp vào sources/ của một thư mục đợt thi đua',
      en: 'Put it into sources/ of a campaign folder',
    },
  })
}

/** The campaign whose folder a file lies in, if any. */
export async function campaignAround(file: string): Promise<Campaign | undefined> {
  const folder = campaignFolderAbove(file)
  return folder === undefined ? undefined : loadCampaign(folder)
}

/** A campaign-relative path as seen from where the person stands. */
export function displayPath(cwd: string): (campaign: Campaign, path: string) => string {
  return (campaign, path) => relative(cwd, join(campaign.folder, path)).split(sep).join('/')
}

async function targetsAt(path: string): Promise<IngestTarget[]> {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) {
    throw new UserError('configuration', {
      what: { vi: 'Không có tệp hay thư mục này', en: 'There is no such file or folder' },
      where: path,
      fix: {
        vi: 'Chỉ một thư mục đợt thi đua (có campaign.yaml), thư mục chứa các đợt, hoặc một tệp nguồn của một đợt',
        en: 'Name a campaign folder (with campaign.yaml), a folder of campaigns, or one of a campaign’s source files',
      },
    })
  }
  if (stats.isFile()) return [await targetOfFile(path)]
  if (existsSync(join(path, 'campaign.yaml'))) return [{ campaign: await loadCampaign(path) }]
  const entries = await readdir(path)
  const folders = entries
    .toSorted()
    .map((name) => join(path, name))
    .filter((folder) => existsSync(join(folder, 'campaign.yaml')))
  if (folders.length === 0) {
    throw new UserError('configuration', {
      what: {
        vi: 'Ở đây không có đợt thi đua: thư mục này và các thư mục con đều không có campaign.yaml',
        en: 'No campaign here: neither this folder nor one inside it has a campaign.yaml',
      },
      where: path,
      fix: {
        vi: 'Chỉ một thư mục đợt thi đua; hoặc đặt sổ vào sources/ của một thư mục rồi chạy vedich init ở đó để có campaign.yaml',
        en: 'Name a campaign folder; or put registers into sources/ of a folder and run vedich init there for its campaign.yaml',
      },
    })
  }
  return Promise.all(folders.map(async (folder) => ({ campaign: await loadCampaign(folder) })))
}

async function targetOfFile(path: string): Promise<IngestTarget> {
  const folder = campaignFolderAbove(path)
  if (folder === undefined) {
    throw new UserError('configuration', {
      what: {
        vi: 'Tệp này không thuộc đợt thi đua nào: không thư mục nào phía trên có campaign.yaml',
        en: 'This file belongs to no campaign: no folder above it has a campaign.yaml',
      },
      where: path,
      fix: {
        vi: 'Đặt tệp vào sources/ của một thư mục đợt thi đua',
        en: 'Put it into sources/ of a campaign folder',
      },
    })
  }
  const inside = relative(await realpath(folder), await realpath(path))
    .split(sep)
    .join('/')
  return { campaign: await loadCampaign(folder), only: new Set([inside.normalize('NFC')]) }
}

function campaignFolderAbove(path: string): string | undefined {
  for (let folder = dirname(path); dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, 'campaign.yaml'))) return folder
  }
  return undefined
}

/** One target a campaign: files of one campaign given singly are read in one go. */
function mergeTargets(targets: readonly IngestTarget[]): IngestTarget[] {
  const byFolder = new Map<string, IngestTarget>()
  for (const target of targets) {
    const before = byFolder.get(target.campaign.folder)
    const isWhole = !target.only || (before && !before.only)
    byFolder.set(
      target.campaign.folder,
      isWhole
        ? { campaign: target.campaign }
        : { ...target, only: new Set([...(before?.only ?? []), ...(target.only ?? [])]) },
    )
  }
  return [...byFolder.values()]
}

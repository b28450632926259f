import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

import { toRows } from '@vedich/engine'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { type IngestTarget, readManifest, snapshotFolder, UserError } from '@vedich/ingest'
import { campaigns } from '@vedich/metrics'
import { type Published, PublishError, publishSite, type PublishRule } from '@vedich/publish'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { formatCount } from '../present/number.ts'
import { ingestTargets, warehousePath } from '../workspace.ts'
import type { CommandContext } from './context.ts'
import { explorerAssets } from './explorer-assets.ts'

export interface PublishCommandOptions {
  readonly url?: string
  readonly warehouse?: string
  readonly json?: boolean
}

/** `vedich publish`: a folder that any web host can serve. */
export async function publishCommand(
  out: string,
  paths: readonly string[],
  options: PublishCommandOptions,
  { surroundings, language }: CommandContext,
): Promise<ExitCode> {
  const { cwd, stdout, stderr } = surroundings
  const warehouse = warehousePath(cwd, options.warehouse)
  const snapshot = await currentSnapshot(warehouse)
  const rules = await rulesOf(snapshot.path, await ingestTargets(cwd, paths))
  const url = options.url === undefined ? undefined : folderUrl(options.url)
  const published = await publishSite({
    snapshot,
    assets: explorerAssets(),
    out: resolve(cwd, out),
    rules,
    keep: join(dirname(warehouse), 'published'),
    ...(url === undefined ? {} : { url }),
  }).catch(asUserError)
  if (options.json === true) stdout.write(`${JSON.stringify(summary(published, out), null, 2)}\n`)
  else stderr.write(`${words[language](summary(published, out))}\n`)
  return exitCodes.done
}

async function currentSnapshot(warehouse: string) {
  const folder = snapshotFolder(warehouse)
  const manifest = await readManifest(folder)
  const current = manifest?.snapshots.find(({ id }) => id === manifest.current)
  if (current && existsSync(join(folder, current.file))) {
    return { id: current.id, path: join(folder, current.file), createdAt: current.created_at }
  }
  throw new UserError('io', {
    what: 'There is no snapshot to publish',
    where: folder,
    fix: 'Run vedich ingest first, or name another warehouse with --warehouse',
  })
}

/** Each campaign of the snapshot with the rule its own campaign.yaml gives; none may be missing. */
async function rulesOf(snapshot: string, targets: readonly IngestTarget[]): Promise<PublishRule[]> {
  const engine = await openDuckDB(snapshot)
  try {
    const rows = toRows(await engine.query(campaigns().sql))
    return rows.map((row) => ruleOf(String(row['campaign_id']), targets))
  } finally {
    await engine.close()
  }
}

function ruleOf(id: string, targets: readonly IngestTarget[]): PublishRule {
  const target = targets.find(({ campaign }) => campaign.id === id)
  if (target) return { campaign: id, ...target.campaign.publish }
  throw new UserError('configuration', {
    what: `What of campaign ${id} may be made public is not known: its campaign.yaml was not found`,
    where: 'publish',
    fix: `Name the folder of the campaign as well: vedich publish OUT <folder of ${id}>`,
  })
}

function folderUrl(text: string): string {
  const address = text.endsWith('/') ? text : `${text}/`
  if (/^https?:/u.test(address) && URL.canParse(address)) return new URL(address).href
  throw new UserError('configuration', {
    what: `${text} is not the address of a site`,
    where: '--url',
    fix: 'Give the full address, as https://example.vn/500-ngay/',
  })
}

function asUserError(error: unknown): never {
  if (!(error instanceof PublishError)) throw error
  const { message: what, where, fix } = error
  throw new UserError('configuration', { what, where, fix, cause: error })
}

interface Summary {
  readonly folder: string
  readonly id: string
  readonly day: string
  readonly files: number
  readonly bytes: number
  readonly withWorks: boolean
}

function summary({ site, files }: Published, folder: string): Summary {
  return {
    folder,
    id: site.id,
    day: site.day,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    withWorks: site.database !== null,
  }
}

const words = {
  vi: ({ folder, files, bytes, day, withWorks }: Summary) =>
    `Đã xuất bản vào ${folder}: ${formatCount(files, 'vi')} tệp, ${megabytes(bytes, 'vi')} MB, số liệu đến ${day}` +
    (withWorks ? '' : '; chỉ có số tổng, không có từng công trình'),
  en: ({ folder, files, bytes, day, withWorks }: Summary) =>
    `Published into ${folder}: ${formatCount(files, 'en')} files, ${megabytes(bytes, 'en')} MB, figures of ${day}` +
    (withWorks ? '' : '; totals only, no single works'),
}

function megabytes(bytes: number, language: 'vi' | 'en'): string {
  return formatCount(Math.ceil(bytes / 10 ** 6), language)
}

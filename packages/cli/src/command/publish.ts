import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

import { toRows } from '@vedich/engine'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { type IngestTarget, readingRules, readManifest, snapshotFolder, UserError } from '@vedich/ingest'
import { campaigns } from '@vedich/metrics'
import {
  type Published,
  type PublishedAnnotations,
  PublishError,
  publishSite,
  type PublishRule,
} from '@vedich/publish'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { formatCount } from '../present/number.ts'
import { ingestTargets } from '../targets.ts'
import { warehousePath } from '../workspace.ts'
import { annotationBook } from './annotation-book.ts'
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
  const targets = await ingestTargets(cwd, paths)
  const rules = await rulesOf(snapshot.path, targets)
  const url = options.url === undefined ? undefined : folderUrl(options.url)
  const published = await publishSite({
    snapshot,
    assets: explorerAssets(),
    out: resolve(cwd, out),
    rules,
    annotations: await annotationsOf(rules, targets),
    reading: targets.map(({ campaign }) => readingRules(campaign)),
    keep: join(dirname(warehouse), 'published'),
    notebooks: targets.map(({ campaign: { id, folder } }) => ({
      campaign: id,
      folder: join(folder, 'notebooks'),
    })),
    env: surroundings.env,
    ...(url === undefined ? {} : { url }),
  }).catch(asUserError)
  if (options.json === true) stdout.write(`${JSON.stringify(summary(published, out), null, 2)}\n`)
  else {
    stderr.write(`${words[language].done(summary(published, out))}\n`)
    stderr.write(notebooksText(summary(published, out), language))
  }
  return exitCodes.done
}

/** The notes on the charts of each campaign that is published. */
async function annotationsOf(
  rules: readonly PublishRule[],
  targets: readonly IngestTarget[],
): Promise<PublishedAnnotations[]> {
  const isPublished = new Set(rules.map(({ campaign }) => campaign))
  const books = targets
    .filter(({ campaign }) => isPublished.has(campaign.id))
    .map(({ campaign: { id, folder } }) => annotationBook(id, folder))
  return Promise.all(books.map(async ({ campaign, read }) => ({ campaign, annotations: await read() })))
}

async function currentSnapshot(warehouse: string) {
  const folder = snapshotFolder(warehouse)
  const manifest = await readManifest(folder)
  const current = manifest?.snapshots.find(({ id }) => id === manifest.current)
  if (current && existsSync(join(folder, current.file))) {
    return { id: current.id, path: join(folder, current.file), createdAt: current.created_at }
  }
  throw new UserError('io', {
    what: { vi: 'Chưa có bản chụp nào để công bố', en: 'There is no snapshot to publish' },
    where: folder,
    fix: {
      vi: 'Chạy vedich ingest trước, hoặc chỉ kho dữ liệu khác bằng --warehouse',
      en: 'Run vedich ingest first, or name another warehouse with --warehouse',
    },
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
    what: {
      vi: `Không biết đợt ${id} được công bố những gì: không tìm thấy campaign.yaml của đợt`,
      en: `What of campaign ${id} may be made public is not known: its campaign.yaml was not found`,
    },
    where: 'publish',
    fix: {
      vi: `Chỉ thêm thư mục của đợt: vedich publish OUT <thư mục của ${id}>`,
      en: `Name the folder of the campaign as well: vedich publish OUT <folder of ${id}>`,
    },
  })
}

function folderUrl(text: string): string {
  const address = text.endsWith('/') ? text : `${text}/`
  if (/^https?:/u.test(address) && URL.canParse(address)) return new URL(address).href
  throw new UserError('configuration', {
    what: { vi: `${text} không phải địa chỉ trang web`, en: `${text} is not the address of a site` },
    where: '--url',
    fix: {
      vi: 'Ghi địa chỉ đầy đủ, ví dụ https://example.vn/500-ngay/',
      en: 'Give the full address, as https://example.vn/500-ngay/',
    },
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
  readonly notebooks: readonly {
    readonly name: string
    /** Whether a page with its results was made. */
    readonly rendered: boolean
    /** Cells that failed, by number. */
    readonly failed: readonly number[]
  }[]
}

function summary({ site, files, notebooks }: Published, folder: string): Summary {
  return {
    folder,
    id: site.id,
    day: site.day,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    withWorks: site.database !== null,
    notebooks: notebooks.map(({ name, page, failed }) => ({ name, rendered: page !== null, failed })),
  }
}

/** What the keeper should know of the notebooks: cells that failed, and pages that could not be made. */
function notebooksText({ notebooks }: Summary, language: 'vi' | 'en'): string {
  const { failed, unrendered } = words[language]
  const broken = notebooks.filter((notebook) => notebook.failed.length > 0)
  const lines = broken.map(({ name, failed: cells }) => failed(name, cells.join(', ')))
  if (notebooks.some(({ rendered, failed: cells }) => !rendered && cells.length === 0)) lines.push(unrendered)
  return lines.map((line) => `${line}\n`).join('')
}

const words = {
  vi: {
    done: ({ folder, files, bytes, day, withWorks, notebooks }: Summary) =>
      `Đã xuất bản vào ${folder}: ${formatCount(files, 'vi')} tệp, ${megabytes(bytes, 'vi')} MB, ` +
      `${notebooks.length} sổ tay, số liệu đến ${day}` +
      (withWorks ? '' : '; chỉ có số tổng, không có từng công trình và sổ tay'),
    failed: (name: string, cells: string) => `Sổ tay ${name}: ô ${cells} có lỗi`,
    unrendered: 'Không có Chromium: sổ tay được xuất bản nguyên văn và chạy ở trình duyệt của người đọc',
  },
  en: {
    done: ({ folder, files, bytes, day, withWorks, notebooks }: Summary) =>
      `Published into ${folder}: ${formatCount(files, 'en')} files, ${megabytes(bytes, 'en')} MB, ` +
      `${notebooks.length} notebooks, figures of ${day}` +
      (withWorks ? '' : '; totals only, no single works and no notebooks'),
    failed: (name: string, cells: string) => `Notebook ${name}: cells ${cells} fail`,
    unrendered: 'There is no Chromium: notebooks are published as they stand and run with their readers',
  },
}

function megabytes(bytes: number, language: 'vi' | 'en'): string {
  return formatCount(Math.ceil(bytes / 10 ** 6), language)
}

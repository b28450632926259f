import { resolve } from 'node:path'

import {
  askedRecords,
  type AuditedCampaign,
  auditedCampaigns,
  type AuditedReport,
  auditJson,
  auditReports,
  namesOf,
  type WholeAudit,
} from '@vedich/audit'
import type { Engine } from '@vedich/engine'
import { UserError } from '@vedich/ingest/snapshots'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { auditText } from '../present/audit-text.ts'
import { campaignAround } from '../targets.ts'
import { warehousePath } from '../workspace.ts'
import { askOf, noRecords } from './audit-records.ts'
import { givenReport, publishedReports } from './audit-reports.ts'
import { assertDay } from './assert-day.ts'
import type { CommandContext } from './context.ts'
import { illustrativeNote } from './illustrative.ts'
import { openSnapshot } from './open-snapshot.ts'
import { tierWords } from './read.ts'

export interface AuditCommandOptions {
  readonly json?: boolean
  readonly strict?: boolean
  readonly campaign?: string
  readonly publishedOn?: string
  readonly warehouse?: string
}

/** An audit and the campaign whose records it was held against; NULL when there were none. */
export interface CampaignAudit {
  readonly campaign: AuditedCampaign | null
  readonly audit: WholeAudit
}

/**
 * `vedich audit`: what the campaign published, or the reports given, checked by arithmetic, against one another and
 * against the records. With `strict` anything wrong exits 1, so that a wrong press release stops a pipeline.
 */
export async function auditCommand(
  files: readonly string[],
  options: AuditCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { surroundings, language, color } = context
  if (options.publishedOn !== undefined) assertDay(options.publishedOn, '--published-on')
  const engine = await snapshotFor(files, options, context)
  try {
    const audits =
      files.length > 0 ? [await auditFiles(files, engine, options, context)] : await auditAll(engine, options)
    if (options.json === true) surroundings.stdout.write(`${JSON.stringify(auditJson(audits), null, 2)}\n`)
    else {
      surroundings.stdout.write(audits.map((one) => auditText(one, language, color)).join('\n'))
      if (audits.some(({ campaign }) => campaign?.isIllustrative === true)) {
        surroundings.stderr.write(`${illustrativeNote[language]}\n`)
      }
    }
    const isSound = audits.every(({ audit }) => audit.conclusion.isSound)
    return options.strict === true && !isSound ? exitCodes.rule : exitCodes.done
  } finally {
    await engine?.close()
  }
}

/** A report can be audited by its arithmetic before anything was ingested; a campaign cannot. */
async function snapshotFor(
  files: readonly string[],
  { warehouse }: AuditCommandOptions,
  { surroundings }: CommandContext,
): Promise<Engine | undefined> {
  try {
    return await openSnapshot(warehousePath(surroundings.cwd, warehouse))
  } catch (error) {
    if (files.length > 0 && warehouse === undefined && error instanceof UserError) return undefined
    throw error
  }
}

async function auditAll(
  engine: Engine | undefined,
  { campaign }: AuditCommandOptions,
): Promise<CampaignAudit[]> {
  if (engine === undefined) return []
  const all = await auditedCampaigns(askOf(engine))
  const chosen = campaign === undefined ? all : [campaignNamed(campaign, all)]
  return Promise.all(
    chosen.map(async (one) => ({
      campaign: one,
      audit: await auditReports(await publishedReports(engine, one), one.scope, askedRecords(askOf(engine))),
    })),
  )
}

async function auditFiles(
  files: readonly string[],
  engine: Engine | undefined,
  options: AuditCommandOptions,
  context: CommandContext,
): Promise<CampaignAudit> {
  const { surroundings } = context
  const paths = files.map((file) => resolve(surroundings.cwd, file))
  const around = await campaignAround(paths[0] ?? '')
  const all = engine === undefined ? [] : await auditedCampaigns(askOf(engine))
  const campaign = campaignFor(options.campaign ?? around?.id, all)
  const names = campaign === null ? { tiers: tierWords(around) } : namesOf(campaign)
  const reports: AuditedReport[] = []
  for (const [index, path] of paths.entries()) {
    reports.push(await givenReport(path, files[index] ?? path, names, options.publishedOn, context))
  }
  const scope = campaign?.scope ?? { campaign: '', tiers: names.tiers.map(({ id }) => id), units: [] }
  const records = engine === undefined || campaign === null ? noRecords : askedRecords(askOf(engine))
  return { campaign, audit: await auditReports(reports, scope, records) }
}

/** The campaign named, else the only one; NULL when nothing was ingested. */
function campaignFor(named: string | undefined, all: readonly AuditedCampaign[]): AuditedCampaign | null {
  if (all.length === 0) return null
  if (named !== undefined) return campaignNamed(named, all)
  if (all.length === 1) return all[0] ?? null
  throw new UserError('configuration', {
    what: {
      vi: 'Kho có nhiều đợt thi đua, mà báo cáo không nằm trong thư mục của đợt nào',
      en: 'The warehouse holds several campaigns, and the report does not lie in the folder of one',
    },
    where: 'vedich audit',
    fix: {
      vi: `Chỉ một đợt bằng --campaign: ${all.map(({ id }) => id).join(', ')}`,
      en: `Name one with --campaign: ${all.map(({ id }) => id).join(', ')}`,
    },
  })
}

function campaignNamed(id: string, all: readonly AuditedCampaign[]): AuditedCampaign {
  const found = all.find((campaign) => campaign.id === id)
  if (found !== undefined) return found
  throw new UserError('configuration', {
    what: { vi: `Trong kho không có đợt ${id}`, en: `There is no campaign ${id} in the warehouse` },
    where: 'vedich audit',
    fix: {
      vi: `Dùng một trong: ${all.map((campaign) => campaign.id).join(', ')}`,
      en: `Use one of: ${all.map((campaign) => campaign.id).join(', ')}`,
    },
  })
}

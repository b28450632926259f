import { relative, resolve } from 'node:path'

import { assertNoCampaign, draftCampaign, writeDraft } from '@vedich/ingest'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { draftJson, draftSummary } from '../present/draft.ts'
import { assertDay } from './assert-day.ts'
import type { CommandContext } from './context.ts'

export interface InitCommandOptions {
  readonly name?: string
  readonly organiser?: string
  readonly start?: string
  readonly end?: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `vedich init`: drafts the campaign.yaml of a folder by what its registers tell. */
export async function initCommand(
  path: string | undefined,
  { dryRun, json, ...choices }: InitCommandOptions,
  { surroundings, language }: CommandContext,
): Promise<ExitCode> {
  const { cwd, stdout, stderr } = surroundings
  for (const option of ['start', 'end'] as const) {
    const day = choices[option]
    if (day !== undefined) assertDay(day, `--${option}`)
  }
  const folder = resolve(cwd, path ?? '.')
  if (dryRun !== true) assertNoCampaign(folder)
  const draft = await draftCampaign(folder, choices)
  if (dryRun !== true) await writeDraft(folder, draft)
  if (json === true) stdout.write(`${JSON.stringify(draftJson(draft, language), null, 2)}\n`)
  else if (dryRun === true) stdout.write(draft.text)
  const shown = { folder: quoted(relative(cwd, folder) || '.'), isWritten: dryRun !== true }
  stderr.write(draftSummary(draft, shown, language))
  return exitCodes.done
}

/** As a shell takes it. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}\p{M}./_-]+$/u.test(path) ? path : JSON.stringify(path)
}

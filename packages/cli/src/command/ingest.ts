import { ingest, type IngestReport, type IngestTarget } from '@vedich/ingest'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { filesTable, findingsText, outcomeLine } from '../present/ingest-report.ts'
import { driftText, testsText } from '../present/contract-report.ts'
import { displayPath, ingestTargets, warehousePath } from '../workspace.ts'
import type { CommandContext } from './context.ts'
import { explainCommand } from './explain.ts'
import { illustrativeNote } from './illustrative.ts'

export interface IngestCommandOptions {
  readonly warehouse?: string
  readonly dryRun?: boolean
  readonly strict?: boolean
  readonly explain?: boolean
  readonly keepSnapshots?: number
  readonly json?: boolean
}

/** `vedich ingest`: one run over the campaigns or files named. */
export async function ingestCommand(
  paths: readonly string[],
  options: IngestCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (options.explain === true) return explainCommand(paths, options, context)
  const { stdout } = context.surroundings
  const targets = await ingestTargets(context.surroundings.cwd, paths)
  const report = await runIngest(targets, options, context)
  if (options.json === true) {
    stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  } else {
    stdout.write(filesTable(report, context.language))
    tellOutcome(report, targets, context)
  }
  return report.status === 'failed' ? exitCodes.rule : exitCodes.done
}

/** Runs an ingest, saying on a terminal which file is being read. */
export async function runIngest(
  targets: readonly IngestTarget[],
  { warehouse, dryRun = false, strict = false, json = false, keepSnapshots }: IngestCommandOptions,
  { surroundings }: CommandContext,
): Promise<IngestReport> {
  const { cwd, stderr } = surroundings
  const isTalking = stderr.isTTY && !json
  return ingest({
    targets,
    warehouse: warehousePath(cwd, warehouse),
    dryRun,
    strict,
    ...(keepSnapshots === undefined ? {} : { keepSnapshots }),
    display: displayPath(cwd),
    onFile: (path) => {
      if (isTalking) stderr.write(`… ${path}\n`)
    },
  })
}

/** Says on stderr what a run did and which rows need a person. */
export function tellOutcome(
  report: IngestReport,
  targets: readonly IngestTarget[],
  context: CommandContext,
): void {
  const { language, color } = context
  const { stderr } = context.surroundings
  stderr.write(findingsText([...report.rejected_rows, ...report.flagged_rows], language, color))
  stderr.write(driftText(report.drift, language, color))
  stderr.write(testsText(report.tests, language, color))
  stderr.write(`${outcomeLine(report, language)}\n`)
  if (targets.some(({ campaign }) => campaign.illustrative)) stderr.write(`${illustrativeNote[language]}\n`)
}

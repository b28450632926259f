import {
  ingest,
  leftOutFiles,
  type IngestProgress,
  type IngestReport,
  type IngestTarget,
  type LeftOut,
} from '@vedich/ingest'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { filesTable, findingsText, missingLines, outcomeLine, rereadLine } from '../present/ingest-report.ts'
import { progressLine } from '../present/ingest-progress.ts'
import { driftText, testsText } from '../present/contract-report.ts'
import { problemText } from '../present/problem.ts'
import { problemOf } from '../problem-of.ts'
import { watchFolders } from '../watch-folders.ts'
import { displayPath, ingestTargets } from '../targets.ts'
import { warehousePath } from '../workspace.ts'
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
  readonly watch?: boolean
}

/** `vedich ingest`: one run over the campaigns or files named. */
export async function ingestCommand(
  paths: readonly string[],
  options: IngestCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (options.explain === true) return explainCommand(paths, options, context)
  if (options.watch === true) return watchIngest(paths, options, context)
  return ingestOnce(paths, options, context)
}

/** Ingests, and again whenever a file of the campaigns changes, until it is stopped; what is wrong is said and waited out. */
async function watchIngest(
  paths: readonly string[],
  options: IngestCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { cwd, stderr, untilStopped } = context.surroundings
  const folders = (await ingestTargets(cwd, paths)).map(({ campaign }) => campaign.folder)
  const changes = watchFolders(folders)
  const stopped = untilStopped().then(() => changes.close())
  do {
    const code = await ingestOnce(paths, options, context).catch((error: unknown) => {
      const problem = problemOf(error, context.language)
      stderr.write(problemText(problem, context.color, context.language, stderr.columns))
      return problem.code
    })
    if (code === exitCodes.failure) return code
    if (options.json !== true) stderr.write(`${watching[context.language]}\n`)
  } while (await changes.next())
  await stopped
  return exitCodes.done
}

const watching = {
  vi: 'Đang theo dõi thay đổi; Ctrl-C để dừng.',
  en: 'Watching for changes; Ctrl-C stops.',
} as const

async function ingestOnce(
  paths: readonly string[],
  options: IngestCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { stdout } = context.surroundings
  const targets = await ingestTargets(context.surroundings.cwd, paths)
  const report = await runIngest(targets, options, context)
  const leftOut = await leftOutOf(targets, context.surroundings.cwd)
  if (options.json === true) {
    stdout.write(`${JSON.stringify({ ...report, left_out: leftOut }, null, 2)}\n`)
  } else {
    stdout.write(filesTable(report, context.language, stdout.columns))
    tellOutcome(report, targets, context)
    for (const { path, why } of leftOut)
      context.surroundings.stderr.write(`${whyLeftOut[why][context.language](path)}\n`)
  }
  return report.status === 'failed' ? exitCodes.rule : exitCodes.done
}

/** The files that an ingest of whole campaigns leaves out. */
async function leftOutOf(targets: readonly IngestTarget[], cwd: string): Promise<LeftOut[]> {
  const display = displayPath(cwd)
  const files = targets
    .filter(({ only }) => only === undefined)
    .map(async ({ campaign }) =>
      (await leftOutFiles(campaign)).map(({ path, why }) => ({ path: display(campaign, path), why })),
    )
  return (await Promise.all(files)).flat()
}

/** Says that a file was left out, and what brings it in. */
const whyLeftOut = {
  unlisted: {
    vi: (path: string) => `Không đọc ${path}: campaign.yaml không liệt kê. Thêm tệp vào sources: để đọc.`,
    en: (path: string) =>
      `Not read: ${path}, which campaign.yaml does not list. Add it to sources: to read it.`,
  },
  format: {
    vi: (path: string) =>
      `Không đọc ${path}: định dạng không đọc được. Mở tệp rồi lưu thành .xlsx, .ods, .csv hoặc .docx.`,
    en: (path: string) =>
      `Not read: ${path}, whose format is not read. Open it and save it as .xlsx, .ods, .csv or .docx.`,
  },
} as const

/** Runs an ingest, showing on a terminal how far it has come, or with --json an event a line. */
export async function runIngest(
  targets: readonly IngestTarget[],
  { warehouse, dryRun = false, strict = false, json = false, keepSnapshots }: IngestCommandOptions,
  { surroundings, language }: CommandContext,
): Promise<IngestReport> {
  const { cwd, stderr } = surroundings
  const startedAt = performance.now()
  const isTalking = stderr.isTTY && !json
  const show = (event: 'file' | 'progress') => (progress: IngestProgress) => {
    const seconds = (performance.now() - startedAt) / 1000
    if (json) stderr.write(`${JSON.stringify({ event, seconds, ...progress })}\n`)
    else if (isTalking)
      stderr.write(`\r\u001B[K${progressLine(progress, seconds, stderr.columns ?? 80, language)}`)
  }
  const report = await ingest({
    targets,
    warehouse: warehousePath(cwd, warehouse),
    dryRun,
    strict,
    ...(keepSnapshots === undefined ? {} : { keepSnapshots }),
    display: displayPath(cwd),
    onFile: show('file'),
    onProgress: show('progress'),
  }).finally(() => {
    if (isTalking) stderr.write('\r\u001B[K')
  })
  const { status, run_id, seconds, totals } = report
  if (json) stderr.write(`${JSON.stringify({ event: 'done', status, run_id, seconds, totals })}\n`)
  return report
}

/** Says on stderr what a run did and which rows need a person. */
export function tellOutcome(
  report: IngestReport,
  targets: readonly IngestTarget[],
  context: CommandContext,
): void {
  const { language, color } = context
  const { stderr } = context.surroundings
  const findings = [...report.rejected_rows, ...report.flagged_rows]
  stderr.write(findingsText(findings, language, color, report.run_id !== null, stderr.columns))
  stderr.write(missingLines(report, language, stderr.columns))
  stderr.write(driftText(report.drift, language, color))
  stderr.write(testsText(report.tests, language, color))
  stderr.write(rereadLine(report, language))
  stderr.write(`${outcomeLine(report, language)}\n`)
  if (targets.some(({ campaign }) => campaign.illustrative)) stderr.write(`${illustrativeNote[language]}\n`)
}

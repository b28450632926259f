import { resolve } from 'node:path'
import { statSync } from 'node:fs'

import { replay, UserError } from '@vedich/ingest'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { filesTable } from '../present/ingest-report.ts'
import { displayPath, ingestTargets } from '../targets.ts'
import { warehousePath } from '../workspace.ts'
import type { CommandContext } from './context.ts'
import { tellOutcome } from './ingest.ts'
import { openSnapshot } from './open-snapshot.ts'
import { rejectedRows } from './rejected-rows.ts'

/**
 * `vedich rejects replay`: reads files with rejected rows again, as after campaign.yaml has learned a word; with a workbook
 * that was sent back, takes the corrected cells from it.
 */
export async function rejectsReplayCommand(
  file: string | undefined,
  { json, warehouse }: { readonly json?: boolean; readonly warehouse?: string },
  context: CommandContext,
): Promise<ExitCode> {
  const { surroundings, language } = context
  const { cwd, stdout, stderr } = surroundings
  const sent = file === undefined ? undefined : existing(cwd, file)
  const targets = await ingestTargets(cwd, [])
  const path = warehousePath(cwd, warehouse)
  const before = await countRejected(path)
  const report = await replay({
    campaigns: targets.map(({ campaign }) => campaign),
    ...(sent === undefined ? {} : { file: sent }),
    warehouse: path,
    display: displayPath(cwd),
  })
  const after = report.status === 'failed' ? before : await countRejected(path)
  if (json === true) {
    stdout.write(`${JSON.stringify({ ...report, replayed: { before, after } }, null, 2)}\n`)
  } else {
    stdout.write(filesTable(report, language, stdout.columns))
    tellOutcome(report, targets, context)
    stderr.write(`${texts[language](Math.max(0, before - after), after)}\n`)
  }
  return report.status === 'failed' ? exitCodes.rule : exitCodes.done
}

async function countRejected(warehouse: string): Promise<number> {
  const engine = await openSnapshot(warehouse)
  try {
    return (await rejectedRows(engine)).length
  } finally {
    await engine.close()
  }
}

function existing(cwd: string, path: string): string {
  const file = resolve(cwd, path)
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) return file
  throw new UserError('configuration', {
    what: { vi: 'Không có tệp này', en: 'There is no such file' },
    where: file,
    fix: {
      vi: 'Chỉ bảng tính được gửi lại; không có thì vedich rejects replay đọc lại các tệp nguồn',
      en: 'Name the workbook that was sent back; without one, vedich rejects replay reads the sources again',
    },
  })
}

const texts = {
  vi: (cameIn: number, left: number) => `${cameIn} dòng đã vào, ${left} dòng còn bị từ chối.`,
  en: (cameIn: number, left: number) =>
    `${cameIn === 1 ? '1 row came in' : `${cameIn} rows came in`}, ${left === 1 ? '1 is' : `${left} are`} still kept out.`,
}

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { toRows } from '@vedich/engine'
import { UserError } from '@vedich/ingest/snapshots'
import { rules, type RuleName, type WorkStatus, workStatusLabels } from '@vedich/model'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { officeDay, officeMoment, workHistoryText } from '../present/work-history.ts'
import { ingestTargets } from '../targets.ts'
import { warehousePath } from '../workspace.ts'
import type { CommandContext } from './context.ts'
import { openSnapshot } from './open-snapshot.ts'
import { readWorkHistory, type WorkHistory } from './work-history.ts'

type Row = Readonly<Record<string, unknown>>

const place = `
  SELECT work.campaign_id AS campaign, work_id AS work, title, work.status, work.known_on, path,
         source_sheet AS sheet, source_row AS row, sha256, work.run_id AS run, started_at AS read_at,
         (SELECT list(DISTINCT rule ORDER BY rule) FROM meta.flagged_row flagged
          WHERE flagged.source_file_id = work.source_file_id AND flagged.source_sheet = coalesce(work.source_sheet, '')
            AND flagged.source_row = work.source_row) AS flags
  FROM core.work JOIN meta.source_file file USING (source_file_id) JOIN meta.run run ON run.run_id = work.run_id
  WHERE work_id = $1
  ORDER BY campaign`

/**
 * `vedich lineage`: the file, sheet and row a work was read from, by which run, and whether the file is still the same; then
 * everything that happened to it, when it happened and when it became known.
 */
export async function lineageCommand(
  id: string | undefined,
  { json, warehouse }: { readonly json?: boolean; readonly warehouse?: string },
  { surroundings, language }: CommandContext,
): Promise<ExitCode> {
  const { cwd, stdout } = surroundings
  const engine = await openSnapshot(warehousePath(cwd, warehouse))
  try {
    const found = toRows(await engine.query(place, { params: [id ?? ''] }))
    if (found.length === 0) {
      throw new UserError('configuration', {
        what: {
          vi: id === undefined ? 'Chưa chỉ công trình nào' : `Không có công trình ${id}`,
          en: id === undefined ? 'No work was named' : `There is no work ${id}`,
        },
        where: 'vedich lineage',
        fix: {
          vi: 'Ghi mã công trình như trong sổ hay trên trang khám phá, hoặc --metric và một chỉ số',
          en: 'Give the code of a work as the register or the explorer shows it, or --metric and a metric',
        },
      })
    }
    const folders = await campaignFolders(cwd)
    const rows: (Row & WorkHistory)[] = []
    for (const row of found) {
      const history = await readWorkHistory(engine, String(row['campaign']), String(row['work']))
      rows.push({ ...row, file: await fileState(folders, row), ...history })
    }
    if (json === true) {
      stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
      return exitCodes.done
    }
    const words = texts[language]
    for (const row of rows) {
      const sheet = row['sheet'] === null ? '' : `, ${words.sheet} ${String(row['sheet'])}`
      const where = row['row'] === null ? `, ${words.absent}` : `, ${words.row} ${String(row['row'])}`
      const flags = ((row['flags'] as RuleName[] | null) ?? []).map(
        (rule) => `  ! ${rules[rule].about[language]}\n`,
      )
      stdout.write(
        `${String(row['work'])}  ${String(row['title'])}\n` +
          `  ${workStatusLabels[row['status'] as WorkStatus][language]}, ${words.knownOn} ${officeDay(String(row['known_on']), language)}\n` +
          `  ${String(row['path'])}${sheet}${where} (${words.files[row['file'] as FileState]})\n` +
          `  ${words.run} ${String(row['run'])}, ${officeMoment(String(row['read_at']), language)} UTC\n${flags.join('')}\n` +
          workHistoryText(row, language, stdout.columns ?? Infinity),
      )
    }
    return exitCodes.done
  } finally {
    await engine.close()
  }
}

type FileState = 'same' | 'changed' | 'gone' | 'elsewhere'

/** Compares the file in the workspace's campaign folder with the one that was read. */
async function fileState(folders: ReadonlyMap<string, string>, row: Row): Promise<FileState> {
  const folder = folders.get(String(row['campaign']))
  if (folder === undefined) return 'elsewhere'
  const bytes = await readFile(join(folder, String(row['path']))).catch(() => undefined)
  if (bytes === undefined) return 'gone'
  return createHash('sha256').update(bytes).digest('hex') === row['sha256'] ? 'same' : 'changed'
}

/** Campaign folders of the workspace by campaign id; none where the workspace has no campaigns. */
async function campaignFolders(cwd: string): Promise<ReadonlyMap<string, string>> {
  const targets = await ingestTargets(cwd, []).catch(() => [])
  return new Map(targets.map(({ campaign }) => [campaign.id, campaign.folder]))
}

const texts = {
  vi: {
    sheet: 'trang',
    row: 'dòng',
    absent: 'không còn trong sổ',
    knownOn: 'biết ngày',
    run: 'lần nạp',
    files: {
      same: 'tệp còn nguyên',
      changed: 'tệp đã đổi từ lần nạp',
      gone: 'tệp không còn ở chỗ cũ',
      elsewhere: 'thư mục đợt thi đua không ở đây',
    },
  },
  en: {
    sheet: 'sheet',
    row: 'row',
    absent: 'no longer in the register',
    knownOn: 'known on',
    run: 'run',
    files: {
      same: 'the file is unchanged',
      changed: 'the file has changed since',
      gone: 'the file is no longer there',
      elsewhere: 'its campaign folder is not in this workspace',
    },
  },
}

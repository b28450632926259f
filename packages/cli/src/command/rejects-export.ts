import { relative, resolve } from 'node:path'

import { rejectsWorkbook } from '@vedich/ingest'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { warehousePath } from '../workspace.ts'
import type { CommandContext } from './context.ts'
import { goneSources } from './gone-sources.ts'
import { openSnapshot } from './open-snapshot.ts'
import { rejectedRows } from './rejected-rows.ts'
import { writeOutput } from './write-output.ts'

/** `vedich rejects export`: the rejected rows as a workbook that an office can correct and send back. */
export async function rejectsExportCommand(
  {
    json,
    output,
    warehouse,
  }: { readonly json?: boolean; readonly output?: string; readonly warehouse?: string },
  { surroundings, language }: CommandContext,
): Promise<ExitCode> {
  const { cwd, stdout, stderr } = surroundings
  const engine = await openSnapshot(warehousePath(cwd, warehouse))
  try {
    const isGone = await goneSources(cwd)
    // What an office sends back is read into its file.
    const rows = (await rejectedRows(engine)).filter(({ campaign, path }) => !isGone(campaign, path))
    const words = texts[language]
    const file = resolve(cwd, output ?? 'rejects.xlsx')
    if (rows.length > 0) await writeOutput(file, rejectsWorkbook(rows))
    const shown = rows.length > 0 ? relative(cwd, file) : null
    if (json === true) stdout.write(`${JSON.stringify({ file: shown, rows: rows.length }, null, 2)}\n`)
    else stderr.write(shown === null ? `${words.none}\n` : words.written(rows.length, shown))
    return exitCodes.done
  } finally {
    await engine.close()
  }
}

const texts = {
  vi: {
    none: 'Không có dòng nào bị từ chối, không ghi tệp nào.',
    written: (rows: number, file: string) =>
      `Đã ghi ${rows} dòng vào ${file}. Gửi cho đơn vị sửa, rồi nạp lại: vedich rejects replay ${file}\n`,
  },
  en: {
    none: 'No row was rejected; no file was written.',
    written: (rows: number, file: string) =>
      `Wrote ${rows === 1 ? '1 row' : `${rows} rows`} to ${file}. Have it corrected, then: vedich rejects replay ${file}\n`,
  },
}

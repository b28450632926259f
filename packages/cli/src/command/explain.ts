import { statSync } from 'node:fs'
import { relative, resolve } from 'node:path'

import { explainFile, type SheetExplanation, UserError } from '@vedich/ingest'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { explanationText } from '../present/explanation/file.ts'
import type { Language } from '../present/language.ts'
import { pageFor } from '../present/explanation/page.ts'
import { campaignOfFile } from '../targets.ts'
import type { CommandContext } from './context.ts'

/** `vedich ingest --explain`: how files would be understood; reads no warehouse and writes nothing. */
export async function explainCommand(
  paths: readonly string[],
  { json }: { readonly json?: boolean },
  { surroundings, language, color }: CommandContext,
): Promise<ExitCode> {
  const { cwd, stdout } = surroundings
  if (paths.length === 0) {
    throw new UserError('configuration', {
      what: { vi: 'Chưa chỉ tệp nào', en: 'No file was named' },
      where: 'vedich ingest --explain',
      fix: {
        vi: 'Chỉ các tệp cần xem, ví dụ: vedich ingest --explain sources/so.xlsx',
        en: 'Name the files to explain, as: vedich ingest --explain sources/so.xlsx',
      },
    })
  }
  const files = paths.map((path) => fileAt(cwd, path))
  const explanations = []
  for (const file of files) {
    const explained = await explainFile(await campaignOfFile(cwd, file), file)
    explanations.push({ ...explained, path: relative(cwd, file) })
  }
  if (json === true) {
    const told = explanations.map((explained) => ({
      ...explained,
      sheets: explained.sheets.map((sheet) => ({ ...sheet, refusal: inLanguage(sheet.refusal, language) })),
    }))
    stdout.write(`${JSON.stringify(told, null, 2)}\n`)
    return exitCodes.done
  }
  const page = pageFor(stdout.columns, language, color && stdout.isTTY)
  stdout.write(explanations.map((explained) => explanationText(explained, page)).join('\n'))
  return exitCodes.done
}

function inLanguage(refusal: SheetExplanation['refusal'], language: Language) {
  return refusal && { what: refusal.what[language], fix: refusal.fix[language] }
}

function fileAt(cwd: string, path: string): string {
  const file = resolve(cwd, path)
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) return file
  throw new UserError('configuration', {
    what: { vi: 'Không có tệp này', en: 'There is no such file' },
    where: file,
    fix: { vi: 'Chỉ một tệp, không phải thư mục', en: 'Name a file, not a folder' },
  })
}

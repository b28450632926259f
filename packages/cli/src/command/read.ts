import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'

import { readFigures } from '@vedich/audit'
import { UserError } from '@vedich/ingest'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { figuresTable } from '../present/figures-table.ts'
import type { CommandContext } from './context.ts'

export interface ReadCommandOptions {
  readonly json?: boolean
  readonly publishedOn?: string
}

/** `vedich read`: the figures of a report, each with its place and whether its arithmetic is right; nothing is loaded. */
export async function readCommand(
  file: string,
  { json, publishedOn }: ReadCommandOptions,
  { surroundings, language }: CommandContext,
): Promise<ExitCode> {
  const { cwd, stdout, stderr } = surroundings
  if (publishedOn !== undefined && !isDay(publishedOn)) {
    throw new UserError('configuration', {
      what: `${publishedOn} is not a day`,
      where: '--published-on',
      fix: 'Write it as YYYY-MM-DD',
    })
  }
  const text = await readText(resolve(cwd, file), file)
  const figures = readFigures(text, { publishedOn })
  if (json === true) stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
  else if (figures.length > 0) stdout.write(figuresTable(figures, text, language))
  else stderr.write(`${texts[language].none}\n`)
  return exitCodes.done
}

const plainText: ReadonlySet<string> = new Set(['.txt', '.text', '.md'])

async function readText(path: string, shown: string): Promise<string> {
  if (!plainText.has(extname(path).toLowerCase())) {
    throw new UserError('configuration', {
      what: 'This kind of file cannot be read yet',
      where: shown,
      fix: 'Save the report as plain text (.txt, UTF-8)',
    })
  }
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new UserError('io', {
      what: `The file cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      where: shown,
      fix: 'Name a text file that exists and that you may read',
    })
  })
  try {
    // The byte order mark stays, so that offsets are those of the file's own letters.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new UserError('data', {
      what: 'The file is not UTF-8 text',
      where: shown,
      fix: 'Save it again with the encoding UTF-8',
    })
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text))
}

const texts = { vi: { none: 'Không thấy tỷ lệ nào trong văn bản.' }, en: { none: 'No rates in this text.' } }

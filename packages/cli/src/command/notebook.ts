import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

import { loadCampaign, UserError } from '@vedich/ingest'
import { NotebookError } from '@vedich/notebook'
import {
  builtParts,
  ChromiumMissingError,
  type NotebookBrowser,
  type NotebookRun,
  openNotebookBrowser,
  printPdf,
  renderPage,
  runNotebook,
} from '@vedich/notebook/headless'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { warehousePath } from '../workspace.ts'
import type { CommandContext } from './context.ts'
import { openSnapshot } from './open-snapshot.ts'
import { writeOutput } from './write-output.ts'

export interface NotebookCommandOptions {
  readonly json?: boolean
  readonly chromium?: string
  readonly warehouse?: string
}

export interface RenderCommandOptions extends NotebookCommandOptions {
  readonly output?: string
  readonly pdf?: string
}

/** `vedich notebook check`: every cell of every file is run; 1 when one fails. */
export async function checkCommand(
  files: readonly string[],
  options: NotebookCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { stdout, stderr } = context.surroundings
  const runs: { file: string; run: NotebookRun }[] = []
  const browser = await openBrowser(options, context)
  try {
    for (const file of files) {
      const run = await runFile(file, options, context, browser)
      runs.push({ file, run })
      if (options.json === true) continue
      const problems = problemsOf(file, run, context)
      stdout.write(problems === '' ? `${file}: ${words[context.language].fine(run.cells.length)}\n` : '')
      stderr.write(problems)
    }
  } finally {
    await browser?.close()
  }
  if (options.json === true) stdout.write(`${JSON.stringify(runs.map(asJson), null, 2)}\n`)
  return runs.some(({ run }) => hasFailed(run)) ? exitCodes.rule : exitCodes.done
}

/** `vedich notebook render`: one HTML file with the results in it, and a PDF if asked for; 1 when a cell fails. */
export async function renderCommand(
  file: string,
  options: RenderCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { surroundings, language } = context
  const { cwd, stdout, stderr } = surroundings
  const run = await runFile(file, options, context)
  stderr.write(problemsOf(file, run, context))
  if (run.html.length < run.cells.length) {
    throw new UserError('io', {
      what: words[language].unrendered,
      where: file,
      fix: new ChromiumMissingError().fix,
    })
  }
  const html = renderPage(run, { language, frame: (await builtParts()).frame })
  if (options.output === undefined && options.pdf === undefined) stdout.write(html)
  if (options.output !== undefined) await writeOutput(resolve(cwd, options.output), html)
  if (options.pdf !== undefined) {
    await writeOutput(resolve(cwd, options.pdf), await printPdf(html, environment(surroundings, options)))
  }
  return hasFailed(run) ? exitCodes.rule : exitCodes.done
}

/** One for all files; undefined without Chromium, which a notebook of text and queries does not need. */
function openBrowser(options: NotebookCommandOptions, { surroundings }: CommandContext) {
  return openNotebookBrowser(environment(surroundings, options)).catch((error: unknown) => {
    if (error instanceof ChromiumMissingError) return undefined
    throw error
  })
}

async function runFile(
  file: string,
  options: NotebookCommandOptions,
  { surroundings, language }: CommandContext,
  browser?: NotebookBrowser,
): Promise<NotebookRun> {
  const { cwd } = surroundings
  const path = resolve(cwd, file)
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new UserError('io', {
      what: reason,
      where: file,
      fix: {
        vi: 'Chỉ một sổ tay có thật và đọc được',
        en: 'Name a notebook that exists and that you may read',
      },
    })
  })
  const campaign = await campaignOf(path)
  const engine = await openSnapshot(warehousePath(cwd, options.warehouse))
  try {
    return await runNotebook(text, {
      engine,
      env: environment(surroundings, options),
      ...(browser === undefined ? {} : { browser }),
      surroundings: { language, theme: 'system', contrast: 'system', campaign },
    })
  } catch (error) {
    throw inWords(error, file)
  } finally {
    await engine.close()
  }
}

function environment({ env }: CommandContext['surroundings'], { chromium }: NotebookCommandOptions) {
  return chromium === undefined ? env : { ...env, CHROMIUM_PATH: chromium }
}

/** A notebook speaks of the campaign in whose folder it stands. */
async function campaignOf(path: string): Promise<string | null> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'campaign.yaml'))) return (await loadCampaign(folder)).id
    if (dirname(folder) === folder) return null
  }
}

function inWords(error: unknown, where: string): unknown {
  if (error instanceof NotebookError) {
    // With a cause it is a file that could not be read; without one, what stands in the notebook.
    const kind = error.cause === undefined ? 'data' : 'io'
    return new UserError(kind, { what: error.message, where, fix: error.fix ?? '', cause: error })
  }
  if (error instanceof ChromiumMissingError) {
    return new UserError('io', { what: error.message, where, fix: error.fix, cause: error })
  }
  return error
}

function hasFailed({ states }: NotebookRun): boolean {
  return states.some(({ phase }) => phase !== 'done')
}

function problemsOf(file: string, { states }: NotebookRun, { language }: CommandContext): string {
  const { cell, line } = words[language]
  return states
    .flatMap((state) => {
      if (state.problem === null) return []
      const at = state.problem.line === null ? '' : `, ${line} ${state.problem.line}`
      return [`${file}: ${cell} ${state.cell}${at}: ${state.problem.message}\n`]
    })
    .join('')
}

function asJson({ file, run: { title, cells, states } }: { file: string; run: NotebookRun }) {
  return {
    path: file,
    title,
    cells: cells.map(({ id, mode }, place) => {
      const { phase, problem } = states[place] ?? { phase: 'error', problem: null }
      return { id, mode, phase, problem }
    }),
  }
}

const words = {
  vi: {
    cell: 'ô',
    line: 'dòng',
    fine: (cells: number) => `${cells} ô đều chạy được`,
    unrendered: 'Sổ tay này không dựng được thành trang',
  },
  en: {
    cell: 'cell',
    line: 'line',
    fine: (cells: number) => `all ${cells} cells run`,
    unrendered: 'This notebook could not be rendered',
  },
}

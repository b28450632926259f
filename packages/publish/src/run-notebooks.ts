import type { Engine } from '@vedich/engine'
import { NotebookError, parseNotebook } from '@vedich/notebook'
import type { Answer } from '@vedich/explorer/site'
import {
  builtParts,
  nodePage,
  type NotebookBrowser,
  type NotebookRun,
  renderPage,
  runNotebook,
} from '@vedich/notebook/headless'
import type { NotebookSource } from './notebook-source.ts'
import { recordingEngine } from './recording-engine.ts'

/** A notebook with what it shows when it is opened. */
export interface PublishedNotebook extends NotebookSource {
  readonly title: string
  /** What it asked the database. */
  readonly answers: readonly Answer[]
  /** A page with its results, which runs nothing; NULL when it could not be run. */
  readonly page: string | null
  /** Cells that failed, by number. */
  readonly failed: readonly number[]
}

/** Runs notebooks as their readers will, and keeps what they ask and show. Texts that are no notebooks are left out. */
export async function runNotebooks(
  sources: readonly NotebookSource[],
  engine: Engine,
  browser: NotebookBrowser | null,
): Promise<PublishedNotebook[]> {
  const published: PublishedNotebook[] = []
  for (const source of sources) {
    const title = titleOf(source.text)
    if (title === null) continue
    const unrun = { ...source, title, answers: [], page: null, failed: [] }
    published.push(browser === null ? unrun : { ...unrun, ...(await runOne(source, engine, browser)) })
  }
  return published
}

function titleOf(text: string): string | null {
  try {
    return parseNotebook(text, nodePage()).title
  } catch (error) {
    if (error instanceof NotebookError) return null
    throw error
  }
}

async function runOne({ campaign, name, text }: NotebookSource, engine: Engine, browser: NotebookBrowser) {
  const language = name.endsWith('.en') ? 'en' : 'vi'
  const { engine: recording, answers } = recordingEngine(engine)
  const run = await runNotebook(text, {
    engine: recording,
    browser,
    surroundings: { language, theme: 'system', contrast: 'system', campaign },
  })
  return {
    answers: [...answers]
      .map(([sql, bytes]) => ({ sql, bytes }))
      .toSorted((a, b) => (a.sql < b.sql ? -1 : 1)),
    page: await pageOf(run, language),
    failed: run.states.filter(({ phase }) => phase !== 'done').map(({ cell }) => cell),
  }
}

async function pageOf(run: NotebookRun, language: 'vi' | 'en'): Promise<string | null> {
  return run.html.length < run.cells.length
    ? null
    : renderPage(run, { language, frame: (await builtParts()).frame })
}

import type { Browser } from 'playwright-core'
import { findChromium } from './find-chromium.ts'
import { launchChromium } from './launch-chromium.ts'

/** A browser that several notebooks can be run in, one after another, each in a profile of its own. */
export type NotebookBrowser = Browser

/**
 * Starts the system's Chromium; whoever opened it closes it.
 * @throws ChromiumMissingError when there is none.
 */
export async function openNotebookBrowser(
  env: Readonly<Record<string, string | undefined>>,
): Promise<NotebookBrowser> {
  return launchChromium(findChromium(env))
}

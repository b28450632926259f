import { questionKey } from '../site/question-key.ts'
import type { BrowserNotebooks } from './browser-notebooks.ts'
import type { Keeping } from './notebook-origin.ts'
import { type Saved, saveNotebook } from './save-notebook.ts'

/** A text to save, and the version that it changes; NULL for a new notebook. */
export interface Edition {
  readonly text: string
  readonly base: string | null
}

/** Where notebooks are saved. */
export interface Shelf {
  readonly keeping: Exclude<Keeping, 'link'>
  /** @throws Error when it could not be saved. */
  readonly save: (name: string, edition: Edition) => Promise<Saved>
}

/** The campaign's folder, behind a server. */
export function folderShelf(base: URL, campaign: string, write: typeof fetch): Shelf {
  return {
    keeping: 'folder',
    save: (name, edition) => saveNotebook(base, { campaign, name }, edition, write),
  }
}

/** This browser; another of its tabs may save, too. */
export function browserShelf(store: BrowserNotebooks, campaign: string, full: () => string): Shelf {
  return {
    keeping: 'browser',
    async save(name, { text, base }) {
      const now = store.text(campaign, name)
      const version = now === null ? null : versionOf(now)
      if (version !== base) {
        return { outcome: 'conflict', current: now === null ? null : { text: now, hash: versionOf(now) } }
      }
      if (!store.keep(campaign, name, text)) throw new Error(full())
      return { outcome: 'saved', hash: versionOf(text) }
    },
  }
}

/** Tells versions in this browser apart. */
export function versionOf(text: string): string {
  return questionKey(text)
}

/**
 * Puts a new notebook on a shelf under the first name that is free: `name`, `name-2` …
 * @throws Error when it could not be saved.
 */
export async function addToShelf(
  shelf: Shelf,
  name: string,
  text: string,
): Promise<{ readonly name: string; readonly hash: string }> {
  for (let number = 1; ; number += 1) {
    const wanted = number === 1 ? name : `${name}-${number}`
    const saved = await shelf.save(wanted, { text, base: null })
    if (saved.outcome === 'saved') return { name: wanted, hash: saved.hash }
    if (number >= mostNames) throw new Error(wanted)
  }
}

const mostNames = 100

/** Work on a notebook that was not saved: its text, and the version of the file that it started from. */
export interface Draft {
  readonly text: string
  /** Hash of that version; NULL when there was no file. */
  readonly base: string | null
  /** ISO 8601, UTC. */
  readonly at: string
}

type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const draftKey = 'vedich.notebook-draft:'

/** Drafts of notebooks, kept in this browser. Without storage nothing is kept. */
export class BrowserNotebooks {
  readonly #box: Box | null

  constructor(box: Box | null = ownStorage()) {
    this.#box = box
  }

  draft(campaign: string, name: string): Draft | null {
    return parseDraft(this.#read(`${draftKey}${campaign}/${name}`))
  }

  /** Whether it could be kept. */
  setDraft(campaign: string, name: string, draft: Draft | null): boolean {
    const key = `${draftKey}${campaign}/${name}`
    return draft === null ? this.#remove(key) : this.#write(key, JSON.stringify(draft))
  }

  #read(key: string): string | null {
    return this.#box?.getItem(key) ?? null
  }

  #write(key: string, value: string): boolean {
    try {
      this.#box?.setItem(key, value)
      return this.#box !== null
    } catch {
      // The storage is full.
      return false
    }
  }

  #remove(key: string): boolean {
    this.#box?.removeItem(key)
    return this.#box !== null
  }
}

function ownStorage(): Box | null {
  try {
    return localStorage
  } catch {
    // Storage can be closed to the page.
    return null
  }
}

function parseDraft(stored: string | null): Draft | null {
  if (stored === null) return null
  try {
    const { text, base, at } = JSON.parse(stored) as Record<string, unknown>
    if (typeof text !== 'string' || typeof at !== 'string') return null
    return { text, base: typeof base === 'string' ? base : null, at }
  } catch {
    return null
  }
}

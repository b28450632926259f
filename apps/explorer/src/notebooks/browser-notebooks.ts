/** Work on a notebook that was not saved: its text, and the version of the file that it started from. */
export interface Draft {
  readonly text: string
  /** Hash of that version; NULL when there was no file. */
  readonly base: string | null
  /** ISO 8601, UTC. */
  readonly at: string
}

type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const draftKey = 'vedich.notebook-draft:'
const keptKey = 'vedich.notebook:'

/** Drafts, and notebooks of the reader's own, kept in this browser. Without storage nothing is kept. */
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

  /** Names of the notebooks kept for a campaign, sorted. */
  names(campaign: string): readonly string[] {
    const prefix = `${keptKey}${campaign}/`
    const box = this.#box
    if (box === null) return []
    const keys = Array.from({ length: box.length }, (_, place) => box.key(place) ?? '')
    return keys
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .toSorted((a, b) => a.localeCompare(b))
  }

  text(campaign: string, name: string): string | null {
    return this.#read(`${keptKey}${campaign}/${name}`)
  }

  /** Whether it could be kept. */
  keep(campaign: string, name: string, text: string): boolean {
    return this.#write(`${keptKey}${campaign}/${name}`, text)
  }

  remove(campaign: string, name: string): void {
    this.#remove(`${keptKey}${campaign}/${name}`)
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

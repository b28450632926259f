/** Work on a notebook that was not saved: its text, and the version of the file that it started from. */
export interface Draft {
  readonly text: string
  /** That version, as its shelf names it; NULL when there was no file. */
  readonly base: string | null
  /** ISO 8601, UTC. */
  readonly at: string
}

/** A notebook that is kept in this browser. */
export interface KeptNotebook {
  readonly name: string
  readonly text: string
}

type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const draftKey = 'vedich.notebook-draft:'
const keptKey = 'vedich.notebook:'
const trustKey = 'vedich.notebook-trust:'

/**
 * What of notebooks is kept in this browser: drafts, whole notebooks, and which texts are trusted. Places are keys of
 * `placeKey`. Without storage nothing is kept.
 */
export class BrowserNotebooks {
  readonly #box: Box | null

  constructor(box: Box | null = ownStorage()) {
    this.#box = box
  }

  draft(place: string): Draft | null {
    return parseDraft(this.#read(`${draftKey}${place}`))
  }

  /** Whether it could be kept. */
  setDraft(place: string, draft: Draft | null): boolean {
    return this.#set(`${draftKey}${place}`, draft && JSON.stringify(draft))
  }

  /** The notebooks of a campaign, by name. */
  kept(campaign: string): readonly KeptNotebook[] {
    const prefix = `${keptKey}${campaign}/`
    const keys = Array.from({ length: this.#box?.length ?? 0 }, (_, place) => this.#box?.key(place) ?? '')
    return keys
      .filter((key) => key.startsWith(prefix))
      .toSorted()
      .flatMap((key) => {
        const text = this.#read(key)
        return text === null ? [] : [{ name: key.slice(prefix.length), text }]
      })
  }

  text(campaign: string, name: string): string | null {
    return this.#read(`${keptKey}${campaign}/${name}`)
  }

  /** Whether it could be kept; NULL removes it. */
  keep(campaign: string, name: string, text: string | null): boolean {
    return this.#set(`${keptKey}${campaign}/${name}`, text)
  }

  /** Trust is in a text, letter by letter: it ends when the file changes. */
  isTrusted(place: string, text: string): boolean {
    return this.#read(`${trustKey}${place}`) === text
  }

  setTrusted(place: string, text: string | null): boolean {
    return this.#set(`${trustKey}${place}`, text)
  }

  #read(key: string): string | null {
    return this.#box?.getItem(key) ?? null
  }

  #set(key: string, value: string | null): boolean {
    try {
      if (value === null) this.#box?.removeItem(key)
      else this.#box?.setItem(key, value)
      return this.#box !== null
    } catch {
      // The storage is full.
      return false
    }
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

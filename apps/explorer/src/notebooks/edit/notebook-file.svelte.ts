import { type Notebook, patchNotebook } from '@vedich/notebook'
import type { BrowserNotebooks } from '../browser-notebooks.ts'
import { type NotebookOrigin, type NotebookPlace, placeKey } from '../notebook-origin.ts'
import type { Saved } from '../save-notebook.ts'
import { addToShelf, type Shelf } from '../shelf.ts'

/** Both versions of a notebook that two people changed; `theirs` is NULL when its file is gone. */
export interface Conflict {
  readonly mine: string
  readonly theirs: { readonly text: string; readonly hash: string } | null
}

interface Tools {
  readonly shelf: Shelf
  readonly store: BrowserNotebooks
  readonly now?: () => Date
}

/** The file that is being edited: where it is kept, and what of the work on it is safe. */
export class NotebookFile {
  /** Where it is kept; a notebook that came with a link, or with a site, gets a place of its own when it is saved. */
  place: NotebookPlace = $state.raw({ campaign: '', name: '', keeping: 'link' })
  readonly #draftKey: string
  readonly #tools: Tools
  #base: string | null = $state.raw(null)
  /** What the file says, which changes only where the notebook does. */
  #text: string
  /** The state of the notebook that is in the file. */
  #saved: Notebook
  isSaving: boolean = $state(false)
  /** What went wrong last. */
  problem: string | null = $state(null)
  conflict: Conflict | null = $state.raw(null)

  constructor(origin: NotebookOrigin, notebook: Notebook, tools: Tools) {
    const { campaign, name, keeping, base, text } = origin
    this.#text = text
    this.#tools = tools
    this.place = { campaign, name, keeping }
    this.#draftKey = placeKey(origin)
    this.#base = base
    this.#saved = $state.raw(notebook)
  }

  isChanged(notebook: Notebook): boolean {
    return notebook !== this.#saved
  }

  /**
   * The file as it would be saved.
   * @throws NotebookError for a cell that the format cannot hold.
   */
  print(notebook: Notebook): string {
    return patchNotebook(this.#text, notebook, { parser: new DOMParser(), document })
  }

  /** Keeps what is not saved, in this browser. */
  keepDraft(notebook: Notebook): void {
    const { store, now = () => new Date() } = this.#tools
    if (!this.isChanged(notebook)) return void store.setDraft(this.#draftKey, null)
    this.#attempt(() => {
      const draft = { text: this.print(notebook), base: this.#base, at: now().toISOString() }
      if (!store.setDraft(this.#draftKey, draft)) this.problem = 'storage'
    })
  }

  async save(notebook: Notebook): Promise<void> {
    this.problem = null
    const text = this.#attempt(() => this.print(notebook))
    if (text === undefined) return
    await this.#put(notebook, text, this.#base)
  }

  /** Saves over what the other has saved, having seen it. */
  async overwrite(notebook: Notebook): Promise<void> {
    const base = this.conflict?.theirs?.hash ?? null
    this.conflict = null
    await this.#put(notebook, this.print(notebook), base)
  }

  /** The other's version is the one to go on with, as `notebook`. */
  accept(notebook: Notebook): void {
    this.#base = this.conflict?.theirs?.hash ?? null
    this.#text = this.conflict?.theirs?.text ?? this.#text
    this.conflict = null
    this.#settle(notebook)
  }

  async #put(notebook: Notebook, text: string, base: string | null): Promise<void> {
    this.isSaving = true
    try {
      const { shelf } = this.#tools
      const isNew = this.place.keeping === 'link'
      const saved = isNew ? await this.#add(text) : await shelf.save(this.place.name, { text, base })
      if (saved.outcome === 'conflict') {
        this.conflict = { mine: text, theirs: saved.current }
        return
      }
      this.#base = saved.hash
      this.#text = text
      this.place = { ...this.place, keeping: shelf.keeping }
      this.#settle(notebook)
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error)
    } finally {
      this.isSaving = false
    }
  }

  async #add(text: string): Promise<Saved> {
    const { name, hash } = await addToShelf(this.#tools.shelf, this.place.name, text)
    this.place = { ...this.place, name }
    return { outcome: 'saved', hash }
  }

  #settle(notebook: Notebook): void {
    this.#saved = notebook
    this.#tools.store.setDraft(this.#draftKey, null)
  }

  #attempt<T>(action: () => T): T | undefined {
    try {
      return action()
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error)
      return undefined
    }
  }
}

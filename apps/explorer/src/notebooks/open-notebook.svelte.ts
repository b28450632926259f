import { compileNotebook, dependants, type Notebook, parseNotebook } from '@vedich/notebook'
import frameUrl from '@vedich/notebook/frame.html?url'
import { type CellPixels, type CellState, NotebookSession, type SessionOptions } from '@vedich/notebook/host'
import { SvelteMap } from 'svelte/reactivity'

type Given = Pick<SessionOptions, 'engine' | 'surroundings' | 'isTrusted'>

/** An opened notebook: what its cells say, how they are, and the frame they run in. */
export class OpenNotebook {
  readonly first: Notebook
  /** What the frame was given last. */
  #shown: Notebook = $state.raw({ cells: [], title: '', theme: 'air', readOnly: false })
  readonly #cells = $derived(compileNotebook(this.#shown))
  readonly #states = new SvelteMap<number, CellState>()
  readonly #heights = new SvelteMap<number, number>()
  #rooms: readonly CellPixels[] | null = null
  #session: NotebookSession | null = null
  /** Why the notebook had to be stopped. */
  end: Parameters<NonNullable<SessionOptions['onEnd']>>[0] | null = $state(null)
  readonly running = $derived(this.end === null ? this.#count('running') : 0)
  readonly failed = $derived(this.#count('error'))

  /** @throws NotebookError when the text is no notebook. */
  constructor(text: string) {
    this.first = parseNotebook(text, { parser: new DOMParser() })
    this.#shown = this.first
  }

  get shown(): Notebook {
    return this.#shown
  }

  /** Runs it in a frame inside `container`, anew if it ran before. */
  run(container: Element, title: string, given: Given): void {
    this.close()
    this.end = null
    this.#states.clear()
    this.#session = new NotebookSession({
      ...given,
      container,
      frameUrl,
      title,
      onState: (state) => this.#states.set(state.cell, state),
      onHeights: (heights) => {
        for (const { cell, pixels } of heights) this.#heights.set(cell, pixels)
      },
      onEnd: (end) => (this.end = end),
    })
    this.#session.show(this.#cells)
    this.#session.setRooms(this.#rooms)
  }

  /** Gives the frame other cells; those that changed, `again`, and what depends on them, run. */
  show(notebook: Notebook, again: number | null = null): void {
    this.#shown = notebook
    const ids = new Set(notebook.cells.map(({ id }) => id))
    for (const id of this.#states.keys()) if (!ids.has(id)) this.#states.delete(id)
    this.#session?.show(this.#cells, again)
  }

  stateOf(cell: number): CellState | null {
    return this.#states.get(cell) ?? null
  }

  /** Of what the cell shows, in pixels; known while the notebook is edited. */
  heightOf(cell: number): number {
    return this.#heights.get(cell) ?? 0
  }

  /** These cells and all that depend on them. */
  dependants(cells: Iterable<number>): ReadonlySet<number> {
    return dependants(this.#cells, cells)
  }

  /** Names that cells define, by the cell. */
  names(): readonly { readonly name: string; readonly cell: number }[] {
    return this.#cells.flatMap(({ id, defines }) => defines.map((name) => ({ name, cell: id })))
  }

  setRooms(rooms: readonly CellPixels[] | null): void {
    this.#rooms = rooms
    this.#session?.setRooms(rooms)
  }

  setSurroundings(surroundings: Given['surroundings']): void {
    this.#session?.setSurroundings(surroundings)
  }

  stop(cell?: number): void {
    this.#session?.stop(cell)
  }

  close(): void {
    this.#session?.close()
    this.#session = null
  }

  #count(phase: CellState['phase']): number {
    return [...this.#states.values()].filter((state) => state.phase === phase).length
  }
}

/** The title of a notebook's text; NULL when it is no notebook. */
export function titleIn(text: string): string | null {
  try {
    return parseNotebook(text, { parser: new DOMParser() }).title
  } catch {
    return null
  }
}

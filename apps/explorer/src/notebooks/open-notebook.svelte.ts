import { compileNotebook, parseNotebook } from '@vedich/notebook'
import frameUrl from '@vedich/notebook/frame.html?url'
import { type CellState, NotebookSession, type SessionOptions } from '@vedich/notebook/host'
import { SvelteMap } from 'svelte/reactivity'

type Given = Pick<SessionOptions, 'engine' | 'surroundings'>

/** An opened notebook: what its file says, how its cells are, and the frame they run in. */
export class OpenNotebook {
  readonly title: string
  readonly #cells: ReturnType<typeof compileNotebook>
  readonly #states = new SvelteMap<number, CellState>()
  #session: NotebookSession | null = null
  /** Why the notebook had to be stopped. */
  end: { readonly reason: 'silent' | 'left'; readonly cell: number | null } | null = $state(null)
  readonly running = $derived(this.end === null ? this.#count('running') : 0)
  readonly failed = $derived(this.#count('error'))

  /** @throws NotebookError when the text is no notebook. */
  constructor(text: string) {
    const notebook = parseNotebook(text, { parser: new DOMParser() })
    this.title = notebook.title
    this.#cells = compileNotebook(notebook)
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
      onEnd: (end) => (this.end = end),
    })
    this.#session.show(this.#cells)
  }

  setSurroundings(surroundings: Given['surroundings']): void {
    this.#session?.setSurroundings(surroundings)
  }

  stop(): void {
    this.#session?.stop()
  }

  close(): void {
    this.#session?.close()
    this.#session = null
  }

  #count(phase: CellState['phase']): number {
    return [...this.#states.values()].filter((state) => state.phase === phase).length
  }
}

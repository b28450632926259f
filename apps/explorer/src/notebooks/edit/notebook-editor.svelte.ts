import type { Cell, Notebook } from '@vedich/notebook'
import { SvelteSet } from 'svelte/reactivity'
import type { OpenNotebook } from '../open-notebook.svelte.ts'
import { changeCell, insertCell, type Mode, moveCell, pasteCell, removeCell } from './cells.ts'
import { change, type History, redo, startHistory, undo } from './history.ts'

/** Where the one who edits is: at a cell, choosing or writing. */
export interface Caret {
  readonly cell: number
  readonly isWriting: boolean
  /** Letters to select, as what was found. */
  readonly range?: { readonly from: number; readonly to: number }
}

/** A notebook that is being edited. Writing runs nothing; what has been written and not run is stale. */
export class NotebookEditor {
  readonly opened: OpenNotebook
  readonly #now: () => number
  #history: History<Notebook>
  #copied: Cell | null = null
  readonly folded = new SvelteSet<number>()
  caret: Caret | null = $state.raw(null)

  readonly notebook: Notebook = $derived.by(() => this.#history.present)
  readonly canUndo: boolean = $derived.by(() => this.#history.past.length > 0)
  readonly canRedo: boolean = $derived.by(() => this.#history.future.length > 0)
  /** Cells whose text is newer than what they show, and all that depend on them. */
  readonly stale: ReadonlySet<number> = $derived.by(() => this.opened.dependants(this.#changed()))

  constructor(opened: OpenNotebook, now: () => number = () => performance.now()) {
    this.opened = opened
    this.#now = now
    this.#history = $state.raw(startHistory(opened.shown))
  }

  cell(id: number): Cell | undefined {
    return this.notebook.cells.find((cell) => cell.id === id)
  }

  write(id: number, value: string): void {
    if (this.cell(id)?.value === value) return
    this.#change(changeCell(this.notebook, id, { value }), `text ${id}`)
  }

  retitle(title: string): void {
    this.#change({ ...this.notebook, title }, 'title')
  }

  setCell(id: number, given: Partial<Omit<Cell, 'id'>>): void {
    this.#change(changeCell(this.notebook, id, given), null)
  }

  /** A new cell at a place, with the caret in it. */
  add(place: number, given: { readonly mode: Mode; readonly value?: string }): void {
    const { notebook, cell } = insertCell(this.notebook, place, given)
    this.#rearrange(notebook)
    this.caret = { cell: cell.id, isWriting: true }
  }

  addBeside(id: number, where: 'above' | 'below', mode: Mode): void {
    const place = this.notebook.cells.findIndex((cell) => cell.id === id)
    this.add(where === 'above' ? place : place + 1, { mode })
  }

  duplicate(id: number): void {
    const original = this.cell(id)
    if (original !== undefined) this.#paste(original, id, 'below')
  }

  /** Remembers a cell, to paste it here or there. */
  copy(id: number): void {
    this.#copied = this.cell(id) ?? null
  }

  paste(id: number, where: 'above' | 'below'): void {
    if (this.#copied !== null) this.#paste(this.#copied, id, where)
  }

  #paste(original: Cell, id: number, where: 'above' | 'below'): void {
    const place = this.notebook.cells.findIndex((cell) => cell.id === id) + (where === 'above' ? 0 : 1)
    const { notebook, cell } = pasteCell(this.notebook, place, original)
    this.#rearrange(notebook)
    this.caret = { cell: cell.id, isWriting: false }
  }

  remove(id: number): void {
    const { cells } = this.notebook
    const place = cells.findIndex((cell) => cell.id === id)
    const neighbour = cells[place + 1] ?? cells[place - 1]
    this.#rearrange(removeCell(this.notebook, id))
    this.caret = neighbour === undefined ? null : { cell: neighbour.id, isWriting: false }
  }

  move(id: number, by: number): void {
    this.#rearrange(moveCell(this.notebook, id, by))
    this.caret = { cell: id, isWriting: false }
  }

  fold(id: number): void {
    if (!this.folded.delete(id)) this.folded.add(id)
  }

  /** Chooses the cell so many places further down, or up. */
  step(id: number, by: number): void {
    const { cells } = this.notebook
    const next = cells[cells.findIndex((cell) => cell.id === id) + by]
    if (next !== undefined) this.caret = { cell: next.id, isWriting: false }
  }

  /** Runs a cell as it is written now, even when nothing changed, and what depends on it. */
  run(id: number): void {
    const written = this.cell(id)
    if (written === undefined) return
    const isChanged = this.#changed().includes(id)
    this.opened.show(this.#arranged(this.notebook, id), isChanged ? null : id)
  }

  runAll(): void {
    this.opened.show(this.notebook)
  }

  undo(): void {
    this.#retrace(undo(this.#history))
  }

  redo(): void {
    this.#retrace(redo(this.#history))
  }

  /** Starts over from another text, as a step that can be taken back. */
  replace(notebook: Notebook): void {
    this.#change(notebook, null)
    this.opened.show(notebook)
  }

  #change(notebook: Notebook, part: string | null): void {
    this.#history = change(this.#history, notebook, part, this.#now())
  }

  #rearrange(notebook: Notebook): void {
    this.#change(notebook, null)
    this.opened.show(this.#arranged(notebook))
  }

  /** The cells where they stand now, each as it ran last, but for `fresh`. */
  #arranged(notebook: Notebook, fresh: number | null = null): Notebook {
    const ran = new Map(this.opened.shown.cells.map((cell) => [cell.id, cell]))
    return {
      ...notebook,
      cells: notebook.cells.map((cell) => (cell.id === fresh ? cell : (ran.get(cell.id) ?? cell))),
    }
  }

  #retrace(history: History<Notebook> | null): void {
    if (history === null) return
    const before = new Map(this.notebook.cells.map((cell) => [cell.id, cell]))
    this.#history = history
    this.opened.show(this.#arranged(history.present))
    const touched = history.present.cells.find((cell) => before.get(cell.id) !== cell)
    const cell = touched?.id ?? this.caret?.cell
    // Said again even when it is the same: a cell that moves in the page loses the focus.
    if (cell !== undefined) this.caret = { cell, isWriting: this.caret?.isWriting ?? false }
  }

  #changed(): number[] {
    const ran = new Map(this.opened.shown.cells.map((cell) => [cell.id, cell]))
    return this.notebook.cells.filter((cell) => !runsAs(cell, ran.get(cell.id))).map(({ id }) => id)
  }
}

/** Whether two versions of a cell do the same when they run. */
function runsAs(a: Cell, b: Cell | undefined): boolean {
  if (a === b) return true
  return (
    b !== undefined &&
    a.value === b.value &&
    a.mode === b.mode &&
    a.output === b.output &&
    a.hidden === b.hidden &&
    a.database === b.database
  )
}

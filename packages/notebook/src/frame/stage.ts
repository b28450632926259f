import { Runtime } from '@observablehq/runtime'
import type { DefineState, Module, Variable } from 'notebook-kit:define'
import { display } from 'notebook-kit:display'
import type { CompiledCell } from '../cell/compiled-cell.ts'
import type { CellPixels, FromFrame, Surroundings } from '../protocol.ts'
import { defineCell } from './define-cell.ts'
import { EditingRooms } from './editing-rooms.ts'
import { library } from './library.ts'
import { metricOf, worksOf } from './metric.ts'
import { observeCell } from './observe-cell.ts'
import { problemElement } from './problem-element.ts'
import type { QueryDesk } from './query-desk.ts'

interface Staged {
  readonly cell: CompiledCell
  readonly section: HTMLElement
  readonly state: DefineState
}

/** The cells in the page of the frame, and the dataflow between them. */
export class Stage {
  readonly #root: Element
  readonly #desk: QueryDesk
  readonly #send: (message: FromFrame) => void
  readonly #main: Module
  readonly #rooms: EditingRooms
  readonly #told = new Map<string, { variable: Variable; value: unknown }>()
  #staged = new Map<number, Staged>()
  #language: Surroundings['language'] = 'vi'

  constructor(root: Element, desk: QueryDesk, send: (message: FromFrame) => void) {
    this.#root = root
    this.#desk = desk
    this.#send = send
    this.#rooms = new EditingRooms((heights) => send({ type: 'heights', heights }))
    this.#main = new Runtime(library(root, desk)).module()
  }

  setSurroundings({ language, theme, contrast, campaign }: Surroundings): void {
    this.#language = language
    document.documentElement.lang = language
    document.documentElement.dataset['theme'] = theme
    document.documentElement.dataset['contrast'] = contrast
    this.#tell('language', language, () => language)
    this.#tell('campaign', campaign, () => campaign)
    this.#tell('metric', campaign, () => metricOf(this.#desk, campaign))
    this.#tell('works', campaign, () => worksOf(this.#desk, campaign))
  }

  setRooms(rooms: readonly CellPixels[] | null): void {
    this.#rooms.set(rooms)
  }

  /** Shows these cells in this order; a cell that is the same as before keeps its value, but for `again`. */
  show(cells: readonly CompiledCell[], again: number | null): void {
    const before = this.#staged
    const kept = new Map<number, Staged>()
    for (const cell of cells) {
      const staged = before.get(cell.id)
      if (staged && cell.id !== again && isSame(staged.cell, cell)) kept.set(cell.id, staged)
    }
    const heights = new Map<number, number>()
    for (const [id, { state, section }] of before) {
      if (kept.has(id)) continue
      heights.set(id, state.root.offsetHeight)
      for (const variable of state.variables) variable.delete()
      section.remove()
    }
    this.#staged = new Map(
      cells.map((cell) => [cell.id, kept.get(cell.id) ?? this.#stage(cell, heights.get(cell.id) ?? 0)]),
    )
    const sections = [...this.#staged.values()].map(({ section }) => section)
    this.#root.append(...sections)
    this.#rooms.watch(sections)
  }

  /** @param height what the cell had before, and keeps until it has something new to show */
  #stage(cell: CompiledCell, height: number): Staged {
    const section = document.createElement('section')
    section.dataset['cell'] = String(cell.id)
    section.dataset['mode'] = cell.mode
    const root = section.appendChild(document.createElement('div'))
    root.className = 'observablehq observablehq--cell'
    root.style.minHeight = `${height}px`
    if (cell.pinned) section.append(sourceElement(cell.source))
    const state: DefineState = { root, expanded: [], variables: [] }
    if (cell.problem !== null) {
      root.style.minHeight = ''
      display(state, problemElement(cell.problem, this.#language))
      this.#send({ type: 'state', state: { cell: cell.id, phase: 'error', problem: cell.problem } })
    }
    defineCell(this.#main, state, cell, {
      desk: this.#desk,
      starts: () => this.#send({ type: 'computing', cell: cell.id }),
      observe: observeCell(cell, {
        language: () => this.#language,
        ownerOf: (name) => [...this.#staged.values()].find((it) => it.cell.defines.includes(name))?.cell.id,
        tell: (told) => {
          // A cell that was replaced is told to be done once more, in the name of the one that now runs.
          if (!section.isConnected) return
          section.dataset['phase'] = told.phase
          if (told.phase !== 'running') root.style.minHeight = ''
          this.#send({ type: 'state', state: told })
        },
      }),
    })
    return { cell, section, state }
  }

  /** Defines a name that the page tells, anew only when it changed, since its dependants run again. */
  #tell(name: string, value: unknown, define: () => unknown): void {
    const told = this.#told.get(name)
    if (told?.value === value && told !== undefined) return
    const variable = told?.variable ?? this.#main.variable()
    variable.define(name, [], define)
    this.#told.set(name, { variable, value })
  }
}

function isSame(a: CompiledCell, b: CompiledCell): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function sourceElement(source: string): HTMLElement {
  const pre = document.createElement('pre')
  pre.className = 'source'
  pre.tabIndex = 0
  pre.appendChild(document.createElement('code')).textContent = source
  return pre
}

import type { Engine } from '@vedich/engine'
import type { CellProblem, CompiledCell } from '../cell/compiled-cell.ts'
import {
  type BakedCell,
  type CellPixels,
  type CellState,
  type FromFrame,
  readySignal,
  type Surroundings,
  type ToFrame,
} from '../protocol.ts'
import { parseMessage } from './parse-message.ts'
import { QueryCounter } from './query-counter.ts'
import { defaultSessionLimits, type SessionLimits, trustedSessionLimits } from './session-limits.ts'
import { Watchdog } from './watchdog.ts'

export interface SessionOptions {
  /** Where the frame stands in the page. */
  readonly container: Element
  /** Address of the frame's file, `@vedich/notebook/frame.html`. */
  readonly frameUrl: string
  /** What the frame is called by assistive technology. */
  readonly title: string
  readonly engine: Pick<Engine, 'stream'>
  readonly surroundings: Surroundings
  /** The reader vouches for the notebook: longer and larger queries, links in new tabs, files to download. */
  readonly isTrusted?: boolean
  readonly limits?: Partial<SessionLimits>
  readonly onState?: (state: CellState) => void
  /** How high what cells show is, after `setRooms`. */
  readonly onHeights?: (heights: readonly CellPixels[]) => void
  /** The frame is gone; `cell` is the one that is to blame, where that is known. */
  readonly onEnd?: (end: { readonly reason: EndReason; readonly cell: number | null }) => void
}

/** The frame gave no sign of life, tried to go elsewhere, or flooded the page with messages. */
export type EndReason = 'silent' | 'left' | 'flood'

/** A notebook that runs in a sandboxed frame of the page. Its cells are strangers' code; nothing it says is trusted. */
export class NotebookSession {
  readonly frame: HTMLIFrameElement
  readonly #options: SessionOptions
  readonly #limits: SessionLimits
  readonly #counter: QueryCounter
  readonly #watchdog: Watchdog
  readonly #listen = (event: MessageEvent) => this.#open(event)
  #port: MessagePort | null = null
  #surroundings: Surroundings
  #cells: readonly CompiledCell[] = []
  #rooms: readonly CellPixels[] | null = null
  #computing: number | null = null
  #heard = 0
  readonly #running = new Set<number>()
  #baking: ((cells: readonly BakedCell[]) => void)[] = []

  constructor(options: SessionOptions) {
    const { container, frameUrl, title, isTrusted = false } = options
    this.#options = options
    this.#limits = { ...(isTrusted ? trustedSessionLimits : defaultSessionLimits), ...options.limits }
    this.#surroundings = options.surroundings
    this.#counter = new QueryCounter(options.engine, this.#limits, (message, transfer) =>
      this.#send(message, transfer),
    )
    this.#watchdog = new Watchdog({
      silentMilliseconds: this.#limits.silentMilliseconds,
      ping: () => this.#send({ type: 'ping' }),
      onSilence: () => this.#end('silent'),
    })
    this.frame = container.ownerDocument.createElement('iframe')
    this.frame.title = title
    this.frame.sandbox.add('allow-scripts', ...(isTrusted ? rightsOfTrusted : []))
    this.frame.referrerPolicy = 'no-referrer'
    this.frame.allow = ''
    this.frame.src = frameUrl
    this.frame.style.cssText = 'display: block; width: 100%; height: 150px; border: 0'
    addEventListener('message', this.#listen)
    // The frame loads once. A second time, its code has led it somewhere else.
    this.frame.addEventListener('load', () => this.frame.addEventListener('load', () => this.#end('left')), {
      once: true,
    })
    container.append(this.frame)
  }

  /** Shows these cells; those that changed, `again`, and what depends on them, run. */
  show(cells: readonly CompiledCell[], again: number | null = null): void {
    this.#cells = cells
    this.#send({ type: 'cells', cells, again })
  }

  /** Leaves room below each cell for its editor, and tells how high the cells are; NULL when editing ends. */
  setRooms(rooms: readonly CellPixels[] | null): void {
    this.#rooms = rooms
    this.#send({ type: 'rooms', rooms })
  }

  setSurroundings(surroundings: Surroundings): void {
    this.#surroundings = surroundings
    this.#send({ type: 'surroundings', surroundings })
  }

  /** Stops the queries of a cell, or all. */
  stop(cell?: number): void {
    this.#counter.stop(cell)
  }

  /** What the cells show now, as HTML without scripts. As untrusted as the notebook: show it under a strict policy only. */
  bake(): Promise<readonly BakedCell[]> {
    return new Promise((resolve) => {
      this.#baking.push(resolve)
      this.#send({ type: 'bake' })
    })
  }

  /** Ends the notebook, whatever it is doing. */
  close(): void {
    removeEventListener('message', this.#listen)
    this.#watchdog.stop()
    this.#counter.stop()
    this.#port?.close()
    this.#port = null
    this.frame.remove()
  }

  #open({ source, data }: MessageEvent): void {
    if (source !== this.frame.contentWindow) return
    // An honest frame says one word here; cells can say as many as they like.
    this.#heard += 1
    if (this.#heard > this.#limits.messages) return this.#end('flood')
    if (data !== readySignal || this.#port !== null) return
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    port1.addEventListener('message', ({ data: message }) => this.#receive(parseMessage(message)))
    port1.start()
    // The frame's origin is opaque and cannot be named; only its window gets the port.
    this.frame.contentWindow?.postMessage(null, '*', [port2])
    this.#send({ type: 'surroundings', surroundings: this.#surroundings })
    this.#send({ type: 'rooms', rooms: this.#rooms })
    this.#send({ type: 'cells', cells: this.#cells, again: null })
    this.#watchdog.start()
  }

  #receive(message: FromFrame | null): void {
    if (message === null) return
    this.#watchdog.hear()
    switch (message.type) {
      case 'state':
        if (message.state.phase === 'running') this.#running.add(message.state.cell)
        else this.#running.delete(message.state.cell)
        return this.#options.onState?.(message.state)
      case 'computing':
        this.#computing = message.cell
        return
      case 'ask':
        return this.#counter.take(message)
      case 'drop':
        return this.#counter.drop(message.ask)
      case 'height':
        this.frame.style.height = `${Math.min(message.pixels, this.#limits.pixels)}px`
        return
      case 'heights':
        return this.#options.onHeights?.(message.heights.map((height) => this.#bounded(height)))
      case 'baked':
        for (const resolve of this.#baking.splice(0)) resolve(message.cells)
    }
  }

  #bounded({ cell, pixels }: CellPixels): CellPixels {
    return { cell, pixels: Math.min(pixels, this.#limits.pixels) }
  }

  #end(reason: EndReason): void {
    this.close()
    this.#options.onEnd?.({ reason, cell: this.#suspect() })
  }

  /** The cell that started last; but after a pause of its own another may go on, and then the only one that still runs. */
  #suspect(): number | null {
    const [only, ...others] = this.#running
    if (only === undefined || (this.#computing !== null && this.#running.has(this.#computing)))
      return this.#computing
    return others.length === 0 ? only : null
  }

  #send(message: ToFrame, transfer: Transferable[] = []): void {
    this.#port?.postMessage(message, transfer)
  }
}

/** Its origin stays opaque, and the network closed. */
const rightsOfTrusted = ['allow-downloads', 'allow-popups', 'allow-popups-to-escape-sandbox']

/** What to say of the cell that kept the frame silent. */
export function silentProblem(milliseconds: number = defaultSessionLimits.silentMilliseconds): CellProblem {
  const message = `Stopped: it ran for more than ${milliseconds / 1000} seconds without a pause`
  return { message, line: null, column: null }
}

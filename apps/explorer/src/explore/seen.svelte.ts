import type { Attachment } from 'svelte/attachments'
import { held } from '../state/held.svelte.ts'
import { InWindow } from '../state/in-window.svelte.ts'

/** What a part of the board shows: one that is out of the window waits for where a brush comes to rest. */
export class Seen<T> {
  readonly #inWindow = new InWindow()
  readonly #held: { readonly current: T }

  constructor(isMoving: () => boolean, make: () => T) {
    this.#held = held(() => isMoving() && !this.#inWindow.is, make)
  }

  get current(): T {
    return this.#held.current
  }

  /** For the element that must be in the window. */
  get watch(): Attachment {
    return this.#inWindow.watch
  }
}

import type { Component, Snippet } from 'svelte'

/** The part of virtua that the list of works uses: the native compiler reads no component of another package. */
export interface WindowVirtualizerProps<T> {
  readonly data: readonly T[]
  readonly children: Snippet<[item: T, index: number]>
  readonly getKey?: (item: T, index: number) => string | number
  /** Height in pixels of an item not yet measured. */
  readonly itemSize?: number
  readonly onscroll?: () => void
  readonly onresize?: () => void
}

export interface WindowVirtualizerHandle {
  /** Pixels the list is scrolled by. */
  readonly getScrollOffset: () => number
  /** Height of the window in pixels. */
  readonly getViewportSize: () => number
  /** The item at an offset in pixels. */
  readonly findItemIndex: (offset: number) => number
  readonly scrollToIndex: (
    index: number,
    options?: { readonly align?: 'nearest'; readonly offset?: number },
  ) => void
}

export const WindowVirtualizer: Component<WindowVirtualizerProps<number>, WindowVirtualizerHandle>

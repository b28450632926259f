import type { CellPixels } from '../protocol.ts'

/** The place that cells and their editors share: cells tell their heights, and leave the room that editors need. */
export class EditingRooms {
  readonly #tell: (heights: readonly CellPixels[]) => void
  readonly #observer = new ResizeObserver(() => this.#arrange())
  #sections: readonly HTMLElement[] = []
  #rooms: ReadonlyMap<number, number> | null = null
  #told = ''

  constructor(tell: (heights: readonly CellPixels[]) => void) {
    this.#tell = tell
  }

  watch(sections: readonly HTMLElement[]): void {
    this.#sections = sections
    this.#observe()
  }

  set(rooms: readonly CellPixels[] | null): void {
    const isNew = (rooms === null) !== (this.#rooms === null)
    this.#rooms = rooms && new Map(rooms.map(({ cell, pixels }) => [cell, pixels]))
    document.documentElement.toggleAttribute('data-editing', rooms !== null)
    if (isNew) this.#observe()
    else this.#arrange()
  }

  #observe(): void {
    this.#observer.disconnect()
    this.#told = ''
    if (this.#rooms === null) for (const section of this.#sections) section.style.height = ''
    else for (const section of this.#sections) this.#observer.observe(contentOf(section))
  }

  /** Whole pixels, so that page and frame come to the same places. */
  #arrange(): void {
    const rooms = this.#rooms
    if (rooms === null) return
    const heights = this.#sections.map((section) => ({
      cell: Number(section.dataset['cell']),
      pixels: Math.ceil(contentOf(section).getBoundingClientRect().height),
    }))
    for (const [place, section] of this.#sections.entries()) {
      const { cell, pixels } = heights[place] ?? { cell: 0, pixels: 0 }
      section.style.height = `${pixels + (rooms.get(cell) ?? 0)}px`
    }
    const told = JSON.stringify(heights)
    if (told === this.#told) return
    this.#told = told
    this.#tell(heights)
  }
}

function contentOf(section: HTMLElement): Element {
  return section.firstElementChild ?? section
}

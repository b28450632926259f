/** The height browsers can be relied on to give an element, in pixels; they stop at some 16 to 33 million. */
const tallest = 8_000_000

/** So near to either end a long list scrolls as a short one, pixel by pixel. */
const edge = 200_000

/** Where a list of rows of one height is scrolled to, in pixels. */
export interface Place {
  /** Scrolled past of the element that stands for the list. */
  readonly top: number
  /** Rows lie so much further down in the list than in the element. */
  readonly shift: number
  /** Whether the reader leapt here, as by the scroll bar. */
  readonly isLeap: boolean
}

/** Heights in pixels: of all rows, of the element that stands for them, and of the window. */
export interface Heights {
  readonly rows: number
  readonly element: number
  readonly view: number
}

export function heightsOf(count: number, rowHeight: number, view: number): Heights {
  const rows = count * rowHeight
  return { rows, element: Math.min(rows, tallest), view }
}

/**
 * The place after a scroll to `top`. A step moves the rows by as many pixels as the element, so that a wheel passes no
 * row over; a leap goes to the rows at that share of the list.
 */
export function scrolledTo(top: number, before: Place, heights: Heights): Place {
  const isLeap = Math.abs(top - before.top) > 2 * heights.view
  const shift = isLeap ? shiftAt(top, heights) : before.shift
  const last = Math.max(0, heights.rows - heights.view)
  return { top, shift: Math.min(Math.max(shift, -top), last - top), isLeap }
}

/** The same rows, with the element where it stands for them: steps move the two apart. */
export function settled({ top, shift }: Place, heights: Heights): Place {
  const { spread, stretch } = middleOf(heights)
  const rows = top + shift
  const ofMiddle = Math.min(Math.max(rows - edge, 0), spread + stretch)
  const share = spread + stretch === 0 ? 0 : ofMiddle / (spread + stretch)
  return { top: rows - stretch * share, shift: stretch * share, isLeap: false }
}

/** How much further down the rows lie when the element is scrolled to `top`. */
function shiftAt(top: number, heights: Heights): number {
  const { spread, stretch } = middleOf(heights)
  if (stretch === 0) return 0
  return (stretch * Math.min(Math.max(top - edge, 0), spread)) / spread
}

/** Between the two edges the rows are `stretch` pixels longer than the `spread` of the element. */
function middleOf({ rows, element }: Heights) {
  return { spread: Math.max(0, element - 2 * edge), stretch: rows - element }
}

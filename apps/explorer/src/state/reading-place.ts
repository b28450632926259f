import { debounced } from './debounced.ts'

/** What an entry of the history keeps: that it was shown, and how far down it was read, in pixels. */
export interface Visit {
  readonly top: number
}

export const newVisit: Visit = { top: 0 }

/** Milliseconds for which a page that comes bit by bit is held at its place. */
const patience = 5000

/** Holds the page at its place while it grows; NULL when the reader alone moves it. */
let hold: ResizeObserver | null = null

/** Notes how far down a page is read: once a scroll has come to rest, and before anything that may lead away. */
export function notePlaces(): void {
  for (const move of ['wheel', 'touchstart', 'pointerdown', 'keydown']) addEventListener(move, leavePlace)
  addEventListener('scroll', debounced(150, notePlace))
  addEventListener('click', notePlace, true)
  addEventListener('pagehide', notePlace)
}

/** Notes it with the open entry of the history. */
export function notePlace(): void {
  if (hold === null) history.replaceState({ top: scrollY }, '')
}

/** Goes to where a page was read as soon as there is so much of it, unless the reader moves on. */
export function returnTo({ top }: Visit): void {
  leavePlace()
  const sizes = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight >= top + innerHeight) scrollTo(0, top)
  })
  hold = sizes
  sizes.observe(document.body)
  setTimeout(() => hold === sizes && leavePlace(), patience)
}

/** The page is no longer held. */
export function leavePlace(): void {
  hold?.disconnect()
  hold = null
}

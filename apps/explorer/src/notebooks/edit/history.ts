/** The states something was in, and where in them it is now. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** What the last change was part of, and when; changes that follow soon are one step with it. */
  readonly last: { readonly part: string; readonly at: number } | null
}

const soonMilliseconds = 700
const mostSteps = 500

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], last: null }
}

/**
 * @param part names what is changed, as the text of one cell; NULL for a change that is always a step of its own
 * @param at milliseconds of any clock
 */
export function change<T>(history: History<T>, present: T, part: string | null, at: number): History<T> {
  const { last, past } = history
  const goesOn = part !== null && last?.part === part && at - last.at < soonMilliseconds
  return {
    past: goesOn ? past : [...past, history.present].slice(-mostSteps),
    present,
    future: [],
    last: part === null ? null : { part, at },
  }
}

/** NULL when there is nothing to take back. */
export function undo<T>({ past, present, future }: History<T>): History<T> | null {
  const before = past.at(-1)
  if (before === undefined) return null
  return { past: past.slice(0, -1), present: before, future: [present, ...future], last: null }
}

/** NULL when nothing was taken back. */
export function redo<T>({ past, present, future }: History<T>): History<T> | null {
  const [after, ...rest] = future
  if (after === undefined) return null
  return { past: [...past, present], present: after, future: rest, last: null }
}

/** What was asked before, for undo and redo: a line of states and the place in it. Immutable. */
export interface FilterHistory {
  readonly states: readonly string[]
  readonly place: number
}

const longest = 200

export function startHistory(state: string): FilterHistory {
  return { states: [state], place: 0 }
}

export function currentState({ states, place }: FilterHistory): string {
  return states[place] ?? ''
}

/** Adds a state, and drops what was undone; the same state again is no step. */
export function record(history: FilterHistory, state: string): FilterHistory {
  if (state === currentState(history)) return history
  const states = [...history.states.slice(0, history.place + 1), state].slice(-longest)
  return { states, place: states.length - 1 }
}

/** Puts a state in the place of the last one: a search is one step, however many keys it took. */
export function amend(history: FilterHistory, state: string): FilterHistory {
  if (state === currentState(history)) return history
  const states = [...history.states.slice(0, history.place), state]
  return { states, place: states.length - 1 }
}

/** Goes back (-1) or forward (1); NULL at either end. */
export function step(history: FilterHistory, by: -1 | 1): FilterHistory | null {
  const place = history.place + by
  return place < 0 || place >= history.states.length ? null : { ...history, place }
}

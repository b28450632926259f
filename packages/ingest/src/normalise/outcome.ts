import type { RuleName } from '@vedich/model'

/**
 * What a distinct raw value means: a value, a value with a doubt about it (a rule that flags), or the rule it breaks.
 * `hint` says what would help.
 */
export type Outcome<T> =
  | { readonly value: T; readonly problem?: RuleName; readonly hint?: string }
  | { readonly value?: never; readonly problem: RuleName; readonly hint?: string }

export function known<T>(value: T): Outcome<T> {
  return { value }
}

/** A value that is loaded, and the flag that says why to look at it. */
export function doubtful<T>(value: T, problem: RuleName, hint: string): Outcome<T> {
  return { value, problem, hint }
}

export function broken<T>(problem: RuleName, hint?: string): Outcome<T> {
  return hint === undefined ? { problem } : { problem, hint }
}

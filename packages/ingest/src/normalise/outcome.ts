import type { RuleName } from '@vedich/model'

/** What a distinct raw value means: a value, or the rule it breaks with what would help. */
export type Outcome<T> =
  | { readonly value: T; readonly problem?: never; readonly hint?: never }
  | { readonly value?: never; readonly problem: RuleName; readonly hint?: string }

export function known<T>(value: T): Outcome<T> {
  return { value }
}

export function broken<T>(problem: RuleName, hint?: string): Outcome<T> {
  return hint === undefined ? { problem } : { problem, hint }
}

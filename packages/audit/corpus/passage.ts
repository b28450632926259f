/** A passage with its figures between ⟦ and ⟧, and what each of them says. */
export interface Passage {
  readonly text: string
  /**
   * "742/942=78.77 city @2025-02-03 target remaining ~hơn !ok": "-" for a missing count; actual, completed, unhedged and
   * of the whole campaign unless said; a verdict after "!" is held to only where it is written.
   */
  readonly truth: readonly string[]
}

export function passage(text: string, ...truth: string[]): Passage {
  return { text, truth }
}

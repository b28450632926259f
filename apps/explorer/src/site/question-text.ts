import type { Param } from '@vedich/engine'

/** A question with what is bound to it, as one text: what published answers are found by. */
export function questionText(sql: string, params: readonly Param[] = []): string {
  return params.length === 0 ? sql : `${sql}\n-- ${JSON.stringify(params)}`
}

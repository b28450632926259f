import type { Param } from './engine.ts'
import { EngineError } from './engine-error.ts'

/**
 * Refuses what cannot be bound, the same way in every engine: NaN and infinities do not survive JSON.
 * @throws EngineError `params`, naming the parameter.
 */
export function checkParams(params: readonly unknown[], sql: string): asserts params is readonly Param[] {
  params.forEach((value, index) => {
    if (isParam(value)) return
    throw new EngineError({
      code: 'params',
      what: `parameter $${index + 1} cannot be bound: ${String(value)}`,
      fix: 'pass text, a finite number, a boolean or null; pass dates and 64-bit integers as text and cast them',
      sql,
    })
  })
}

function isParam(value: unknown): value is Param {
  if (typeof value === 'number') return Number.isFinite(value)
  return value === null || typeof value === 'string' || typeof value === 'boolean'
}

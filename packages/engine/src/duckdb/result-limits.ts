import { EngineError } from '../engine-error.ts'

/** How large a result may become. */
export interface ResultLimits {
  readonly rows: number
  /** Of Arrow data. */
  readonly bytes: number
}

export const unlimited: ResultLimits = { rows: Infinity, bytes: Infinity }

/** @throws EngineError `limit` once more was read than allowed. */
export function checkLimits(
  read: { readonly totalRows: number; readonly totalBytes: number },
  limits: ResultLimits,
) {
  if (read.totalRows > limits.rows) throw tooLarge(`${limits.rows} rows`)
  if (read.totalBytes > limits.bytes) throw tooLarge(`${limits.bytes} bytes`)
}

function tooLarge(limit: string): EngineError {
  return new EngineError({
    code: 'limit',
    what: `the result is larger than ${limit}`,
    fix: 'aggregate it, select fewer columns or add a LIMIT',
  })
}

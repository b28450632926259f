import type { EngineErrorCode } from '../engine-error.ts'

/** What kind of failure DuckDB reports, by its message: a file outside or a write is refused, memory is a limit. */
export function codeOfMessage(message: string): EngineErrorCode {
  if (/^Permission Error|read-only mode/u.test(message)) return 'refused'
  return message.startsWith('Out of Memory Error') ? 'limit' : 'sql'
}

import { EngineError } from '@vedich/engine'
import type { Language } from '../messages/language.ts'

/** What went wrong and what to do, from whatever was thrown. */
export function failureWords(error: unknown, { messages }: Language): { advice: string; detail: string } {
  const { unreachable, refused, broken } = messages.failure
  return {
    advice: !(error instanceof EngineError) ? broken : error.code === 'unavailable' ? unreachable : refused,
    detail: error instanceof Error ? error.message : String(error),
  }
}

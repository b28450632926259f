import { EngineError } from '@vedich/engine'
import type { Language } from '../messages/language.ts'

/** What went wrong and what to do, from whatever was thrown. */
export function failureWords(error: unknown, { messages }: Language): { advice: string; detail: string } {
  const isUnreachable = error instanceof EngineError && error.code === 'unavailable'
  return {
    advice: isUnreachable ? messages.failure.unreachable : messages.failure.refused,
    detail: error instanceof Error ? error.message : String(error),
  }
}

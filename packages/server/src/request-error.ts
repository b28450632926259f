import type { Localized } from '@vedich/model'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** What a person reads is in both languages; what a program is told is English alone. */
export type Words = string | Localized

/** What the client is told: what is wrong, where, and how to fix it. */
export interface Explanation {
  readonly what: Words
  readonly where?: string | undefined
  readonly fix: Words
}

/** Ends a request with a status and an explanation. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly status: ContentfulStatusCode
  readonly explanation: Explanation

  constructor(status: ContentfulStatusCode, explanation: Explanation, options?: ErrorOptions) {
    super(wordsIn('en', explanation.what), options)
    this.status = status
    this.explanation = explanation
  }
}

export function wordsIn(language: keyof Localized, words: Words): string {
  return typeof words === 'string' ? words : words[language]
}

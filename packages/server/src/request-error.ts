import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** What the client is told: what is wrong, where, and how to fix it. */
export interface Explanation {
  readonly what: string
  readonly where?: string | undefined
  readonly fix: string
}

/** Ends a request with a status and an explanation. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly status: ContentfulStatusCode
  readonly explanation: Explanation

  constructor(status: ContentfulStatusCode, explanation: Explanation, options?: ErrorOptions) {
    super(explanation.what, options)
    this.status = status
    this.explanation = explanation
  }
}

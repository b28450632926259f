import type { Encoding } from './accepted-encoding.ts'

/** What a question is answered with, before it is compressed for one reader or another. */
export interface Answer {
  readonly contentType: string
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
}

/** An answer that is complete and can be given again. */
export interface KeptAnswer {
  readonly contentType: string
  readonly body: Uint8Array<ArrayBuffer>
  /** Its compressed forms, as they were asked for. */
  readonly compressed: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>
}

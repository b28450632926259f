/** What a notebook may take from the page it stands in. */
export interface SessionLimits {
  /** Queries that run at the same time; more wait. */
  readonly queries: number
  /** Queries that wait; more fail. */
  readonly waiting: number
  /** Of one result in Arrow. */
  readonly bytes: number
  /** How long one query may take. */
  readonly queryMilliseconds: number
  /** How long the frame may give no sign of life before it is stopped. */
  readonly silentMilliseconds: number
  /** Of the frame. */
  readonly pixels: number
  /** Words to the page past the port, of which an honest frame says one. */
  readonly messages: number
}

export const defaultSessionLimits: SessionLimits = {
  queries: 4,
  waiting: 200,
  bytes: 64 * 2 ** 20,
  queryMilliseconds: 30_000,
  silentMilliseconds: 10_000,
  pixels: 100_000,
  messages: 100,
}

/** What a notebook may take that the reader vouches for. */
export const trustedSessionLimits: SessionLimits = {
  ...defaultSessionLimits,
  bytes: 512 * 2 ** 20,
  queryMilliseconds: 600_000,
  silentMilliseconds: 120_000,
}

import type { Source } from '../data/source.ts'

/** A state of the page that a published site answers without a database. */
export interface State {
  /** A name for people. */
  readonly name: string
  /** NULL when no campaign is there. */
  readonly campaign: string | null
  /** Whether it shows single works. */
  readonly hasWorks: boolean
  /** Asks what the page asks in this state. */
  readonly ask: (source: Source) => Promise<unknown>
}

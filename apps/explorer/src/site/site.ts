/** What a published page knows about itself; it stands in its HTML. */
export interface Site {
  readonly version: 1
  /** Changes with any byte of the site. */
  readonly id: string
  /** The day the figures speak of: that of the snapshot. */
  readonly day: string
  /** The results of the first page. */
  readonly first: string
  /** Which pack holds which question. */
  readonly index: string
  /** The list of notebooks; NULL when there are none. */
  readonly notebooks: string | null
  /** What answers every other question; NULL when single works are not published. */
  readonly database: SiteDatabase | null
}

/** Addresses beside the page. */
export interface SiteDatabase {
  readonly worker: string
  readonly wasm: string
  readonly wasmBytes: number
  readonly snapshot: string
  readonly snapshotBytes: number
}

/** Id of the element that holds the description as JSON. */
export const siteElement = 'vedich-site'

import type { Loading } from '@vedich/engine/duckdb-wasm'
import { type LoadingShare, loadingShare } from './loading-share.ts'
import type { SiteDatabase } from './site.ts'

/** What has come of the database so far. */
export class LoadingState {
  #loaded: Readonly<Record<Loading['file'], number>> = $state.raw({ engine: 0, data: 0 })
  readonly #database: SiteDatabase
  readonly progress: LoadingShare = $derived.by(() => loadingShare(this.#database, this.#loaded))

  constructor(database: SiteDatabase) {
    this.#database = database
  }

  tell({ file, loaded }: Loading): void {
    this.#loaded = { ...this.#loaded, [file]: loaded }
  }
}

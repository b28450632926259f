import type { Loading } from '@vedich/engine/duckdb-wasm'
import { mount, unmount } from 'svelte'
import { parsePreferences } from '../route/preferences.ts'
import LoadingBar from './LoadingBar.svelte'
import { LoadingState } from './loading-state.svelte.ts'
import type { SiteDatabase } from './site.ts'

export interface ShownLoading {
  readonly tell: (loading: Loading) => void
  readonly end: () => void
}

/** Shows a bar at the foot of the page until the database is there. */
export function showLoading(database: SiteDatabase): ShownLoading {
  const state = new LoadingState(database)
  const { lang } = parsePreferences(location.search)
  const bar = mount(LoadingBar, { target: document.body, props: { state, lang } })
  return { tell: (loading) => state.tell(loading), end: () => void unmount(bar) }
}

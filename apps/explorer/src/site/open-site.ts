import type { Engine } from '@vedich/engine'
import type { Site, SiteDatabase } from './site.ts'
import { siteEngine } from './site-engine.ts'

/** Starts a published page: answers from its files, a copy kept for reading offline, the database when needed. */
export function openSite(site: Site, base: URL): Engine {
  void keepOffline(site, base)
  return siteEngine({ site, base, openDatabase: (database) => openDatabase(database, base) })
}

async function openDatabase(database: SiteDatabase, base: URL): Promise<Engine> {
  const [{ openDuckDBWasm }, { showLoading }] = await Promise.all([
    import('@vedich/engine/duckdb-wasm'),
    import('./show-loading.ts'),
  ])
  const loading = showLoading(database)
  try {
    return await openDuckDBWasm({
      worker: new URL(database.worker, base).href,
      wasm: new URL(database.wasm, base).href,
      snapshot: new URL(database.snapshot, base).href,
      onLoading: loading.tell,
    })
  } finally {
    loading.end()
  }
}

/** Only pages with TLS may keep a copy; without it the page works all the same, online. */
async function keepOffline({ id }: Site, base: URL): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register(new URL(`service-worker.js?version=${id}`, base), {
      scope: base.href,
    })
  } catch {
    // A browser may forbid it, as in a private window.
  }
}

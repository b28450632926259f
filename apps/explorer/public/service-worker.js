/**
 * Keeps a published page readable without a connection. The version stands in this script's address; each keeps its
 * own cache, and the newest one removes the others.
 */
const prefix = 'vedich '
const cacheName = prefix + new URL(location.href).searchParams.get('version')

/** Files whose name changes with their content: what was fetched once stays right. */
const lasting = /\/(?:assets|baked|data)\//

addEventListener('install', (event) => {
  skipWaiting()
  event.waitUntil(keepPage())
})

addEventListener('activate', (event) => {
  event.waitUntil(removeOthers().then(() => clients.claim()))
})

addEventListener('fetch', (event) => {
  const { request } = event
  const isOurs = request.method === 'GET' && request.url.startsWith(registration.scope)
  // A part of the data is not kept: only whole files can be given again.
  if (!isOurs || request.headers.has('range')) return
  event.respondWith(lasting.test(request.url) ? cacheFirst(request) : networkFirst(request))
})

/** The page, its code and its published answers; the database is kept once somebody used it. */
async function keepPage() {
  const cache = await caches.open(cacheName)
  const { files } = await (await fetch('./files.json', { cache: 'no-cache' })).json()
  await cache.addAll(['./', ...files.filter(({ offline }) => offline).map(({ path }) => `./${path}`)])
}

async function removeOthers() {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)),
  )
}

async function cacheFirst(request) {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.status === 200) await cache.put(request, response.clone())
  return response
}

async function networkFirst(request) {
  try {
    return await fetch(request)
  } catch (error) {
    const cache = await caches.open(cacheName)
    const kept = await cache.match(request, { ignoreSearch: request.mode === 'navigate' })
    if (kept) return kept
    throw error
  }
}

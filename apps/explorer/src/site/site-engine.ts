import { decodeTable, type Engine, EngineError } from '@vedich/engine'
import { decodePack } from './pack.ts'
import { questionKey } from './question-key.ts'
import { questionText } from './question-text.ts'
import type { Site, SiteDatabase } from './site.ts'

export interface SiteEngineOptions {
  readonly site: Site
  /** Folder of the page. */
  readonly base: URL
  /** Opens what answers new questions; called once, when the first of them comes. */
  readonly openDatabase: (database: SiteDatabase) => Promise<Engine>
  readonly fetch?: typeof globalThis.fetch
}

type Pack = ReadonlyMap<string, Uint8Array>

/** The questions of a pack, by key. */
type Index = Readonly<Record<string, readonly string[]>>

/**
 * An engine without a server: answers that were published with the page come from its files, all others from a
 * database in the page, which is loaded when the first of them is asked.
 */
export function siteEngine({
  site,
  base,
  openDatabase,
  fetch = globalThis.fetch,
}: SiteEngineOptions): Engine {
  const packs = new Map<string, Promise<Pack>>()
  const pack = (name: string) => remembered(packs, name, () => fetchPack(fetch, new URL(name, base)))
  let index: Promise<ReadonlyMap<string, string>> | undefined
  let database: Promise<Engine> | undefined

  // Asked for at once: its answers are those the page opens with.
  void pack(site.first).catch(() => undefined)

  async function published(question: string): Promise<Uint8Array | undefined> {
    const bytes = await found(question)
    // As an answer over the network does, each comes in a task of its own: what is made of one does not wait on the page.
    if (bytes) await new Promise((resolve) => setTimeout(resolve))
    return bytes
  }

  async function found(question: string): Promise<Uint8Array | undefined> {
    const first = (await pack(site.first)).get(question)
    if (first) return first
    index ??= fetchIndex(fetch, new URL(site.index, base)).catch((error: unknown) => {
      index = undefined
      throw error
    })
    const name = (await index).get(questionKey(question))
    return name === undefined ? undefined : (await pack(name)).get(question)
  }

  function opened(sql: string): Promise<Engine> {
    if (site.database === null) throw withheld(sql)
    database ??= openDatabase(site.database).catch((error: unknown) => {
      database = undefined
      throw error
    })
    return database
  }

  return {
    async *stream(sql, options = {}) {
      options.signal?.throwIfAborted()
      const bytes = await published(questionText(sql, options.params))
      if (bytes) yield bytes
      else yield* (await opened(sql)).stream(sql, options)
    },
    async query(sql, options = {}) {
      options.signal?.throwIfAborted()
      const bytes = await published(questionText(sql, options.params))
      return bytes ? decodeTable(bytes) : (await opened(sql)).query(sql, options)
    },
    describe: async (sql) => (await opened(sql)).describe(sql),
    close: async () => (await database)?.close(),
  }
}

async function fetchPack(fetch: typeof globalThis.fetch, url: URL): Promise<Pack> {
  return decodePack(await unpacked(await fetchFile(fetch, url)))
}

async function fetchIndex(fetch: typeof globalThis.fetch, url: URL): Promise<ReadonlyMap<string, string>> {
  const bytes = await unpacked(await fetchFile(fetch, url))
  const index = JSON.parse(new TextDecoder().decode(bytes)) as Index
  return new Map(Object.entries(index).flatMap(([name, keys]) => keys.map((key) => [key, name] as const)))
}

async function fetchFile(fetch: typeof globalThis.fetch, url: URL): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw missing(url, 'the host could not be reached', cause)
  })
  if (!response.ok) throw missing(url, `status ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** Some hosts unpack gzip on the way, others do not; its first two bytes tell. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function remembered<T>(kept: Map<string, Promise<T>>, name: string, load: () => Promise<T>): Promise<T> {
  const before = kept.get(name)
  if (before) return before
  const loading = load().catch((error: unknown) => {
    kept.delete(name)
    throw error
  })
  kept.set(name, loading)
  return loading
}

function missing(url: URL, why: string, cause?: unknown): EngineError {
  return new EngineError({
    code: 'unavailable',
    what: `a file of this page could not be read: ${why}`,
    where: url.href,
    fix: 'reload the page; whoever keeps it: put the whole folder on the host',
    cause,
  })
}

function withheld(sql: string): EngineError {
  return new EngineError({
    code: 'refused',
    what: 'this page publishes totals only, not single works',
    fix: 'ask whoever keeps the register',
    sql,
  })
}

import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, resolve, sep, dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { duckdbWasmFiles } from '@vedich/engine/duckdb-wasm/files'
import { ChromiumMissingError, openNotebookBrowser } from '@vedich/notebook/headless'
import { encodePack, questionKey, type Site, type SiteDatabase } from '@vedich/explorer/site'
import { bake, type BakedState } from './bake.ts'
import { robots, sitemap } from './for-robots.ts'
import { hashOf, hashOfFile } from './hash.ts'
import { openToBake } from './open-to-bake.ts'
import { OutputFolder, type SiteFile } from './output-folder.ts'
import { pageHtml } from './page-html.ts'
import { type NotebookFolder, readNotebooks } from './notebook-source.ts'
import { packedModule } from './packed-module.ts'
import { publicSnapshot } from './public-snapshot.ts'
import type { PublishRule } from './publish-rule.ts'
import { filesName, replaceFolder } from './replace-folder.ts'
import { type PublishedNotebook, runNotebooks } from './run-notebooks.ts'
import { pagesOf, withNotebooks, writeNotebooks } from './write-notebooks.ts'

export interface PublishOptions {
  /** The snapshot to publish, and when it was made (ISO 8601, UTC). */
  readonly snapshot: { readonly id: string; readonly path: string; readonly createdAt: string }
  /** Folder of the built explorer. */
  readonly assets: string
  /** Where the site goes: a new or empty folder, or an earlier site. */
  readonly out: string
  /** One rule for each campaign of the snapshot. */
  readonly rules: readonly PublishRule[]
  /** What decides how files are understood, one object a campaign; the page shows opened files by it. */
  readonly reading?: readonly object[]
  /** Folder in which what takes long to make is kept: copies without withheld columns, packed modules. */
  readonly keep: string
  /** Folders of notebooks; published where readers may have every single work. */
  readonly notebooks?: readonly NotebookFolder[]
  /** To find Chromium by, which runs the notebooks; without it they are published as they stand. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Notes on the charts; default none. */
  readonly annotations?: readonly PublishedAnnotations[]
  /** Where the site will be, with a slash at its end; only search engines need it. */
  readonly url?: string
}

/** The notes of one campaign, each with its `id`, its `day` and its text in both languages. */
export interface PublishedAnnotations {
  readonly campaign: string
  readonly annotations: readonly object[]
}

export interface Published {
  readonly site: Site
  readonly notebooks: readonly PublishedNotebook[]
  readonly files: readonly SiteFile[]
}

/**
 * Writes a site for any web host: the page, the answers of its views as they open, and the snapshot with what reads it
 * in a browser. The same snapshot and explorer give the same bytes.
 * @throws PublishError when `out` holds something else.
 */
export async function publishSite(options: PublishOptions): Promise<Published> {
  const out = resolve(options.out)
  await mkdir(dirname(out), { recursive: true })
  return replaceFolder(out, (folder) => fillSite(new OutputFolder(folder), options))
}

async function fillSite(output: OutputFolder, options: PublishOptions): Promise<Published> {
  const { snapshot, assets, rules, url } = options
  const day = dayOf(snapshot)
  const path = await publicSnapshot(snapshot.path, rules, options.keep)
  const states = await bakeSnapshot(path, options)
  // A notebook can ask for any single work.
  const isOpen = rules.every(({ works }) => works)
  const notebooks = isOpen ? await runSnapshotNotebooks(path, options) : []
  await copyAssets(assets, output)
  const baked = await writeBaked(withNotebooks(states, notebooks), output)
  const reader = await writeReader(options.keep, output)
  const database = isOpen ? { ...reader, ...(await writeData(path, output)) } : null
  const list = await writeNotebooks(notebooks, output)
  await writeSnapshotName(snapshot, output)
  for (const { campaign, annotations } of options.annotations ?? []) {
    // Under the address at which a server has them; a site has nobody to change them.
    const notes = { writable: false, annotations }
    await output.write(`api/annotations/${campaign}`, `${JSON.stringify(notes)}\n`, { offline: true })
  }
  await writeOpening(options.reading ?? [], reader, output)
  await output.write('robots.txt', robots(url), { offline: false })
  if (url !== undefined)
    await output.write('sitemap.xml', sitemap(url, day, pagesOf(notebooks)), { offline: false })
  const id = idOf(output.files)
  const site: Site = { version: 1, id, day, ...baked, notebooks: list, database }
  const html = await readFile(join(assets, 'index.html'), 'utf8')
  await output.write('index.html', pageHtml(html, site), { offline: false })
  const files = output.files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const manifest = { version: 1, id, snapshot: snapshot.id, day, bytes: total, files }
  await output.write(filesName, `${JSON.stringify(manifest, null, 1)}\n`, { offline: false })
  return { site, notebooks, files }
}

function dayOf({ createdAt }: PublishOptions['snapshot']): string {
  return createdAt.slice(0, 10)
}

/** Of all files, in whatever order they were written. */
function idOf(files: readonly SiteFile[]): string {
  const lines = files.map(({ path, sha256 }) => `${path} ${sha256}`).toSorted()
  return hashOf(lines.join('\n')).slice(0, 12)
}

async function bakeSnapshot(path: string, { snapshot, rules, keep }: PublishOptions): Promise<BakedState[]> {
  const engine = await openToBake(path, keep)
  try {
    return await bake(engine, dayOf(snapshot), rules)
  } finally {
    await engine.close()
  }
}

async function runSnapshotNotebooks(
  path: string,
  { notebooks = [], env = {} }: PublishOptions,
): Promise<PublishedNotebook[]> {
  const sources = (await Promise.all(notebooks.map(readNotebooks))).flat()
  if (sources.length === 0) return []
  const engine = await openDuckDB(path, { threads: 1 })
  const browser = await openNotebookBrowser(env).catch((error: unknown) => {
    if (error instanceof ChromiumMissingError) return null
    throw error
  })
  try {
    return await runNotebooks(sources, engine, browser)
  } finally {
    await Promise.all([browser?.close(), engine.close()])
  }
}

async function copyAssets(assets: string, output: OutputFolder): Promise<void> {
  const entries = await readdir(assets, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && !/^index\.html|\.(?:gz|br)$/u.test(entry.name))
    .map((entry) => relative(assets, join(entry.parentPath, entry.name)).split(sep).join('/'))
  for (const path of paths.toSorted()) {
    // The worker is looked after by the browser itself; a copy that it keeps would outlive its site.
    await output.copyPacked(join(assets, path), path, { offline: path !== 'service-worker.js' })
  }
}

/** The answers as packs, and the index that finds them. */
async function writeBaked(
  states: readonly BakedState[],
  output: OutputFolder,
): Promise<Pick<Site, 'first' | 'index'>> {
  const index: Record<string, string[]> = {}
  const names: string[] = []
  for (const [place, { answers }] of states.entries()) {
    const pack = gzipSync(encodePack(answers), { level: 9 })
    const name = `baked/${place === 0 ? 'first-' : ''}${hashOf(pack).slice(0, 12)}.bin`
    await output.write(name, pack, { offline: true })
    names.push(name)
    if (place > 0) index[name] = answers.map(({ sql }) => questionKey(sql))
  }
  const packed = gzipSync(JSON.stringify(index), { level: 9 })
  const indexName = `baked/index-${hashOf(packed).slice(0, 12)}.bin`
  await output.write(indexName, packed, { offline: true })
  return { first: names[0] ?? indexName, index: indexName }
}

type Reader = Pick<SiteDatabase, 'worker' | 'wasm' | 'wasmBytes'>

/** The DuckDB of the page: it reads the snapshot, and files that a reader opens. */
async function writeReader(keep: string, output: OutputFolder): Promise<Reader> {
  const files = duckdbWasmFiles()
  const [worker, wasm] = await Promise.all([readFile(files.worker), packedModule(files.wasm, keep)])
  const names = {
    worker: `assets/duckdb-${hashOf(worker).slice(0, 8)}.worker.js`,
    wasm: `assets/duckdb-${hashOf(wasm).slice(0, 8)}.wasm.gz`,
  }
  await output.write(names.worker, worker, { offline: false })
  await output.write(names.wasm, wasm, { offline: false })
  return { ...names, wasmBytes: wasm.length }
}

async function writeData(
  snapshot: string,
  output: OutputFolder,
): Promise<Pick<SiteDatabase, 'snapshot' | 'snapshotBytes'>> {
  const [hash, { size }] = await Promise.all([hashOfFile(snapshot), stat(snapshot)])
  const name = `data/${hash.slice(0, 16)}.duckdb`
  await output.copy(snapshot, name, hash, size)
  return { snapshot: name, snapshotBytes: size }
}

/** Under the address at which a server tells how files are opened; nothing is added to a published campaign. */
async function writeOpening(
  campaigns: readonly object[],
  { worker, wasm }: Reader,
  output: OutputFolder,
): Promise<void> {
  const opening = { version: 1, writable: false, campaigns, duckdb: { worker, wasm } }
  await output.write('api/opening', `${JSON.stringify(opening)}\n`, { offline: false })
}

/** Under the address at which a server tells its snapshots, so that the page names the one it shows. */
async function writeSnapshotName(
  { id, createdAt }: PublishOptions['snapshot'],
  output: OutputFolder,
): Promise<void> {
  const manifest = { version: 1, current: id, snapshots: [{ id, created_at: createdAt }] }
  await output.write('api/snapshots', `${JSON.stringify(manifest)}\n`, { offline: true })
}

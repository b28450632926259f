import { join } from 'node:path'

import { loadAnnotations, snapshotFolder, UserError } from '@vedich/ingest'
import { PortInUseError, ServerError, startServer } from '@vedich/server'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { version } from '../version.ts'
import { ingestTargets } from '../targets.ts'
import { warehousePath } from '../workspace.ts'
import { annotationBook } from './annotation-book.ts'
import type { CommandContext } from './context.ts'
import { explorerAssets } from './explorer-assets.ts'
import { runIngest, tellOutcome } from './ingest.ts'
import { openingOf } from './opening.ts'

export interface ExploreCommandOptions {
  readonly port?: string
  readonly host?: string
  /** Where readers find the server when a proxy stands before it. */
  readonly publicUrl?: string
  /** Origins of pages elsewhere that may ask. */
  readonly allowOrigin?: readonly string[]
  /** `write` or `read-only`; by default, write when only this machine is served. */
  readonly notebooks?: string
  readonly open?: boolean
  readonly warehouse?: string
}

const defaultPort = 4500

/** `vedich explore`: ingests what is new, serves the explorer, and stays until it is stopped. */
export async function exploreCommand(
  paths: readonly string[],
  options: ExploreCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { surroundings } = context
  const port = options.port === undefined ? undefined : portOf(options.port)
  const notebooksWritable = mayWrite(options)
  const token = surroundings.env['VEDICH_TOKEN']
  const assets = explorerAssets()
  const targets = await ingestTargets(surroundings.cwd, paths)
  // A file of notes that cannot be read is told before anything is served.
  await Promise.all(targets.map(({ campaign }) => loadAnnotations(campaign.folder)))
  const report = await runIngest(targets, options, context)
  tellOutcome(report, targets, context)
  const snapshots = snapshotFolder(warehousePath(surroundings.cwd, options.warehouse))
  const serve = (at: number) =>
    startServer({
      snapshots,
      assets,
      version,
      port: at,
      notebooks: targets.map(({ campaign: { id, folder } }) => ({
        campaign: id,
        folder: join(folder, 'notebooks'),
      })),
      notebooksWritable,
      annotations: targets.map(({ campaign: { id, folder } }) => annotationBook(id, folder)),
      annotationsWritable: notebooksWritable,
      opening: openingOf(targets, options, notebooksWritable, context),
      log: (error) => surroundings.stderr.write(`${failureText(error)}\n`),
      ...(options.host === undefined ? {} : { host: options.host }),
      ...(options.allowOrigin === undefined ? {} : { guests: options.allowOrigin }),
      ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
      ...(token === undefined || token === '' ? {} : { token }),
    })
  const server = await serve(port ?? defaultPort).catch((error: unknown) => {
    if (!(error instanceof PortInUseError)) throw error instanceof ServerError ? refusedStart(error) : error
    if (port === undefined) return serve(0)
    throw new UserError('io', {
      what: { vi: `Cổng ${port} đang có chương trình khác dùng`, en: `Port ${port} is in use` },
      where: `--port ${port}`,
      fix: {
        vi: 'Dừng chương trình đó, chọn cổng khác, hoặc bỏ --port để lấy cổng còn trống',
        en: 'Stop the program that listens there, name another port, or leave --port out to take a free one',
      },
      cause: error,
    })
  })
  const { href } = new URL(server.entrance)
  surroundings.stdout.write(`ready ${href}\n`)
  if (surroundings.stdout.isTTY && options.open !== false) surroundings.openBrowser(href)
  await surroundings.untilStopped()
  await server.close()
  return exitCodes.done
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/u.test(text) && port <= 65_535) return port
  throw new UserError('configuration', {
    what: { vi: `${text} không phải số cổng`, en: `${text} is not a port` },
    where: '--port',
    fix: {
      vi: 'Ghi số từ 1 đến 65535, hoặc 0 để lấy cổng còn trống',
      en: 'Give a number from 1 to 65535, or 0 for any free port',
    },
  })
}

/** Whoever only reads this machine's pages is the one who writes the notebooks; others may not, unless it is said. */
function mayWrite({ notebooks, host = '127.0.0.1', publicUrl }: ExploreCommandOptions): boolean {
  if (notebooks === 'write' || notebooks === 'read-only') return notebooks === 'write'
  if (notebooks === undefined) return /^(?:localhost|::1|127\..*)$/u.test(host) && publicUrl === undefined
  throw new UserError('configuration', {
    what: { vi: `Sổ tay không có chế độ ${notebooks}`, en: `Notebooks cannot be ${notebooks}` },
    where: '--notebooks',
    fix: { vi: 'Dùng read-only hoặc write', en: 'Use read-only or write' },
  })
}

function refusedStart(error: ServerError): UserError {
  return new UserError('configuration', {
    what: error.message,
    where: 'vedich explore',
    fix: error.fix,
    cause: error,
  })
}

/** What a request asked is nobody's business but the reader's, so neither SQL nor parameters are told. */
function failureText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

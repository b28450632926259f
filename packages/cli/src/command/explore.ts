import { join } from 'node:path'

import { snapshotFolder, UserError } from '@vedich/ingest'
import { PortInUseError, startServer } from '@vedich/server'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { version } from '../version.ts'
import { ingestTargets, warehousePath } from '../workspace.ts'
import type { CommandContext } from './context.ts'
import { explorerAssets } from './explorer-assets.ts'
import { runIngest, tellOutcome } from './ingest.ts'

export interface ExploreCommandOptions {
  readonly port?: string
  readonly host?: string
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
  const assets = explorerAssets()
  const targets = await ingestTargets(surroundings.cwd, paths)
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
      notebooksWritable: true,
      ...(options.host === undefined ? {} : { host: options.host }),
    })
  const server = await serve(port ?? defaultPort).catch((error: unknown) => {
    if (!(error instanceof PortInUseError)) throw error
    if (port === undefined) return serve(0)
    throw new UserError('io', {
      what: `Port ${port} is in use`,
      where: `--port ${port}`,
      fix: 'Stop the program that listens there, name another port, or leave --port out to take a free one',
      cause: error,
    })
  })
  const { href } = new URL(server.url)
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
    what: `${text} is not a port`,
    where: '--port',
    fix: 'Give a number from 1 to 65535, or 0 for any free port',
  })
}

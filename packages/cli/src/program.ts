import { Command, InvalidArgumentError, Option } from 'commander'

import type { CommandContext } from './command/context.ts'
import type { ExitCode } from './exit-code.ts'
import { helpInVietnamese } from './present/help-in-vietnamese.ts'
import type { Language } from './present/language.ts'
import { usageText } from './present/usage-problem.ts'
import type { Surroundings } from './surroundings.ts'
import { version } from './version.ts'

/** The command line; `finish` gets the exit code of the command that ran. */
export function program(
  surroundings: Surroundings,
  color: boolean,
  language: Language,
  finish: (code: ExitCode) => void,
): Command {
  const root = new Command('vedich')
    .description('From the scattered records of a campaign to figures that can be trusted.')
    .version(version)
    .option('--debug', 'show the stack of an error')
    .addOption(new Option('--lang <language>', 'language of the output').choices(['vi', 'en']))
    .showHelpAfterError(moreHelp[language])
    .exitOverride()
    .configureOutput({
      writeOut: (text) => surroundings.stdout.write(text),
      writeErr: (text) => surroundings.stderr.write(text),
      outputError: (text, write) => write(usageText(text, language)),
      getOutHasColors: () => color,
      getErrHasColors: () => color,
    })
  const context = (): CommandContext => ({ surroundings, color, language })

  root
    .command('init')
    .description('draft the campaign.yaml of a folder: dates, tiers and name as its registers tell them')
    .argument('[folder]', 'folder with registers in sources/ (default: this one)')
    .option('--name <text>', 'name of the campaign')
    .option('--organiser <text>', 'who runs it')
    .option('--start <date>', 'first day (YYYY-MM-DD; default: the first that the registers name)')
    .option('--end <date>', 'last day (YYYY-MM-DD; default: the last that the registers name)')
    .option('--dry-run', 'do everything but write')
    .option('--json', 'print the draft as JSON')
    .action(async (folder: string | undefined, options) => {
      const { initCommand } = await import('./command/init.ts')
      finish(await initCommand(folder, options, context()))
    })

  root
    .command('ingest')
    .description('read campaigns, or some of their files, into the warehouse')
    .argument('[path...]', 'campaign folders, a folder of campaigns, or source files (default: data/)')
    .option('--warehouse <file>', 'warehouse file (default: .vedich/warehouse.duckdb)')
    .option('--dry-run', 'do everything but write')
    .option('--strict', 'write nothing and exit 1 when a row is rejected')
    .option('--watch', 'read again whenever a file of the campaigns changes, until Ctrl-C')
    .option('--explain', 'show how the files named would be understood, and read nothing')
    .addOption(
      new Option('--keep-snapshots <count>', 'earlier snapshots to keep (default: 10)').argParser(countOf),
    )
    .option('--json', 'print the run as JSON')
    .action(async (paths: string[], options) => {
      const { ingestCommand } = await import('./command/ingest.ts')
      finish(await ingestCommand(paths, options, context()))
    })

  root
    .command('read')
    .description('the rates a published report states, each with its place and whether it can be right')
    .argument('<file>', 'the report: text, HTML, Word (.docx) or PDF with a text layer')
    .option(
      '--published-on <date>',
      'day of publication (YYYY-MM-DD; default: the date the text is signed with)',
    )
    .option('--text', 'print the text that the places in the JSON count letters of')
    .option('--json', 'print them as JSON')
    .action(async (file: string, options) => {
      const { readCommand } = await import('./command/read.ts')
      finish(await readCommand(file, options, context()))
    })

  root
    .command('audit')
    .description('published figures against arithmetic, against one another and against the records')
    .argument('[file...]', 'reports to audit (default: what the campaigns published, as ingested)')
    .option('--campaign <id>', 'campaign whose records to hold them against')
    .option('--published-on <date>', 'day the reports given were published (YYYY-MM-DD)')
    .option('--strict', 'exit 1 when anything published is contradicted')
    .option('--json', 'print everything as JSON')
    .option('--warehouse <file>', 'warehouse file (default: .vedich/warehouse.duckdb)')
    .action(async (files: string[], options) => {
      const { auditCommand } = await import('./command/audit.ts')
      finish(await auditCommand(files, options, context()))
    })

  root
    .command('query')
    .description('rows of one or more metrics')
    .argument('<metric...>', 'metric ids, see: vedich metrics')
    .addOption(listOption('--by <dimension,...>', 'group by dimensions'))
    .addOption(repeatOption('--where <dimension=value>', 'keep a value; repeat for more'))
    .option(
      '--as-of <date>',
      'count what had happened by that day (YYYY-MM-DD, or day:300 of the campaign; default: all that the registers tell, as of the last day they tell of)',
    )
    .option('--known-on <date>', 'count what was known on that day (YYYY-MM-DD)')
    .option('--grain <grain>', 'cut time into day, week, month, quarter or year')
    .option(
      '--axis <axis>',
      'calendar (default), or campaign_day: periods from the first day of each campaign',
    )
    .option('--compare <other>', 'set against another day (YYYY-MM-DD) or value (tier=…, campaign=…)')
    .option('--totals', 'add a row for all together, counted anew')
    .option('--subtotals', 'add rows for the outer groups too')
    .option(
      '--interval <method>',
      'wilson (default), wilson-continuity, clopper-pearson, jeffreys, jeffreys-closed, agresti-coull or mid-p',
    )
    .option('--level <level>', 'confidence level of the interval (default: 0.95)')
    .option('--rating', 'add the band that the campaign judges the rate by')
    .option('--format <format>', 'table, csv, json, ndjson, arrow or parquet (default: table)')
    .option('--json', 'the same as --format json')
    .option('-o, --output <file>', 'write to a file')
    .option('--explain', 'print what the metrics mean instead')
    .option('--sql', 'print the SQL instead')
    .option('--warehouse <file>', 'warehouse file (default: .vedich/warehouse.duckdb)')
    .action(async (metrics: string[], options) => {
      const { queryCommand } = await import('./command/query.ts')
      finish(await queryCommand(metrics, options, context()))
    })

  root
    .command('metrics')
    .description('the catalogue of metrics and their dimensions, or what some of them mean')
    .argument('[metric...]', 'metric ids to explain')
    .option('--json', 'print it as JSON')
    .action(async (ids: string[], options) => {
      const { metricsCommand } = await import('./command/metrics.ts')
      finish(metricsCommand(ids, options, context()))
    })

  const rejects = root
    .command('rejects')
    .description('rows that were kept out: what is wrong, corrected by their office, brought in again')
  rejects
    .command('list', { isDefault: true })
    .description('where they stand and why')
    .option('--flagged', 'list also the rows that were taken in but need a look')
    .option('--json', 'print them as JSON')
    .option('--warehouse <file>', 'warehouse file (default: .vedich/warehouse.duckdb)')
    .action(async (options) => {
      const { rejectsCommand } = await import('./command/rejects.ts')
      finish(await rejectsCommand(options, context()))
    })
  rejects
    .command('export')
    .description('write them as a workbook that an office can correct and send back')
    .option('-o, --output <file>', 'workbook to write (default: rejects.xlsx)')
    .option('--json', 'print what was written as JSON')
    .option('--warehouse <file>', 'warehouse file (default: .vedich/warehouse.duckdb)')
    .action(async (options) => {
      const { rejectsExportCommand } = await import('./command/rejects-export.ts')
      finish(await rejectsExportCommand(options, context()))
    })
  rejects
    .command('replay')
    .description(
      'bring in what campaign.yaml understands by now, or what a workbook that was sent back corrects',
    )
    .argument('[file]', 'the workbook that was sent back')
    .option('--json', 'print the run as JSON')
    .option('--warehouse <file>', 'warehouse file (default: .vedich/warehouse.duckdb)')
    .action(async (file: string | undefined, options) => {
      const { rejectsReplayCommand } = await import('./command/rejects-replay.ts')
      finish(await rejectsReplayCommand(file, options, context()))
    })

  root
    .command('runs')
    .description('what was ingested when; the way back to an earlier snapshot')
    .option('--rollback <snapshot>', 'make warehouse and readers what they were at a snapshot')
    .option('--json', 'print them as JSON')
    .option('--warehouse <file>', 'warehouse file (default: .vedich/warehouse.duckdb)')
    .action(async (options) => {
      const { runsCommand } = await import('./command/runs.ts')
      finish(await runsCommand(options, context()))
    })

  root
    .command('lineage')
    .description('from a work, or from a figure, back to the cells it was read from')
    .argument('[work-id]', 'code of the work')
    .option('--metric <metric>', 'the works behind a metric instead, with the cells that make them count')
    .addOption(repeatOption('--where <dimension=value>', 'keep a value; repeat for more'))
    .option('--as-of <date>', 'as it stood on that day (YYYY-MM-DD; default: as in vedich query)')
    .option('--limit <works>', 'works listed of a metric (default: 20; 0 for all)')
    .option('--json', 'print it as JSON')
    .option('--warehouse <file>', 'warehouse file (default: .vedich/warehouse.duckdb)')
    .action(async (id: string | undefined, options) => {
      if (options.metric !== undefined) {
        const { lineageFigureCommand } = await import('./command/lineage-figure.ts')
        finish(await lineageFigureCommand(options, context()))
      } else {
        const { lineageCommand } = await import('./command/lineage.ts')
        finish(await lineageCommand(id, options, context()))
      }
    })

  root
    .command('explore')
    .description('ingest what is new, then serve the explorer')
    .argument('[path...]', 'campaign folders or a folder of campaigns (default: data/)')
    .option('--port <port>', 'port to listen on (default: 4500, or any free one)')
    .option(
      '--host <address>',
      'address to listen on (default: 127.0.0.1); others than this machine need a token',
    )
    .option('--public-url <url>', 'where readers find it behind a proxy, such as https://vedich.example.vn')
    .addOption(
      listOption(
        '--allow-origin <url,...>',
        'pages elsewhere that may ask questions, such as http://localhost:5173',
      ),
    )
    .option(
      '--notebooks <mode>',
      'whether readers may save notebooks and add files: read-only, or write (default: write when only this machine is served)',
    )
    .option('--no-open', 'do not open a browser')
    .option('--warehouse <file>', 'warehouse file (default: .vedich/warehouse.duckdb)')
    .action(async (paths: string[], options) => {
      const { exploreCommand } = await import('./command/explore.ts')
      finish(await exploreCommand(paths, options, context()))
    })

  root
    .command('publish')
    .description('write a site for any web host: the explorer and the snapshot, without a server')
    .argument('<out>', 'folder of the site: new, empty, or published before')
    .argument(
      '[path...]',
      'folders of the campaigns, whose campaign.yaml says what may be public (default: data/)',
    )
    .option('--url <address>', 'where the site will be, for search engines')
    .option('--json', 'print what was written as JSON')
    .option('--warehouse <file>', 'warehouse file (default: .vedich/warehouse.duckdb)')
    .action(async (out: string, paths: string[], options) => {
      const { publishCommand } = await import('./command/publish.ts')
      finish(await publishCommand(out, paths, options, context()))
    })

  const notebook = root.command('notebook').description('notebooks without a screen')
  notebook
    .command('check')
    .description('run every cell; exit 1 when one fails, with its line')
    .argument('<file...>', 'notebooks')
    .option('--json', 'print the state of every cell as JSON')
    .option('--chromium <file>', 'Chromium to run the cells in (default: the one that is installed)')
    .option('--warehouse <file>', 'warehouse file (default: .vedich/warehouse.duckdb)')
    .action(async (files: string[], options) => {
      const { checkCommand } = await import('./command/notebook.ts')
      finish(await checkCommand(files, options, context()))
    })
  notebook
    .command('render')
    .description('one HTML file with the results in it, which loads and runs nothing')
    .argument('<file>', 'notebook')
    .option('-o, --output <file>', 'write the page to a file')
    .option('--pdf <file>', 'write it as PDF, too')
    .option('--chromium <file>', 'Chromium to run the cells in (default: the one that is installed)')
    .option('--warehouse <file>', 'warehouse file (default: .vedich/warehouse.duckdb)')
    .action(async (file: string, options) => {
      const { renderCommand } = await import('./command/notebook.ts')
      finish(await renderCommand(file, options, context()))
    })

  return language === 'vi' ? helpInVietnamese(root) : root
}

const moreHelp = {
  vi: '(thêm --help để xem các tuỳ chọn)',
  en: '(add --help for the options)',
} as const

/** A whole number from 0. */
function countOf(text: string): number {
  if (!/^\d+$/u.test(text)) throw new InvalidArgumentError('Give a whole number from 0.')
  return Number(text)
}

function listOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string) =>
    value.split(',').map((item) => item.trim()),
  )
}

function repeatOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: string[] | undefined) => [
    ...(before ?? []),
    value,
  ])
}

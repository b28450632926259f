import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { tierKey } from '../normalise/tier.ts'
import { discover } from '../source/discover.ts'
import type { Source } from '../source/source.ts'
import { understandFile, type Understanding } from '../understand/understand-file.ts'
import { UserError } from '../user-error.ts'
import { withScratchDatabase } from '../warehouse/scratch-database.ts'
import type { Campaign } from './load.ts'
import { onlyTier } from './usual-tiers.ts'

/** A source as far as it is understood without a campaign.yaml. */
export interface SourceLook {
  /** Campaign-relative. */
  readonly path: string
  /** What its tables are, or `report`; null where none is understood, and `refusal` says why. */
  readonly table: string | null
  readonly works: number
  readonly refusal: UserError | undefined
  /** Works by tier. */
  readonly tiers: ReadonlyMap<string, number>
  /** Spellings that are no usual tier, with their rows and the term they may be a slip of. */
  readonly unknownTiers: readonly {
    readonly raw: string
    readonly rows: number
    readonly nearest: string | null
  }[]
  readonly firstDay: string | undefined
  readonly lastDay: string | undefined
  /** Lines of a title above its table. */
  readonly titles: readonly string[]
  readonly letterhead: readonly string[]
}

/** Sources that are looked at; of more, as many are picked evenly, since what a draft says is a guess anyway. */
const most = 40

/** Looks at the sources of a folder, each by itself; what one of them lacks keeps the others from nothing. */
export async function lookAtSources(
  campaign: Campaign,
): Promise<{ readonly looks: readonly SourceLook[]; readonly left: number }> {
  const scratch = await mkdtemp(join(tmpdir(), 'vedich-'))
  try {
    const looks: SourceLook[] = []
    const all = await discover(campaign)
    const step = Math.max(1, all.length / most)
    const picked = all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
    for (const source of picked) looks.push(await lookAt(source, campaign, scratch))
    return { looks, left: all.length - picked.length }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function lookAt(source: Source, campaign: Campaign, scratch: string): Promise<SourceLook> {
  try {
    const look = await readBy(campaign.tiers, source, campaign, scratch)
    if (look.unknownTiers.length > 0) {
      // Rows of a tier that is not known are kept out, and their days with them.
      const own = look.unknownTiers.map(({ raw }, index) => ({
        id: `own-${index}`,
        label: { vi: raw, en: raw },
        synonyms: [],
      }))
      const { firstDay, lastDay, works } = await readBy(
        [...campaign.tiers, ...own],
        source,
        campaign,
        scratch,
      )
      return { ...look, firstDay, lastDay, works }
    }
    const tellsNoTier = look.table === 'register' && look.works === 0
    return tellsNoTier ? { ...(await readBy([onlyTier], source, campaign, scratch)), tiers: new Map() } : look
  } catch (error) {
    if (!(error instanceof UserError) || error.kind === 'io') throw error
    return { ...nothing, path: source.path, refusal: error }
  }
}

const nothing: Omit<SourceLook, 'path'> = {
  table: null,
  works: 0,
  refusal: undefined,
  tiers: new Map(),
  unknownTiers: [],
  firstDay: undefined,
  lastDay: undefined,
  titles: [],
  letterhead: [],
}

function readBy(
  tiers: Campaign['tiers'] | readonly (typeof onlyTier)[],
  { path, file }: Source,
  campaign: Campaign,
  scratch: string,
): Promise<SourceLook> {
  return withScratchDatabase(async (db) => {
    const understood = await understandFile({ db, scratch }, { ...campaign, tiers }, file)
    const sheet = understood.sheets.find(({ table }) => table !== null)
    const table = understood.report ? 'report' : (sheet?.table ?? null)
    const refusal = table === null ? refusalOf(understood, path) : undefined
    if (table !== 'register') return { ...nothing, path, table, refusal }
    const [row] = await db.rows(
      `SELECT (SELECT count(*) FROM core.work) AS works,
              CAST(quantile_disc(day, ${stray}) AS VARCHAR) AS first, CAST(quantile_disc(day, 1 - ${stray}) AS VARCHAR) AS last
       FROM (SELECT unnest([registered_on, started_on, due_on, completed_on]) AS day FROM core.work) WHERE day IS NOT NULL`,
    )
    const byTier = await db.rows('SELECT tier_id, count(*) AS works FROM core.work GROUP BY tier_id')
    return {
      path,
      table,
      refusal,
      works: Number(row?.['works']),
      tiers: new Map(byTier.map((found) => [String(found['tier_id']), Number(found['works'])])),
      unknownTiers: understood.sheets.flatMap(({ gaps }) =>
        gaps.flatMap(({ vocabulary, value, rows, nearest }) =>
          vocabulary === 'tier' && tierKey(value) !== '' ? [{ raw: value, rows, nearest }] : [],
        ),
      ),
      firstDay: textOf(row?.['first']),
      lastDay: textOf(row?.['last']),
      titles: linesOf(understood, 'title'),
      letterhead: linesOf(understood, 'letterhead'),
    }
  })
}

/** Share of days at either end that are left out as slips of the pen, such as a year 2042. */
const stray = 0.005

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function linesOf({ sheets }: Understanding, kind: 'title' | 'letterhead'): string[] {
  return sheets.flatMap(({ rows }) =>
    rows.kinds.flatMap((own) => (own.kind === kind ? own.examples.map(({ text }) => text) : [])),
  )
}

function refusalOf({ sheets }: Understanding, path: string): UserError | undefined {
  const refusal = sheets.find((sheet) => sheet.refusal !== null)?.refusal
  return refusal ? new UserError('data', { ...refusal, where: path }) : undefined
}

import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'

import { tierKey, type TierSpelling, tierVocabulary } from '../normalise/tier.ts'
import { bareText } from '../text/bare.ts'
import { foldText } from '../text/fold.ts'
import { UserError } from '../user-error.ts'
import { latestDay } from './dates.ts'
import { campaignFileName, parseCampaign } from './load.ts'
import { lookAtSources, type SourceLook } from './look-at-sources.ts'
import { onlyTier, usualTiers } from './usual-tiers.ts'

/** What a person says of a campaign; the sources tell the rest. */
export interface DraftChoices {
  readonly name?: string | undefined
  readonly organiser?: string | undefined
  /** First and last day, `YYYY-MM-DD`. */
  readonly start?: string | undefined
  readonly end?: string | undefined
}

/** A campaign.yaml as far as the sources tell it. */
export interface CampaignDraft {
  readonly id: string
  readonly name: string
  readonly organiser: string | undefined
  readonly start: string
  readonly end: string
  readonly tiers: readonly DraftTier[]
  /** Spellings that are left for a person to place. */
  readonly unknownTiers: readonly string[]
  readonly sources: readonly SourceLook[]
  /** Further sources, which were not looked at. */
  readonly left: number
  /** The file’s text. */
  readonly text: string
}

export interface DraftTier extends TierSpelling {
  readonly works: number
}

/**
 * Drafts the campaign.yaml of a folder with sources: first and last day, tiers and name as the registers tell them. Writes
 * nothing.
 * @throws UserError when there is nothing to read, or when no register tells a day and none is given; why the first file was not
 * understood, if one was not.
 */
export async function draftCampaign(folder: string, choices: DraftChoices = {}): Promise<CampaignDraft> {
  const id = idOf(basename(resolve(folder)))
  const path = join(folder, campaignFileName)
  const whatever = draftText({
    id,
    name: id,
    organiser: undefined,
    start: '1900-01-01',
    end: '2200-12-31',
    tiers: usualTiers,
    unknownTiers: [],
  })
  const { looks: sources, left } = await lookAtSources(parseCampaign(whatever, folder, path))
  if (sources.length === 0) throw noSources(folder)
  const [firstDay] = sources.flatMap((source) => source.firstDay ?? []).toSorted()
  const start = choices.start ?? firstDay
  const end = choices.end ?? latestDay(sources.map(({ lastDay }) => lastDay))
  const refusal = sources.find((source) => source.refusal)?.refusal
  if (start === undefined || end === undefined) throw refusal ?? noDays(folder)
  const { tiers, unknown } = tiersOf(sources)
  const draft = {
    id,
    name: choices.name ?? nameOf(sources) ?? basename(resolve(folder)),
    organiser: choices.organiser ?? organiserOf(sources),
    start,
    end,
    tiers,
    unknownTiers: unknown,
  }
  const text = draftText(draft)
  parseCampaign(text, folder, path)
  return { ...draft, sources, left, text }
}

/**
 * Writes a draft as the folder's campaign.yaml, never in the place of another.
 * @throws UserError when there is one.
 */
export async function writeDraft(folder: string, { text }: CampaignDraft): Promise<void> {
  assertNoCampaign(folder)
  await writeFile(join(folder, campaignFileName), text, { flag: 'wx' })
}

/** @throws UserError when the folder has a campaign.yaml. */
export function assertNoCampaign(folder: string): void {
  const path = join(folder, campaignFileName)
  if (!existsSync(path)) return
  throw new UserError('configuration', {
    what: { vi: 'Thư mục này đã có campaign.yaml', en: 'This folder has a campaign.yaml already' },
    where: path,
    fix: {
      vi: 'Sửa tệp đó, hoặc xem bản nháp bằng --dry-run',
      en: 'Edit it, or see the draft with --dry-run',
    },
  })
}

/** `Đợt thi đua 2024` → `dot-thi-dua-2024`. */
function idOf(name: string): string {
  const id = bareText(foldText(name))
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
  return id === '' ? 'campaign' : id
}

/** A spelling with at least this share of the rows that tell a tier is a tier of its own, and no slip. */
const ownShare = 0.05

function tiersOf(sources: readonly SourceLook[]): { tiers: DraftTier[]; unknown: string[] } {
  const works = new Map<string, number>()
  for (const [tier, count] of sources.flatMap((source) => [...source.tiers])) {
    works.set(tier, (works.get(tier) ?? 0) + count)
  }
  const usual = usualTiers.flatMap((tier) => {
    const own = works.get(tier.id)
    return own === undefined ? [] : [{ ...tier, works: own }]
  })
  const spelled = new Map<string, { raws: string[]; rows: number; nearest: string | null }>()
  for (const { raw, rows, nearest } of sources.flatMap(({ unknownTiers }) => unknownTiers)) {
    const id = idOf(tierKey(raw))
    const before = spelled.get(id)
    const raws = [...new Set([...(before?.raws ?? []), raw])]
    spelled.set(id, { raws, nearest, rows: rows + (before?.rows ?? 0) })
  }
  const all = [...works.values(), ...[...spelled.values()].map(({ rows }) => rows)].reduce((a, b) => a + b, 0)
  const isOwn = (id: string) => {
    const { rows = 0, nearest = null } = spelled.get(id) ?? {}
    const isSlip = nearest !== null && works.has(tierIdOf(nearest))
    return !isSlip && rows >= ownShare * all && !usualTiers.some((tier) => tier.id === id)
  }
  const own = [...spelled].flatMap(([id, { raws, rows }]): DraftTier[] => {
    const [raw = id, ...synonyms] = raws
    return isOwn(id) ? [{ id, label: { vi: raw, en: raw }, synonyms, works: rows }] : []
  })
  const tiers = [...usual, ...own]
  return {
    tiers:
      tiers.length === 0
        ? [{ ...onlyTier, works: sources.reduce((sum, source) => sum + source.works, 0) }]
        : tiers,
    unknown: [...spelled].flatMap(([id, { raws }]) => (isOwn(id) ? [] : raws)),
  }
}

const usualVocabulary = tierVocabulary(usualTiers)

function tierIdOf(spelling: string): string {
  return usualVocabulary.get(tierKey(spelling)) ?? spelling
}

/** What a title calls the campaign: "DANH SÁCH CÔNG TRÌNH ĐỢT THI ĐUA 500 NGÀY" names the "ĐỢT THI ĐUA 500 NGÀY". */
function nameOf(sources: readonly SourceLook[]): string | undefined {
  const titles = sources.flatMap((source) => source.titles)
  const named = titles.flatMap(
    (title) =>
      /(?<!\p{L})(?:đợt|phong trào|chiến dịch|cuộc vận động|cao điểm)(?!\p{L}).*$/iu.exec(title)?.[0] ?? [],
  )
  return (named[0] ?? titles[0])?.trim()
}

/** Whoever issued the first letterhead; the state's own motto stands beside it. */
function organiserOf(sources: readonly SourceLook[]): string | undefined {
  for (const line of sources.flatMap(({ letterhead }) => letterhead)) {
    const office =
      /^(?:ubnd|ủy ban|uỷ ban|đảng bộ|thành ủy|tỉnh ủy|quận ủy|huyện ủy|hội đồng)[^|·\n]*/iu.exec(line.trim())
    if (office) return office[0].replace(/\s+(?:cộng h[oò][àa]|độc lập).*$/iu, '').trim()
  }
  return undefined
}

/** JSON is YAML, and quotes whatever a name may hold. */
function draftText({
  id,
  name,
  organiser,
  start,
  end,
  tiers,
  unknownTiers,
}: Omit<CampaignDraft, 'sources' | 'left' | 'text' | 'tiers'> & {
  readonly tiers: readonly TierSpelling[]
}): string {
  const both = (text: string) => `{ vi: ${JSON.stringify(text)}, en: ${JSON.stringify(text)} }`
  const lines = tiers.map(
    ({ id: tier, label, synonyms }) =>
      `  - { id: ${tier}, label: { vi: ${JSON.stringify(label.vi)}, en: ${JSON.stringify(label.en)} }, synonyms: ${JSON.stringify(synonyms)} }`,
  )
  const unplaced = unknownTiers.map((spelling) => `#   ${JSON.stringify(spelling)}\n`)
  return `# Bản nháp do vedich init viết từ các tệp trong sources/; hãy đọc lại từng mục.
# A draft that vedich init made from the files in sources/; read each entry again.
id: ${id}
name: ${both(name)}
organiser: ${both(organiser ?? '–')}

# Ngày đầu và ngày cuối có trong sổ, chưa chắc là ngày của đợt thi đua.
# The first and the last day that the registers name; the campaign's own may differ.
dates: { start: ${start}, end: ${end} }

# Các cấp có trong sổ; cách viết khác thêm vào synonyms.
# The tiers that the registers name; other spellings go to synonyms.
tiers:
${lines.join('\n')}
${unplaced.length === 0 ? '' : `# Chưa rõ thuộc cấp nào / not placed in a tier:\n${unplaced.join('')}`}`
}

function noSources(folder: string): UserError {
  return new UserError('configuration', {
    what: {
      vi: 'Trong sources/ không có tệp nào đọc được',
      en: 'There is no file in sources/ that can be read',
    },
    where: join(folder, 'sources'),
    fix: {
      vi: 'Đặt sổ (.xlsx, .ods, .csv, .docx…) và báo cáo vào sources/ rồi chạy lại',
      en: 'Put registers (.xlsx, .ods, .csv, .docx…) and reports into sources/, then run it again',
    },
  })
}

function noDays(folder: string): UserError {
  return new UserError('configuration', {
    what: {
      vi: 'Không sổ nào cho biết ngày, nên không rõ đợt thi đua bắt đầu và kết thúc khi nào',
      en: 'No register tells a day, so the first and last day of the campaign are not known',
    },
    where: join(folder, 'sources'),
    fix: { vi: 'Thêm --start và --end (YYYY-MM-DD)', en: 'Add --start and --end (YYYY-MM-DD)' },
  })
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { type Document, LineCounter, parseDocument } from 'yaml'

import { UserError, type Words } from '../user-error.ts'
import { addDays } from './dates.ts'
import { child, disagreements, refusal, shapeProblems } from './problems.ts'
import { yamlFault } from './yaml-fault.ts'
import { type CampaignFile, campaignSchema } from './schema.ts'

/** A campaign as the pipeline uses it: the file's content with its derived dates and the folder it was read from. */
export interface Campaign extends Omit<CampaignFile, 'dates'> {
  readonly folder: string
  readonly start: string
  readonly end: string
  readonly startIsDerived: boolean
  /** Line of each tier in campaign.yaml, for messages. */
  readonly tierLines: Readonly<Record<string, number>>
}

export const campaignFileName = 'campaign.yaml'

/**
 * Reads and validates `campaign.yaml` of a campaign folder.
 * @throws UserError naming each wrong or missing key, its line and the fix.
 */
export async function loadCampaign(folder: string): Promise<Campaign> {
  const path = join(folder, campaignFileName)
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UserError('configuration', {
      what: { vi: 'Thư mục này không có campaign.yaml', en: 'There is no campaign.yaml in this folder' },
      where: path,
      fix: {
        vi: 'Chỉ đúng thư mục đợt thi đua, hoặc soạn campaign.yaml',
        en: 'Name a campaign folder, or write its campaign.yaml',
      },
      cause,
    })
  })
  return parseCampaign(text, folder, path)
}

/** The pure part of {@link loadCampaign}: text in, campaign out. */
export function parseCampaign(text: string, folder: string, path: string): Campaign {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineOf = (keys: readonly PropertyKey[]) => lineOfPath(document, lines, keys)
  const fail = (what: Words, line: number | undefined, fix: Words): never => {
    throw new UserError('configuration', { what, where: line === undefined ? path : `${path}:${line}`, fix })
  }

  const [syntax] = document.errors
  if (syntax) {
    const { what, line, column } = yamlFault(text, syntax, lines)
    fail(what, line, {
      vi: `Sửa dòng ${line}, từ cột ${column}`,
      en: `Correct line ${line}, from column ${column}`,
    })
  }

  const value = withAliases(document, () =>
    fail(
      {
        vi: 'Dấu * đứng đầu một giá trị, mà không có & tương ứng',
        en: 'A value begins with * and refers to no &',
      },
      undefined,
      { vi: 'Đặt giá trị đó trong ngoặc kép', en: 'Put that value into quotes' },
    ),
  )
  const parsed = campaignSchema.safeParse(value)
  if (!parsed.success) throw refusal(path, shapeProblems(parsed.error, value), lineOf)
  const { dates, ...file } = parsed.data
  const start = dates.start ?? addDays(dates.end, 1 - (dates.days ?? 1))
  const problems = disagreements(parsed.data, start)
  if (problems.length > 0) throw refusal(path, problems, lineOf)
  return {
    ...file,
    folder,
    start,
    end: dates.end,
    startIsDerived: dates.start === undefined,
    tierLines: Object.fromEntries(file.tiers.map((tier, index) => [tier.id, lineOf(['tiers', index]) ?? 1])),
  }
}

/** The value of a document whose aliases refer to something, and not to themselves without end. */
function withAliases(document: Document, fail: () => never): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (error instanceof ReferenceError) return fail()
    throw error
  }
}

function lineOfPath(
  document: Document,
  lines: LineCounter,
  keys: readonly PropertyKey[],
): number | undefined {
  for (let depth = keys.length; depth > 0; depth -= 1) {
    const path = keys.slice(0, depth)
    const parent: unknown = depth === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
    const offset = keyOffset(parent, path[depth - 1])
    if (offset !== undefined) return lines.linePos(offset).line
  }
  return undefined
}

function keyOffset(parent: unknown, key: PropertyKey | undefined): number | undefined {
  const items = child(parent, 'items')
  if (!Array.isArray(items)) return undefined
  const item: unknown =
    typeof key === 'number' ? items[key] : items.find((pair) => child(child(pair, 'key'), 'value') === key)
  const range = child(typeof key === 'number' ? item : child(item, 'key'), 'range')
  const offset: unknown = Array.isArray(range) ? range[0] : undefined
  return typeof offset === 'number' ? offset : undefined
}

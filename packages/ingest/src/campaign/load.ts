import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { type Document, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'

import type { Localized } from '@vedich/model'

import { UserError, type Words } from '../user-error.ts'
import { testProblem } from './check-tests.ts'
import { addDays, daysBetween } from './dates.ts'
import { inVietnamese } from './in-vietnamese.ts'
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
 * @throws UserError naming the line, the key and the fix.
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
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    if (!issue) throw parsed.error
    const { keys, what, fix } = explain(issue, inVietnamese(campaignSchema, value) ?? issue.message)
    return fail(what, lineOf(keys), fix)
  }

  const { dates, ...file } = parsed.data
  const start = dates.start ?? addDays(dates.end, 1 - (dates.days ?? 1))
  const length = daysBetween(start, dates.end) + 1
  if (length < 1)
    fail(
      { vi: 'Đợt thi đua kết thúc trước khi bắt đầu', en: 'The campaign ends before it starts' },
      lineOf(['dates']),
      { vi: 'Sửa dates.start hoặc dates.end', en: 'Correct dates.start or dates.end' },
    )
  if (dates.days !== undefined && dates.days !== length) {
    fail(
      {
        vi: `Từ dates.start đến dates.end là ${length} ngày, không phải ${dates.days}`,
        en: `dates.start to dates.end is ${length} days, not ${dates.days}`,
      },
      lineOf(['dates', 'days']),
      { vi: 'Sửa một trong ba', en: 'Correct one of the three' },
    )
  }
  for (const [index, phase] of file.phases.entries()) {
    if (phase.end < phase.start)
      fail(
        {
          vi: `Giai đoạn ${phase.id} kết thúc trước khi bắt đầu`,
          en: `Phase ${phase.id} ends before it starts`,
        },
        lineOf(['phases', index]),
        { vi: 'Sửa ngày của giai đoạn', en: 'Correct its dates' },
      )
    const before = file.phases[index - 1]
    if (before && phase.start <= before.end) {
      fail(
        {
          vi: `Giai đoạn ${phase.id} bắt đầu khi giai đoạn ${before.id} chưa kết thúc`,
          en: `Phase ${phase.id} starts before phase ${before.id} has ended`,
        },
        lineOf(['phases', index]),
        { vi: 'Các giai đoạn phải nối tiếp nhau', en: 'Phases must follow one another' },
      )
    }
  }
  for (const [index, test] of file.tests.entries()) {
    const problem = testProblem(test)
    if (problem) fail(problem.what, lineOf(['tests', index]), problem.fix)
  }
  for (const list of ['phases', 'tiers', 'occasions'] as const) {
    const seen = new Set<string>()
    for (const [index, item] of file[list].entries()) {
      if (seen.has(item.id))
        fail(
          { vi: `${list} có hai mục cùng id ${item.id}`, en: `${list} has the id ${item.id} twice` },
          lineOf([list, index]),
          { vi: 'Đặt mỗi mục một id riêng', en: 'Give each its own id' },
        )
      seen.add(item.id)
    }
  }
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

type Issue = z.core.$ZodIssue

/** What is wrong with the first thing that is; `vi` is the same issue in Vietnamese. */
function explain(
  issue: Issue,
  vi: string,
): { keys: readonly PropertyKey[]; what: Localized; fix: Localized } {
  const at = issue.path.length > 0 ? issue.path.join('.') : 'campaign.yaml'
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const known = knownKeys(issue.path).join(', ')
    const name = [...issue.path, key].join('.')
    return {
      keys: [...issue.path, key],
      what: { vi: `Khoá lạ ${name}`, en: `Unknown key ${name}` },
      fix: {
        vi: known === '' ? 'Bỏ khoá này' : `Bỏ khoá này, hoặc dùng một trong: ${known}`,
        en: known === '' ? 'Remove it' : `Remove it, or use one of: ${known}`,
      },
    }
  }
  return {
    keys: issue.path,
    what: { vi: `${at}: ${vi}`, en: `${at}: ${issue.message}` },
    fix: {
      vi: 'Xem docs/campaign.schema.json để biết chỗ này ghi được gì',
      en: 'See docs/campaign.schema.json for what may stand here',
    },
  }
}

/** The keys the schema allows at a path, read from the published JSON Schema. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  let node: unknown = z.toJSONSchema(campaignSchema, { io: 'input' })
  for (const key of path) {
    node = typeof key === 'number' ? child(node, 'items') : child(child(node, 'properties'), String(key))
  }
  return Object.keys((child(node, 'properties') as object | undefined) ?? {})
}

function child(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined
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

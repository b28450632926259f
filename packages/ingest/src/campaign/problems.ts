import { z } from 'zod'

import type { Localized } from '@vedich/model'

import { UserError } from '../user-error.ts'
import { testProblem } from './check-tests.ts'
import { daysBetween } from './dates.ts'
import { inVietnamese } from './in-vietnamese.ts'
import { type CampaignFile, campaignSchema } from './schema.ts'

/** Something wrong in campaign.yaml: the key it stands at, what it is, and the fix. */
export interface Problem {
  readonly keys: readonly PropertyKey[]
  readonly what: Localized
  readonly fix: Localized
}

/** All by which a campaign.yaml breaks the schema. */
export function shapeProblems({ issues }: z.ZodError, value: unknown): Problem[] {
  const said = inVietnamese(campaignSchema, value)
  return issues.flatMap((issue, index) => explain(issue, said[index] ?? issue.message, value))
}

/** All that does not agree in a campaign.yaml of the right shape, whose campaign starts on the given day. */
export function disagreements(file: CampaignFile, start: string): Problem[] {
  return [...dateProblems(file, start), ...phaseProblems(file), ...testProblems(file), ...repeatedIds(file)]
}

/** One error for all problems, in the order of their lines. */
export function refusal(
  path: string,
  problems: readonly Problem[],
  lineOf: (keys: readonly PropertyKey[]) => number | undefined,
): UserError {
  const placed = problems
    .map((problem) => ({ ...problem, line: lineOf(problem.keys) }))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const line = placed.find((problem) => problem.line !== undefined)?.line
  const where = line === undefined ? path : `${path}:${line}`
  const [only] = placed
  if (only && placed.length === 1) return new UserError('configuration', { ...only, where })
  const list = (part: 'what' | 'fix') => ({
    vi: placed
      .map((one) => `\n  - ${one.line === undefined ? '' : `dòng ${one.line}: `}${one[part].vi}`)
      .join(''),
    en: placed
      .map((one) => `\n  - ${one.line === undefined ? '' : `line ${one.line}: `}${one[part].en}`)
      .join(''),
  })
  const what = list('what')
  return new UserError('configuration', {
    what: {
      vi: `campaign.yaml có ${placed.length} chỗ cần sửa:${what.vi}`,
      en: `campaign.yaml is wrong in ${placed.length} places:${what.en}`,
    },
    where,
    fix: list('fix'),
  })
}

/** What an issue of the schema says; `vi` is the same in Vietnamese. */
function explain(issue: z.core.$ZodIssue, vi: string, value: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(issue.path, key))
  const at = issue.path.length > 0 ? issue.path.join('.') : 'campaign.yaml'
  const isMissing = issue.path.length > 0 && valueAt(value, issue.path) === undefined
  if (isMissing)
    return [
      {
        keys: issue.path,
        what: { vi: `${at}: còn thiếu`, en: `${at}: is missing` },
        fix: { vi: `Thêm khoá ${at}`, en: `Add the key ${at}` },
      },
    ]
  return [
    {
      keys: issue.path,
      what: { vi: `${at}: ${vi}`, en: `${at}: ${issue.message}` },
      fix: {
        vi: 'Xem docs/campaign.schema.json để biết chỗ này ghi được gì',
        en: 'See docs/campaign.schema.json for what may stand here',
      },
    },
  ]
}

function unknownKey(path: readonly PropertyKey[], key: string): Problem {
  const known = knownKeys(path).join(', ')
  const name = [...path, key].join('.')
  return {
    keys: [...path, key],
    what: { vi: `Khoá lạ ${name}`, en: `Unknown key ${name}` },
    fix: {
      vi: known === '' ? 'Bỏ khoá này' : `Bỏ khoá này, hoặc dùng một trong: ${known}`,
      en: known === '' ? 'Remove it' : `Remove it, or use one of: ${known}`,
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

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((node: unknown, key) => child(node, String(key)), value)
}

/** What an object has under a key; undefined for anything else. */
export function child(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined
}

function dateProblems({ dates }: CampaignFile, start: string): Problem[] {
  const length = daysBetween(start, dates.end) + 1
  if (length < 1)
    return [
      {
        keys: ['dates'],
        what: { vi: 'Đợt thi đua kết thúc trước khi bắt đầu', en: 'The campaign ends before it starts' },
        fix: { vi: 'Sửa dates.start hoặc dates.end', en: 'Correct dates.start or dates.end' },
      },
    ]
  if (dates.days === undefined || dates.days === length) return []
  return [
    {
      keys: ['dates', 'days'],
      what: {
        vi: `Từ dates.start đến dates.end là ${length} ngày, không phải ${dates.days}`,
        en: `dates.start to dates.end is ${length} days, not ${dates.days}`,
      },
      fix: { vi: 'Sửa một trong ba', en: 'Correct one of the three' },
    },
  ]
}

function phaseProblems({ phases }: CampaignFile): Problem[] {
  return phases.flatMap((phase, index): Problem[] => {
    const keys = ['phases', index]
    if (phase.end < phase.start)
      return [
        {
          keys,
          what: {
            vi: `Giai đoạn ${phase.id} kết thúc trước khi bắt đầu`,
            en: `Phase ${phase.id} ends before it starts`,
          },
          fix: { vi: 'Sửa ngày của giai đoạn', en: 'Correct its dates' },
        },
      ]
    const before = phases[index - 1]
    if (!before || phase.start > before.end) return []
    return [
      {
        keys,
        what: {
          vi: `Giai đoạn ${phase.id} bắt đầu khi giai đoạn ${before.id} chưa kết thúc`,
          en: `Phase ${phase.id} starts before phase ${before.id} has ended`,
        },
        fix: { vi: 'Các giai đoạn phải nối tiếp nhau', en: 'Phases must follow one another' },
      },
    ]
  })
}

function testProblems({ tests }: CampaignFile): Problem[] {
  return tests.flatMap((test, index) => {
    const problem = testProblem(test)
    return problem ? [{ keys: ['tests', index], ...problem }] : []
  })
}

function repeatedIds(file: CampaignFile): Problem[] {
  return (['phases', 'tiers', 'occasions'] as const).flatMap((list) => {
    const ids = file[list].map(({ id }) => id)
    return ids.flatMap((id, index): Problem[] => {
      if (ids.indexOf(id) === index) return []
      return [
        {
          keys: [list, index],
          what: { vi: `${list} có hai mục cùng id ${id}`, en: `${list} has the id ${id} twice` },
          fix: { vi: 'Đặt mỗi mục một id riêng', en: 'Give each its own id' },
        },
      ]
    })
  })
}

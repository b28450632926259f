import type { Localized } from '@vedich/model'
import { UserError } from '@vedich/ingest/snapshots'
import {
  type Axis,
  type CompareSpec,
  dayIn,
  type Grain,
  type IntervalMethod,
  otherSide,
  type QuerySpec,
} from '@vedich/metrics'

import { assertDay } from './assert-day.ts'
import { whereOf } from './where.ts'

/** What is asked, as it stands on the command line. */
export interface QueryOptions {
  readonly by?: readonly string[]
  readonly where?: readonly string[]
  readonly asOf?: string
  readonly knownOn?: string
  readonly grain?: string
  readonly axis?: string
  readonly compare?: string
  readonly totals?: boolean
  readonly subtotals?: boolean
  readonly interval?: string
  readonly level?: string
}

/** The question as the metrics package takes it, which checks names and dates and lists what would fit. */
export function querySpec(options: QueryOptions): QuerySpec {
  const { by, where, asOf, knownOn, grain, axis, totals, subtotals, interval, level } = options
  if (asOf !== undefined && !asOf.startsWith('day:')) assertDay(asOf, '--as-of')
  if (knownOn !== undefined) assertDay(knownOn, '--known-on')
  return {
    by: by ?? [],
    where: whereOf(where ?? [], 'vedich query'),
    ...(asOf === undefined ? {} : { asOf: dayIn(asOf) }),
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(grain === undefined ? {} : { grain: grain as Grain }),
    ...(axis === undefined ? {} : { axis: axis as Axis }),
    totals: subtotals === true ? 'subtotals' : totals === true,
    ...(interval === undefined ? {} : { interval: interval as IntervalMethod }),
    ...(level === undefined ? {} : { level: levelOf(level) }),
  }
}

/**
 * Both sides of `--compare`: the question as it stands, and the same of another day or another value of a
 * dimension. Null without it.
 */
export function compareSpec({ compare }: QueryOptions, spec: QuerySpec): CompareSpec | null {
  if (compare === undefined) return null
  const { by = [], grain, interval: _, level, axis: _axis, totals: _totals, ...a } = spec
  if (grain !== undefined) {
    throw usage(
      { vi: '--compare và --grain không đi cùng nhau', en: '--compare and --grain do not go together' },
      {
        vi: 'So các đợt theo thời gian thì viết --by campaign --grain week --axis campaign_day',
        en: 'For campaigns over time, write --by campaign --grain week --axis campaign_day',
      },
    )
  }
  if (by.length > 1)
    throw usage(
      { vi: '--compare chỉ nhận một chiều', en: '--compare takes one dimension' },
      { vi: `Viết ví dụ --by ${by[0]}`, en: `Write for example --by ${by[0]}` },
    )
  const [dimension] = by
  return {
    a,
    b: otherSide(compare, a),
    ...(dimension === undefined ? {} : { by: dimension }),
    ...(level === undefined ? {} : { level }),
  }
}

/** `0.95` and `95` mean the same. */
function levelOf(text: string): number {
  const level = Number(text)
  if (text.trim() === '' || Number.isNaN(level)) {
    throw usage(
      { vi: `--level ${text} không phải số`, en: `--level ${text} is not a number` },
      {
        vi: 'Viết ví dụ --level 0.998, hoặc --level 99.8',
        en: 'Write for example --level 0.998, or --level 99.8',
      },
    )
  }
  return level > 1 ? level / 100 : level
}

function usage(what: Localized, fix: Localized): UserError {
  return new UserError('configuration', { what, where: 'vedich query', fix })
}

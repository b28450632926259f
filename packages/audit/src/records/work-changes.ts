import { literal } from '@uwdata/mosaic-sql'
import type { Localized } from '@vedich/model'

import type { RecordDifference } from './compare.ts'
import type { RecordQuestion } from './record-question.ts'

/** Why a work may be counted otherwise by a report than by the records. */
export type ChangeReason = keyof typeof changeReasons

export const changeReasons = {
  completed_after: { vi: 'hoàn thành sau ngày số liệu', en: 'completed after the day of the figure' },
  completed_lately: {
    vi: 'hoàn thành trong 7 ngày trước ngày số liệu',
    en: 'completed within the 7 days before the day of the figure',
  },
  completed_undated: { vi: 'hoàn thành nhưng không ghi ngày', en: 'completed, but no day is recorded' },
  registered_after: { vi: 'đăng ký sau ngày số liệu', en: 'registered after the day of the figure' },
  registered_undated: { vi: 'không ghi ngày đăng ký', en: 'no day of registration is recorded' },
  not_pursued: {
    vi: 'đã huỷ hoặc chuyển tiếp, vẫn tính trong mẫu số',
    en: 'cancelled or carried over, still counted in the base',
  },
  withdrawn: {
    vi: 'đã rút khỏi sổ, không còn được tính',
    en: 'withdrawn from the register, no longer counted',
  },
  known_later: { vi: 'chỉ biết sau khi công bố', en: 'known only after the publication' },
} as const satisfies Record<string, Localized>

/** A work that may explain a difference. */
export interface WorkChange {
  readonly work_id: string
  readonly title: string
  readonly reason: ChangeReason
  /** Day the change happened or was learned, YYYY-MM-DD. */
  readonly on: string | null
}

/** Works with one reason; `closes` when they are exactly as many as the counts differ. */
export interface Explanation {
  readonly reason: ChangeReason
  readonly count: number
  readonly closes: boolean
  /** The first of them, those nearest to the day first. */
  readonly works: readonly WorkChange[]
}

/** Works listed for one reason. */
const listed = 20

/**
 * The works whose state depends on the day of a figure or on when it was known, as a query over `core.work` with rows
 * `{reason, work_id, title, on_day, works}`; `works` counts all of a reason, of which the nearest are listed. Values are
 * literals made by mosaic-sql.
 */
export function workChangesSql({ where, asOf, knownOn }: RecordQuestion): string {
  const conditions = ['campaign', 'tier', 'unit']
    .filter((name) => where[name] !== undefined)
    .map((name) => `${name}_id = ${text(where[name])}`)
  const day = asOf === null ? 'NULL::DATE' : `DATE ${text(asOf)}`
  const known = knownOn === null ? 'NULL::DATE' : `DATE ${text(knownOn)}`
  const reasons: Readonly<Record<ChangeReason, readonly [when: string, on: string]>> = {
    completed_after: [`status = 'completed' AND completed_on > ${day}`, 'completed_on'],
    completed_lately: [
      `status = 'completed' AND completed_on BETWEEN ${day} - INTERVAL 7 DAY AND ${day}`,
      'completed_on',
    ],
    completed_undated: [`status = 'completed' AND completed_on IS NULL`, 'NULL::DATE'],
    registered_after: [`registered_on > ${day}`, 'registered_on'],
    registered_undated: ['registered_on IS NULL', 'NULL::DATE'],
    not_pursued: [`status IN ('cancelled', 'carried_over')`, 'NULL::DATE'],
    withdrawn: [`status = 'withdrawn'`, 'NULL::DATE'],
    known_later: [`known_on > ${known}`, 'known_on'],
  }
  const parts = Object.entries(reasons).map(
    ([reason, [when, on]]) =>
      `SELECT '${reason}' AS reason, work_id, title, ${on} AS on_day FROM own WHERE ${when}`,
  )
  return `WITH own AS (SELECT * FROM core.work WHERE ${conditions.join(' AND ') || 'true'}), change AS (
  ${parts.join('\n  UNION ALL ')}
)
SELECT reason, work_id, title, CAST(on_day AS VARCHAR) AS on_day, count(*) OVER (PARTITION BY reason) AS works
FROM change
QUALIFY row_number() OVER (PARTITION BY reason ORDER BY abs(date_diff('day', on_day, ${day})), work_id) <= ${listed}
ORDER BY reason, abs(date_diff('day', on_day, ${day})), work_id`
}

/** Reasons that can make a published number larger or smaller than the recorded one. */
const reasonsFor: Readonly<
  Record<'numerator' | 'denominator', Readonly<Record<'more' | 'fewer', readonly ChangeReason[]>>>
> = {
  numerator: {
    more: ['completed_after'],
    fewer: ['completed_lately', 'completed_undated', 'known_later'],
  },
  denominator: {
    more: ['registered_after', 'withdrawn'],
    fewer: ['registered_undated', 'not_pursued', 'known_later'],
  },
}

/** The explanations of a difference among the rows of {@link workChangesSql}: those that close it first. */
export function explain(
  difference: RecordDifference,
  rows: readonly Readonly<Record<string, unknown>>[],
  polarity: 'completed' | 'remaining' = 'completed',
): Explanation[] {
  const turned = polarity === 'remaining' ? -1 : 1
  const gaps = [
    { part: 'numerator', by: (difference.numerator ?? Math.sign(difference.points ?? 0)) * turned },
    { part: 'denominator', by: difference.denominator ?? 0 },
  ] as const
  const explanations = gaps.flatMap(({ part, by }) =>
    by === 0
      ? []
      : reasonsFor[part][by > 0 ? 'more' : 'fewer'].flatMap((reason) => {
          const own = rows.filter((row) => row['reason'] === reason)
          const count = Number(own[0]?.['works'] ?? 0)
          if (count === 0) return []
          return [{ reason, count, closes: count === Math.abs(by), works: own.map(changeOf) }]
        }),
  )
  const byReason = new Map(explanations.toReversed().map((one) => [one.reason, one]))
  return [...byReason.values()].toReversed().toSorted((a, b) => Number(b.closes) - Number(a.closes))
}

function changeOf(row: Readonly<Record<string, unknown>>): WorkChange {
  return {
    work_id: String(row['work_id']),
    title: String(row['title']),
    reason: row['reason'] as ChangeReason,
    on: row['on_day'] === null || row['on_day'] === undefined ? null : String(row['on_day']),
  }
}

function text(value: string | null | undefined): string {
  return String(literal(value ?? ''))
}

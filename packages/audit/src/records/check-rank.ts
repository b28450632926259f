import type { Localized } from '@vedich/model'

import type { RankClaim } from '../read-ranks.ts'
import type { ReportedFigure } from '../reported-figure.ts'
import { foldName } from '../scope/unit-names.ts'
import type { RecordCheck, Records } from './check-records.ts'
import type { GroupKey, RecordGroup } from './groups.ts'
import { answered, without } from './outcome.ts'
import { type RecordQuestion, type RecordScope, unitIdOf } from './record-question.ts'

/**
 * Checks a place in an order by every order that its words allow: by completion rate or by works, among all or among those
 * of its kind, equal ones sharing their place. It agrees where one of them gives the place, and differs where none does
 * and the words say what the order goes by.
 */
export async function checkRank(
  { as_of }: ReportedFigure,
  rank: RankClaim,
  scope: RecordScope,
  records: Records,
  knownOn: string | null,
): Promise<RecordCheck> {
  const by: GroupKey = rank.of === 'unit' ? 'unit' : 'category'
  const id = rank.of === 'field' ? rank.name : unitIdOf(rank.name, scope)
  if (id === undefined || id === null) return without('unknown_unit', null)
  const question: RecordQuestion = {
    metric: 'completion_rate',
    where: { campaign: scope.campaign },
    asOf: as_of,
    knownOn,
  }
  const groups = ((await records.groups?.(question, by)) ?? []).filter(
    ({ key, denominator }) => key !== null && (denominator ?? 0) > 0,
  )
  const own = groups.find(({ key }) => key === id)
  if (own === undefined || groups.length < 2) return without('none_recorded', question)
  const orders = ordersOf(rank, own, groups, scope)
  const right = orders.find((order) => hasPlace(order, rank))
  const told = right ?? orders[0]
  if (told === undefined) return without('unknown_scope', question)
  const isSure = rank.by !== null || rank.total === groups.length
  if (right === undefined && !isSure) return without('unknown_scope', question)
  return answered(right === undefined ? 'differs' : 'agrees', question, answerOf(told), methodOf(told, rank))
}

type Measure = 'rate' | 'completed' | 'registered'

/** The places that a group has in an order: from the first of its equals to the last. */
interface Order {
  readonly by: Measure
  readonly isOfKind: boolean
  readonly own: RecordGroup
  readonly count: number
  readonly first: number
  readonly last: number
  /** The place where equals count once: behind two firsts comes the second. */
  readonly dense: number
  readonly denseCount: number
}

function ordersOf(
  rank: RankClaim,
  own: RecordGroup,
  groups: readonly RecordGroup[],
  scope: RecordScope,
): Order[] {
  const ofKind =
    rank.of === 'unit' ? groups.filter(({ key }) => kindOf(key, scope) === kindOf(own.key, scope)) : groups
  const sets = [
    ...(rank.isOfKind ? [] : [{ isOfKind: false, groups }]),
    ...(ofKind.length < groups.length || rank.isOfKind ? [{ isOfKind: true, groups: ofKind }] : []),
  ].filter((set) => set.groups.length > 1 && (rank.total === null || rank.total === set.groups.length))
  const measures: readonly Measure[] =
    rank.by === 'registered'
      ? ['registered']
      : rank.by === 'completed'
        ? ['completed', 'rate']
        : ['rate', 'completed']
  return measures.flatMap((by) => sets.map((set) => orderOf(by, set.isOfKind, own, set.groups)))
}

function orderOf(by: Measure, isOfKind: boolean, own: RecordGroup, groups: readonly RecordGroup[]): Order {
  const better = groups.filter((one) => compare(by, one, own) > 0)
  const equal = groups.filter((one) => compare(by, one, own) === 0).length
  const levels = (some: readonly RecordGroup[]) =>
    some.filter((one, at) => some.findIndex((other) => compare(by, one, other) === 0) === at).length
  return {
    by,
    isOfKind,
    own,
    count: groups.length,
    first: better.length + 1,
    last: better.length + equal,
    dense: levels(better) + 1,
    denseCount: levels(groups),
  }
}

/** Whole products: quotients of equal rates may differ in their last digit. */
function compare(by: Measure, a: RecordGroup, b: RecordGroup): number {
  if (by === 'completed') return a.numerator - b.numerator
  const [n, m] = [a.denominator ?? 0, b.denominator ?? 0]
  return by === 'registered' ? n - m : a.numerator * m - b.numerator * n
}

function hasPlace({ count, first, last, dense, denseCount }: Order, { place }: RankClaim): boolean {
  const [wanted, wantedDense] = place > 0 ? [place, place] : [count + 1 + place, denseCount + 1 + place]
  return (first <= wanted && wanted <= last) || dense === wantedDense
}

/** The word that a unit's name begins with tells its kind. */
function kindOf(id: string | null, { units }: RecordScope): string {
  const name = units.find((unit) => unit.id === id)?.name ?? ''
  return foldName(name).split(' ')[0] ?? ''
}

function answerOf({ by, own, count, first, last }: Order): Localized {
  const place = first === last ? String(first) : `${first}–${last}`
  const { numerator, denominator } = own
  const counts = by === 'registered' ? String(denominator) : `${numerator}/${denominator}`
  return { vi: `hạng ${place} trong ${count} (${counts})`, en: `place ${place} of ${count} (${counts})` }
}

function methodOf({ by, isOfKind }: Order, { of }: RankClaim): Localized {
  const order = {
    rate: { vi: 'tỷ lệ hoàn thành', en: 'completion rate' },
    completed: { vi: 'số công trình hoàn thành', en: 'works completed' },
    registered: { vi: 'số công trình đăng ký', en: 'works registered' },
  }[by]
  const among =
    of === 'field'
      ? { vi: 'các lĩnh vực', en: 'fields' }
      : isOfKind
        ? { vi: 'các đơn vị cùng loại', en: 'units of its kind' }
        : { vi: 'mọi đơn vị có đăng ký', en: 'all units that registered works' }
  return {
    vi: `xếp ${among.vi} theo ${order.vi}, bằng nhau thì cùng hạng`,
    en: `${among.en} by ${order.en}, equal ones share their place`,
  }
}

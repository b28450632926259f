import {
  AggregateNode,
  and,
  asc,
  cast,
  column,
  eq,
  type ExprNode,
  FromClauseNode,
  literal,
  or,
  Query,
  type SelectQuery,
  sum,
  TupleNode,
} from '@uwdata/mosaic-sql'
import { conditionsOf, factsOf } from './count-plan.ts'
import { addsUp, type Key, type Pass, setsOf, statisticsIn } from './pass.ts'
import { call } from './sql/call.ts'

/** Names of columns, as a set of what is grouped by. */
type Names = readonly string[]

/**
 * The SELECT of a pass: rows of every plan, with `grouping` and `cell` to tell them apart, the keys and the
 * statistics by name. Only the cells are counted from the records.
 */
export function passSql({ plans, keys }: Pass): string {
  const statistics = statisticsIn(plans)
  const places = placesOf({ plans, keys })
  const summed = Query.from(new FromClauseNode(cellsOf({ plans, keys }), 'cells'))
    .select({
      cell: column('cell'),
      grouping: groupingOf(keys.map(({ expr }) => expr)),
      ...Object.fromEntries(keys.map(({ name, expr }) => [name, expr])),
      ...Object.fromEntries([...statistics].map(([name, node]) => [name, summedUp(name, node)])),
    })
    .groupby(
      call(
        'GROUPING SETS',
        ...places.map(({ set }) => new TupleNode([column('cell'), ...set.map(({ expr }) => expr)])),
      ),
    )
  const counted = Query.from(new FromClauseNode(summed, 'counted'))
    .select('cell', 'grouping', [...keys.map(({ name }) => name), ...statistics.keys()])
    .where(
      or(
        ...places.map(({ cell, grouping }) =>
          and(eq(column('cell'), literal(cell)), eq(column('grouping'), literal(grouping))),
        ),
      ),
    )
    .orderby(
      [column('cell'), column('grouping'), ...keys.flatMap((key) => key.order)].map((key) => asc(key, false)),
    )
  return String(counted)
}

/** Where the rows of a grouping set of the pass are found. */
export interface Place {
  readonly set: readonly Key[]
  /** What GROUPING says of the cells that it is summed up from. */
  readonly cell: number
  /** What GROUPING says of the set itself. */
  readonly grouping: number
}

export function placeOf(set: readonly Key[], pass: Pass): Place {
  const raws = rawsOf(pass.keys)
  const own = rawNames(set)
  const cell = cellSets(pass).find((names) => own.every((name) => names.includes(name))) ?? own
  return {
    set,
    cell: maskOf(cell, [...raws.keys()]),
    grouping: maskOf(
      set.map(({ name }) => name),
      pass.keys.map(({ name }) => name),
    ),
  }
}

function placesOf(pass: Pass): Place[] {
  const all = pass.plans.flatMap((plan) => setsOf(plan, pass.keys).map((set) => placeOf(set, pass)))
  return [...new Map(all.map((place) => [`${place.cell} ${place.grouping}`, place])).values()]
}

/** What the records are counted by: sets that no other one tells more of. */
function cellSets({ plans, keys }: Pass): Names[] {
  const all = plans.flatMap((plan) => setsOf(plan, keys).map((set) => ({ names: rawNames(set), plan })))
  const distinct = [...new Map(all.map((one) => [maskOf(one.names, [...rawsOf(keys).keys()]), one])).values()]
  return distinct
    .filter(
      ({ names, plan }) =>
        !addsUp(plan) ||
        !distinct.some((other) => other.names.length > names.length && isWithin(names, other.names)),
    )
    .map(({ names }) => names)
    .toSorted((a, b) => a.length - b.length)
}

function isWithin(names: Names, others: Names): boolean {
  return names.every((name) => others.includes(name))
}

function cellsOf(pass: Pass): SelectQuery {
  const { plans, keys } = pass
  const [first, ...others] = plans
  if (first === undefined) throw new Error('a pass counts for at least one plan')
  const raws = rawsOf(keys)
  const sets = cellSets(pass).map((names) => new TupleNode(names.flatMap((name) => raws.get(name) ?? [])))
  return Query.from(new FromClauseNode(factsOf([first, ...others]), 'facts'))
    .select({
      cell: groupingOf([...raws.values()]),
      ...Object.fromEntries(raws),
      ...Object.fromEntries([...statisticsIn(plans)].map(([name, node]) => [name, counted(node)])),
    })
    .where(conditionsOf(first))
    .groupby(raws.size === 0 ? [] : [call('GROUPING SETS', ...sets)])
}

/** A condition counted as such costs half of a filter in front of the count. */
function counted(node: ExprNode): ExprNode {
  const isPlainCount = node instanceof AggregateNode && node.name === 'count' && !node.isDistinct
  return isPlainCount && node.args.length === 0 && node.filter !== null ? call('count_if', node.filter) : node
}

/** Counts stay whole numbers of 64 bits; a condition that no record answers, for want of a date, counts none. */
function summedUp(name: string, node: ExprNode): ExprNode {
  const total = sum(column(name))
  return node instanceof AggregateNode && node.name === 'sum'
    ? total
    : cast(call('coalesce', total, literal(0)), 'BIGINT')
}

function rawsOf(keys: readonly Key[]): Map<string, ExprNode> {
  return new Map(keys.map(({ raw }) => [raw.name, raw.expr]))
}

function rawNames(set: readonly Key[]): Names {
  return [...new Set(set.map(({ raw }) => raw.name))]
}

function groupingOf(exprs: readonly ExprNode[]): ExprNode {
  return exprs.length === 0 ? literal(0) : call('GROUPING', ...exprs)
}

/** What GROUPING says of a set: one bit a key, the first the highest, 1 where the set leaves it out. */
function maskOf(set: Names, all: Names): number {
  return all.reduce((mask, name) => mask * 2 + (set.includes(name) ? 0 : 1), 0)
}

import type { Header, UnreadColumn } from '../layout/header.ts'
import { headingField } from '../layout/heading-meanings.ts'
import { summaryHeaders } from '../lexicon/summary.ts'
import { foldText } from '../text/fold.ts'

/** Over counts that are those of all. */
const whole = /^(?:cả |toàn |tổng|cộng|luỹ kế|chung)/u

interface Named {
  readonly column: number
  /** What stands above the heading that names the field: "tháng 1" of "Tháng 1 > Hoàn thành". */
  readonly group: string
}

/**
 * A summary that states its counts several times, each under a heading of its own ("Tháng 1", "Tháng 2", "Cả năm"), is read by
 * the group of all; groups of tiers are left to be told apart by them. The share is that of works completed. Undefined where no
 * group is that of all, since one month says nothing of the year.
 */
export function withOneGroup(header: Header<string>, counts: readonly string[]): Header<string> | undefined {
  let read = withColumn(header, 'percent', shareOfAll(namedBy(header, 'percent')))
  for (const field of counts) {
    const named = namedBy(header, field)
    const taken = named.find(({ column }) => column === header.columns.get(field))
    if (taken === undefined || taken.group === '' || named.every(({ group }) => group === taken.group))
      continue
    const all = named.find(isOfAll)
    const areTiers = named.every((one) => one === all || one.group.startsWith('cấp '))
    if (all === undefined && !areTiers) return undefined
    read = withColumn(read, field, all?.column)
  }
  return read
}

function isOfAll({ group }: Named): boolean {
  return group === '' || whole.test(group)
}

/** "Đã hoàn thành > Tỷ lệ" is the share that a summary is asked for; "Đang thực hiện > Tỷ lệ" is another one. */
function shareOfAll(named: readonly Named[]): number | undefined {
  const states = named.map(({ column, group }) => ({
    column,
    group,
    state: headingField(summaryHeaders, group.split(' > ').at(-1) ?? '')?.field,
  }))
  const own = states.filter(({ state }) => state === undefined || state === 'completed')
  return (own.find(isOfAll) ?? own[0])?.column
}

function namedBy(header: Header<string>, field: string): Named[] {
  return [...header.matches]
    .filter(([, match]) => match.field === field)
    .map(([column, { term }]) => ({ column, group: groupOf(header.headings[column] ?? '', term) }))
}

function groupOf(heading: string, term: string): string {
  return foldText(heading.split(' > ').slice(0, -term.split(' > ').length).join(' > '))
}

/** A header in which only one of the columns that name a field is of it, or none. */
function withColumn(header: Header<string>, field: string, taken: number | undefined): Header<string> {
  const columns = new Map(header.columns)
  const before = columns.get(field)
  if (before === taken) return header
  if (taken === undefined) columns.delete(field)
  else columns.set(field, taken)
  const left = header.unread.filter(({ column }) => column !== taken)
  const unread = before === undefined ? [] : [unreadColumn(header, before)]
  return { ...header, columns, unread: [...left, ...unread].toSorted((a, b) => a.column - b.column) }
}

function unreadColumn({ headings }: Header<string>, column: number): UnreadColumn {
  return { column, heading: headings[column] ?? null, why: 'repeated' }
}

import type { Register } from '../data/register.ts'
import type { Crossing, Group, GroupTotals, Pair, WorkGroups } from '../data/work-groups.ts'
import { noNumber } from '../format/number.ts'
import type { Language } from '../messages/language.ts'
import type { ChoiceName } from '../route/filter.ts'
import { type CellKind, cellKinds, type WorksLayout } from '../route/works-layout.ts'
import { type Cell, countCell, rateCell } from '../words/cell.ts'
import type { TableWords } from '../words/figure-words.ts'
import { choiceLabel } from '../words/filter-options.ts'
import { messages } from './messages.ts'

/** Which works a row of the table counts: a value of each field it stands for; none for the total. */
export type RowKeys = Readonly<Partial<Record<ChoiceName, string>>>

/** A table of groups, and for each row which works it counts and whether it sums up others. */
export interface GroupTable extends TableWords {
  readonly keys: readonly RowKeys[]
  readonly sums: ReadonlySet<number>
}

interface Line {
  readonly cells: readonly Cell[]
  readonly keys: RowKeys
  readonly isSum: boolean
}

/** Rows of a group each, with rates from their own counts, never from each other; the last row is the total. */
export function groupTable(
  found: WorkGroups,
  { by: [by = 'tier'], across, cell }: WorksLayout,
  register: Register,
  language: Language,
): GroupTable {
  const words = messages[language.code]
  const label = (field: ChoiceName, key: string | null) => choiceLabel(field, key ?? '', register, language)
  const { within } = found
  const { columns, lines } =
    within === null ? plain() : across === null ? nested(within) : pivot(within, cell)
  return {
    columns,
    rows: lines.map(({ cells }) => cells),
    keys: lines.map(({ keys }) => keys),
    sums: new Set(lines.flatMap(({ isSum }, place) => (isSum ? [place] : []))),
  }

  function plain() {
    const lines = found.groups.map((group): Line => groupLine(group, false))
    return { columns: [words.by[by], ...cellKinds.map(heading)], lines: [...lines, ...totalLine(all)] }
  }

  /** Each group is a row of its own above the rows of what it is made of. */
  function nested({ field, pairs }: Crossing) {
    const parts = byKey(pairs)
    const lines = found.groups.flatMap((group): Line[] => [
      groupLine(group, true, ['']),
      ...(parts.get(group.key) ?? []).toSorted(mostFirst).map((part): Line => ({
        cells: [label(by, group.key), label(field, part.across), ...all(part)],
        keys: { [by]: group.key ?? '', [field]: part.across ?? '' },
        isSum: false,
      })),
    ])
    const columns = [words.by[by], words.by[field], ...cellKinds.map(heading)]
    return { columns, lines: [...lines, ...totalLine((totals) => ['', ...all(totals)])] }
  }

  /** A row per group and a column per value of the second field; the last of either is the total. */
  function pivot({ field, pairs, totals }: Crossing, kind: CellKind) {
    const parts = new Map(pairs.map((pair) => [idOf(pair.key, pair.across), pair]))
    const one = (of: GroupTotals | undefined) => cellOf(kind, of, language)
    const lines = found.groups.map((group): Line => ({
      cells: [
        label(by, group.key),
        ...totals.map(({ key }) => one(parts.get(idOf(group.key, key)))),
        one(group),
      ],
      keys: { [by]: group.key ?? '' },
      isSum: false,
    }))
    const columns = [words.by[by], ...totals.map(({ key }) => label(field, key)), words.total]
    return {
      columns,
      lines: [...lines, ...totalLine((whole) => [...totals.map((column) => one(column)), one(whole)])],
    }
  }

  function groupLine(group: Group, isSum: boolean, between: readonly Cell[] = []): Line {
    return {
      cells: [label(by, group.key), ...between, ...all(group)],
      keys: { [by]: group.key ?? '' },
      isSum,
    }
  }

  function totalLine(cellsOf: (total: GroupTotals) => readonly Cell[]): Line[] {
    if (found.total === null) return []
    return [{ cells: [words.total, ...cellsOf(found.total)], keys: {}, isSum: true }]
  }

  function all(totals: GroupTotals): Cell[] {
    return cellKinds.map((kind) => cellOf(kind, totals, language))
  }

  function heading(kind: CellKind): string {
    return words.cells[kind]
  }
}

function byKey(pairs: readonly Pair[]): ReadonlyMap<string | null, readonly Pair[]> {
  const groups = new Map<string | null, Pair[]>()
  for (const pair of pairs) {
    const group = groups.get(pair.key)
    if (group === undefined) groups.set(pair.key, [pair])
    else group.push(pair)
  }
  return groups
}

/** What is not recorded comes last. */
function mostFirst(a: Pair, b: Pair): number {
  return Number(a.across === null) - Number(b.across === null) || b.works - a.works
}

/** No value holds a line break. */
function idOf(key: string | null, across: string | null): string {
  return `${key ?? ''}\n${across ?? ''}`
}

/** Where no work stands there is nothing to count. */
function cellOf(kind: CellKind, totals: GroupTotals | undefined, language: Language): Cell {
  if (totals === undefined) return { type: 'number', value: null, text: noNumber }
  const { works, completed, budget_vnd } = totals
  switch (kind) {
    case 'works':
      return countCell(works, language)
    case 'completed':
      return countCell(completed, language)
    case 'rate':
      return rateCell(completed, works, 1, language)
    case 'budget':
      return {
        type: 'number',
        value: budget_vnd === null ? null : budget_vnd / 1e6,
        text: budget_vnd === null ? noNumber : language.number.millions(budget_vnd),
      }
  }
}

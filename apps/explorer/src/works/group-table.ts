import type { Register } from '../data/register.ts'
import type { GroupTotals, WorkGroups } from '../data/work-groups.ts'
import { noNumber } from '../format/number.ts'
import type { Language } from '../messages/language.ts'
import type { ChoiceName } from '../route/filter.ts'
import { type Cell, countCell, rateCell } from '../words/cell.ts'
import type { TableWords } from '../words/figure-words.ts'
import { choiceLabel } from '../words/filter-options.ts'
import { messages } from './messages.ts'

/** One row per group, then the total: rates from their own counts, never from each other. */
export function groupTable(
  { groups, total }: WorkGroups,
  by: ChoiceName,
  register: Register,
  language: Language,
): TableWords {
  const words = messages[language.code]
  const label = (key: string | null) => choiceLabel(by, key ?? '', register, language)
  return {
    columns: [words.by[by], words.works, words.completed, words.rate, words.budget],
    rows: [
      ...groups.map(({ key, ...totals }) => [label(key), ...cellsOf(totals, language)]),
      ...(total === null ? [] : [[words.total, ...cellsOf(total, language)]]),
    ],
  }
}

function cellsOf({ works, completed, budget_vnd }: GroupTotals, language: Language): Cell[] {
  const budget = budget_vnd === null ? null : budget_vnd / 1e6
  return [
    countCell(works, language),
    countCell(completed, language),
    rateCell(completed, works, 1, language),
    {
      type: 'number',
      value: budget,
      text: budget_vnd === null ? noNumber : language.number.millions(budget_vnd),
    },
  ]
}

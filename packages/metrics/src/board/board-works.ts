import {
  cast,
  column,
  type ExprNode,
  FromClauseNode,
  InOpNode,
  Query,
  ScalarSubqueryNode,
  type SelectQuery,
} from '@uwdata/mosaic-sql'
import * as tables from '@vedich/model/tables'
import { works } from '../facts/works.ts'
import { matching } from '../listing/work-filter.ts'
import { worksOf } from '../listing/work-record.ts'
import { oneOf } from '../sql/one-of.ts'
import { columnOf } from '../sql/source.ts'
import { type BoardDay, dayOf } from './board-day.ts'
import { type BoardChoice, boardChoices } from './board-field.ts'
import { daysLate } from './days-late.ts'

/** Which works a board looks at. */
export interface BoardSpec extends BoardDay {
  readonly campaign: string
  /** Words that must all occur in title, unit name or work id. */
  readonly search?: string
  /** Fields to choose from that the board has; all of them unless given. */
  readonly choices?: readonly BoardChoice[]
}

const facts = ['campaign', 'status', 'registered_on', 'due_on', 'completed_on', 'budget_vnd', 'deadline']

/**
 * One row per work that the completion rate counts, with a column per field of the board. `late` is the number of
 * days from the due date to completion, negative when it came early; of an open work past its due date, to the day of
 * the board; NULL when a date is not known or the work is not late yet.
 * @throws MetricError when the day is none.
 */
export function boardWorks(spec: BoardSpec): SelectQuery {
  const { campaign, asOf, search = '', choices = boardChoices } = spec
  const day = dayOf(spec)
  const counted = works
    .select({
      columns: new Set([...facts, ...choices]),
      asOf: asOf === undefined ? null : day,
      lateBy: day,
      knownOn: null,
      withWithdrawn: false,
      clock: null,
    })
    .where(search.trim() === '' ? [] : isFound(campaign, search))
  return Query.from(new FromClauseNode(counted, 'facts'))
    .select({
      ...Object.fromEntries(choices.map((name) => [name, column(name)])),
      registered: column('registered_on'),
      due: column('due_on'),
      completed: column('completed_on'),
      budget: cast(column('budget_vnd'), 'DOUBLE'),
      late: daysLate({
        status: column('status'),
        due: column('due_on'),
        completed: column('completed_on'),
        asOf: column('deadline'),
      }),
    })
    .where(oneOf(column('campaign'), campaign, 'campaign'))
}

function isFound(campaign: string, search: string): ExprNode {
  const id = columnOf(tables.work, 'work_id')
  const found = worksOf(campaign).select({ work_id: id }).where(matching({ campaign, search }))
  return new InOpNode(id, new ScalarSubqueryNode(found))
}

import { column, type ExprNode, FromClauseNode, gt, lte, Query } from '@uwdata/mosaic-sql'
import * as tables from '@vedich/model/tables'
import { dateLiteral } from '../sql/date.ts'
import { columnOf, source } from '../sql/source.ts'

/**
 * The works of a FROM clause, under the name of their table, in the state that was known on a day: that of
 * `core.work` if it was learned by then, else the superseded one of `core.work_version` that held that day. A
 * work first learned of later is not there. Null: all that is known.
 */
export function worksAsKnown(knownOn: string | null): FromClauseNode {
  if (knownOn === null) return source(tables.work)
  const day = dateLiteral(knownOn)
  return new FromClauseNode(
    Query.unionAll(
      Query.from(source(tables.work)).select(columns).where(learnedBy(day)),
      Query.from(source(tables.workVersion))
        .select(columns)
        .where(learnedBy(day), gt(columnOf(tables.workVersion, 'superseded_on'), day)),
    ),
    tables.work.name,
  )
}

const columns = Object.keys(tables.work.columns)

function learnedBy(day: ExprNode): ExprNode {
  return lte(column('known_on'), day)
}

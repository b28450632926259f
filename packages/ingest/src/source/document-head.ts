import { parseAsOf } from '../layout/as-of.ts'
import { commendationTitle } from '../layout/commendation.ts'
import { isOfDecision, parseReference } from '../layout/reference.ts'

/**
 * The lines before the first table of a document that speak of all its tables: the day its numbers reach to, the decision it
 * is attached to, and a title that gives one award to whoever the tables list.
 */
export function linesOfAll(lines: readonly string[]): string[] {
  return lines.filter((line) => {
    if (parseAsOf(line) !== undefined || parseReference(line) !== undefined || isOfDecision(line)) return true
    const title = commendationTitle(line)
    return title !== undefined && title.recipient_kind === undefined
  })
}

import { foldText } from '../text/fold.ts'
import type { SheetRow } from './cells.ts'
import { type Commendation, commendationTitle } from './commendation.ts'
import { readPreamble } from './preamble.ts'
import { type DocumentReference, ownDecision, parseDecision } from './reference.ts'

/** What is said once of all awards of a list: by its title, and by the decision it is attached to. */
export interface GivenAward extends Commendation {
  /** ISO. */
  readonly decided_on?: string
  readonly issuer?: string
}

/** Reads groups of rows above a list, the nearest first; of titles the last counts, which stands next to the list. */
export function givenAward(above: readonly (readonly SheetRow[])[]): GivenAward {
  const titles = above.map((rows) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((text) => (text === null ? [] : (commendationTitle(text) ?? []))),
    ),
  )
  const reference =
    above
      .map((rows) => decisionIn(rows) ?? readPreamble(rows).reference)
      .find((found) => found !== undefined) ?? ownDecision(above.flatMap((rows) => rows.flatMap(textsOf)))
  return {
    ...titles.find((said) => said.length > 0)?.at(-1),
    ...(reference && decided(reference)),
  }
}

function textsOf({ cells }: SheetRow): string[] {
  return cells.filter((text) => text !== null)
}

/** The last line that names a decision by itself. */
function decisionIn(rows: readonly SheetRow[]): DocumentReference | undefined {
  return rows
    .flatMap(textsOf)
    .flatMap((text) => parseDecision(text) ?? [])
    .at(-1)
}

/** What a decision says of the awards it gives. */
export function decided({ kind, date, issuer }: DocumentReference): GivenAward {
  if (foldText(kind) !== 'quyết định') return {}
  return { ...(date !== undefined && { decided_on: date }), ...(issuer !== undefined && { issuer }) }
}

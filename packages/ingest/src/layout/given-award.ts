import { foldText } from '../text/fold.ts'
import type { SheetRow } from './cells.ts'
import { type Commendation, commendationTitle } from './commendation.ts'
import { readPreamble } from './preamble.ts'

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
  const reference = above.map((rows) => readPreamble(rows).reference).find((found) => found !== undefined)
  const isDecision = reference !== undefined && foldText(reference.kind) === 'quyết định'
  return {
    ...titles.find((said) => said.length > 0)?.at(-1),
    ...(isDecision && reference.date !== undefined && { decided_on: reference.date }),
    ...(isDecision && reference.issuer !== undefined && { issuer: reference.issuer }),
  }
}

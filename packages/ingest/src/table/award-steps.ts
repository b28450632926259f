import type { GivenAward } from '../layout/given-award.ts'
import type { StructuralRow } from '../layout/structure.ts'
import { firstRecord } from '../source/stack.ts'

/** Fields of an award that may be said once for many. */
export const awardFields = ['form', 'recipient_kind', 'decided_on', 'issuer'] as const

/** From a record on, what is said of the awards below. */
interface AwardStep {
  readonly record: number
  readonly said: GivenAward
}

/**
 * What the title of each sheet and the headings in it say of the awards below. Of headings of two levels, forms within kinds or
 * kinds within forms, the first one is of the upper level; the next of its level lets go of what the lower one said.
 */
export function awardSteps(
  structure: readonly StructuralRow[],
  sheets: readonly { readonly sheet: number; readonly award: GivenAward | undefined }[],
): AwardStep[] {
  return sheets.flatMap(({ sheet, award = {} }) => {
    const [from, past] = [firstRecord(sheet), firstRecord(sheet + 1)]
    const headings = structure.flatMap(({ record, commendation }) =>
      commendation !== undefined && record >= from && record < past ? [{ record, commendation }] : [],
    )
    const isUpper = (said: GivenAward) =>
      headings[0]?.commendation.form === undefined
        ? said.recipient_kind !== undefined
        : said.form !== undefined
    let said = award
    const steps = headings.map(({ record, commendation }) => {
      said = { ...(isUpper(commendation) ? award : said), ...commendation }
      return { record, said }
    })
    return [{ record: from, said: award }, ...steps]
  })
}

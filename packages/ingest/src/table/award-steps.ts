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
 * What the title of each sheet and the headings in it say of the awards below. Headings stand in levels, kinds within forms or
 * forms within kinds, and either within decisions: what is said first is of the upper level, and the next heading of a level lets
 * go of what those below it said.
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
    const levels = new Set(headings.flatMap(({ commendation }) => fieldsOf(commendation)))
    const levelOf = (field: AwardField) => [...levels].indexOf(field)
    let said = award
    const steps = headings.map(({ record, commendation }) => {
      const level = Math.min(...fieldsOf(commendation).map(levelOf))
      const kept = fieldsOf(said).filter((field) => levels.has(field) && levelOf(field) < level)
      said = { ...award, ...Object.fromEntries(kept.map((field) => [field, said[field]])), ...commendation }
      return { record, said }
    })
    return [{ record: from, said: award }, ...steps]
  })
}

type AwardField = (typeof awardFields)[number]

function fieldsOf(said: GivenAward): AwardField[] {
  return awardFields.filter((field) => said[field] !== undefined)
}

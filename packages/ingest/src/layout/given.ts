import { namedUnit, unitOfTitle } from '../normalise/named-unit.ts'
import { unitKind } from '../normalise/unit.ts'
import { tierKey, type TierVocabulary } from '../normalise/tier.ts'
import { withoutRange } from '../source/column-range.ts'
import { foldText } from '../text/fold.ts'
import type { SheetRow } from './cells.ts'

/** Something said once for all rows of a table, and where: a cell above it, or the name of its sheet. */
export interface Given {
  readonly text: string
  /** The whole text that says it. */
  readonly source: string
  /** Undefined when the name of the sheet says it. */
  readonly place: { readonly record: number; readonly column: number } | undefined
}

const labelled = /^\s*(?:tên )?(?:đơn vị|cơ quan|địa phương)[^:]{0,20}:/iu

/**
 * The unit whose table this is, from groups of rows above it, the nearest first: said in words ("Đơn vị: …"), or the name of the sheet, or the issuing body at the head of
 * the letter, which stands below the body above it, or else the only ward that titles of works name. A province or district at the head of a letter is the place of those
 * that register, not one of them.
 */
export function givenUnit(
  above: readonly (readonly SheetRow[])[],
  sheet: string | undefined,
): Given | undefined {
  const groups = above.map((rows) =>
    cellsOf(rows).flatMap(({ text, ...place }) => {
      const unit = namedUnit(text)
      return unit === undefined
        ? []
        : [{ unit: { text: unit, source: text, place }, isLabelled: labelled.test(text) }]
    }),
  )
  const stated = groups.flat().find(({ isLabelled }) => isLabelled)
  if (stated) return stated.unit
  const name = sheet === undefined ? undefined : namedUnit(withoutRange(sheet))
  if (name !== undefined) return { text: name, source: sheet ?? '', place: undefined }
  const issuers = groups.map((units) => units.filter(({ unit }) => unitKind(unit.text) !== 'district'))
  const issuer = issuers.find((units) => units.length > 0)?.at(-1)?.unit
  if (issuer) return issuer
  const [titled, ...others] = above.flatMap(cellsOf).flatMap(({ text, ...place }): Given[] => {
    const unit = unitOfTitle(text)
    return unit === undefined ? [] : [{ text: unit, source: text, place }]
  })
  return others.every(({ text }) => text === titled?.text) ? titled : undefined
}

/** The tier whose table this is, by the name of the sheet or the title: the only one that they name. */
export function givenTier(
  above: readonly (readonly SheetRow[])[],
  sheet: string | undefined,
  tiers: TierVocabulary,
): Given | undefined {
  const named = sheet === undefined ? undefined : tierNamed(withoutRange(sheet), tiers, true)
  if (named !== undefined) return { text: named, source: sheet ?? '', place: undefined }
  const groups = above.map((rows) =>
    cellsOf(rows).flatMap(({ text, ...place }) => {
      const tier = tierNamed(text, tiers, false)
      return tier === undefined ? [] : [{ text: tier, source: text, place }]
    }),
  )
  const found = groups.find((tiersOf) => tiersOf.length > 0) ?? []
  return new Set(found.map(({ text }) => text)).size === 1 ? found[0] : undefined
}

/** The tier of a whole text, or the only one in it after "cấp"; a title needs the word, a sheet's name does not. */
export function tierNamed(text: string, tiers: TierVocabulary, isName: boolean): string | undefined {
  const whole = isName ? tiers.get(tierKey(text)) : undefined
  if (whole !== undefined) return whole
  const folded = foldText(text)
  const found = [...tiers].flatMap(([key, tier]) => {
    const start = folded.indexOf(`cấp ${key}`)
    const after = folded[start + `cấp ${key}`.length] ?? ''
    return start === -1 || /[\p{L}\p{N}]/u.test(after) ? [] : [tier]
  })
  const [only, ...others] = new Set(found)
  return others.length === 0 ? only : undefined
}

function cellsOf(rows: readonly SheetRow[]): { text: string; record: number; column: number }[] {
  return rows.flatMap(({ record, cells }) =>
    cells.flatMap((text, column) => (text === null ? [] : [{ text, record, column }])),
  )
}

import { unitAbbreviations, unitKinds } from '../lexicon/unit.ts'
import { foldText } from '../text/fold.ts'

/**
 * The identity of a unit's name: folded, abbreviations written out, "Phường 01" as "phường 1", an
 * administrative code in brackets dropped ("Thành phố Thủ Đức (769)"). A people's committee is the place it governs: one
 * register writes "UBND phường An Phú" where the next writes "Phường An Phú". Tones are part of the identity.
 */
export function unitKey(raw: string): string {
  const text = foldText(unnumbered(raw))
    .replace(/ ?\(\d{2,5}\)$/u, '')
    .replace(/[.,;]+$/u, '')
    .replace(/ ?& ?/gu, ' và ')
  const expanded = unitAbbreviations.reduce((name, [pattern, full]) => name.replace(pattern, full), text)
  return foldText(expanded)
    .replace(committeeOfPlace, '')
    .replace(/\b0+(?=\d)/gu, '')
    .replace(/ ?- ?/gu, '-')
}

/** "1. Phường An Phú" without its place in a list. */
export function unnumbered(raw: string): string {
  return raw.replace(/^\s*\(?\d{1,3}\s*[.)/]\s*(?=\p{L})/u, '')
}

const committeeOfPlace =
  /^uỷ ban nhân dân (?=(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh) [\p{L}\d])/u

/** A stable, readable id: "Phường An Khánh" → "phường-an-khánh". */
export function unitId(raw: string): string {
  return unitKey(raw)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
}

/** Kind of unit by how its name begins; undefined when no prefix is known. */
export function unitKind(raw: string): string | undefined {
  const key = unitKey(raw)
  return foldedKinds.find(([prefix]) => key === prefix || key.startsWith(`${prefix} `))?.[1]
}

/** True for the name of one unit of a known kind, and not of the kind alone: "Thành phố Thủ Đức", but not "Thành phố". */
export function namesUnit(raw: string): boolean {
  const key = unitKey(raw)
  return (
    foldedKinds.some(([prefix]) => key.startsWith(`${prefix} `)) &&
    !foldedKinds.some(([prefix]) => key === prefix)
  )
}

/** True for a list of units ("P. Linh Tây; P. Linh Đông"), each of which is one by itself. */
export function namesSeveralUnits(raw: string): boolean {
  const names = raw.split(/[;,\n+]/u).map(unitKey)
  return names.length > 1 && names.every((name) => name.includes(' ') && unitKind(name) !== undefined)
}

const foldedKinds = unitKinds.map(([prefix, kind]) => [foldText(prefix), kind] as const)

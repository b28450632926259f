import { bareText } from '../text/bare.ts'
import { foldText } from '../text/fold.ts'
import { broken, known, type Outcome } from './outcome.ts'

export interface TierSpelling {
  readonly id: string
  readonly label: { readonly vi: string; readonly en: string }
  readonly synonyms: readonly string[]
}

/** Folded spelling to tier id. */
export type TierVocabulary = ReadonlyMap<string, string>

/**
 * The spellings of a campaign's tiers: ids, labels and synonyms as configured, and the usual abbreviations of those, so that
 * "cấp TP" is the tier the campaign calls "thành phố", city or province. An abbreviation that could be two tiers is left out.
 */
export function tierVocabulary(tiers: readonly TierSpelling[]): TierVocabulary {
  const own = new Map(
    tiers.flatMap((tier) =>
      [tier.id, tier.label.vi, tier.label.en, ...tier.synonyms].map(
        (text) => [tierKey(text), tier.id] as const,
      ),
    ),
  )
  const short = [...own].flatMap(([key, id]) => {
    const abbreviated = abbreviations.flatMap(([full, abbreviation]) =>
      key.startsWith(full) ? [key.replace(full, abbreviation)] : [],
    )
    const general = abbreviations.flatMap(([full, abbreviation]) =>
      key.startsWith(`${full} `) ? [full, abbreviation] : [],
    )
    return [...abbreviated, ...general].map((text) => [text, id] as const)
  })
  const isClear = ([text, id]: readonly [string, string]) =>
    !short.some(([other, otherId]) => other === text && otherId !== id)
  return new Map([...short.filter(isClear), ...own])
}

/** How offices shorten the names of tiers. */
const abbreviations: readonly (readonly [full: string, abbreviation: string])[] = [
  ['thành phố', 'tp'],
  ['cơ sở', 'cs'],
  ['trung ương', 'tw'],
]

/** Reads a tier cell or a section heading; an unknown spelling breaks `unknown_tier`. */
export function parseTier(raw: string, vocabulary: TierVocabulary): Outcome<string> {
  const key = tierKey(raw)
  const id = vocabulary.get(key) ?? bareTier(key, vocabulary) ?? tierInTwo(raw, vocabulary)
  return id === undefined ? broken('unknown_tier') : known(id)
}

/** "Cơ sở / Grassroots": a tier in two languages. */
function tierInTwo(raw: string, vocabulary: TierVocabulary): string | undefined {
  const ids = raw.split(/\s\/\s/u).map((half) => vocabulary.get(tierKey(half)))
  return ids.length === 2 && ids[0] === ids[1] ? ids[0] : undefined
}

/** "CO_SO", "thanh pho": a tier without accents, if all spellings that look so mean one tier. */
function bareTier(key: string, vocabulary: TierVocabulary): string | undefined {
  if (!/^[a-z]+(?: [a-z]+)*$/u.test(key)) return undefined
  const ids = new Set([...vocabulary].flatMap(([known, id]) => (bareText(known) === key ? [id] : [])))
  return ids.size === 1 ? [...ids][0] : undefined
}

/** The matching form of a tier: "II. CẤP CƠ SỞ (871 công trình)", "Cấp cơ sở" and "cơ sở" are one spelling. */
export function tierKey(text: string): string {
  return foldText(text)
    .replaceAll('_', ' ')
    .replace(/^(?:[ivx]+|[a-hđ]|\d+)[.)/:]\s*/u, '')
    .replace(/ ?\([^)]*\)$/u, '')
    .replace(/^(?:các )?(?:công trình )?c[aấ]p /u, '')
    .replace(/^tp\.\s*/u, 'tp ')
    .replace(/[.;,:]+$/u, '')
    .trim()
}

import { foldText } from '../text/fold.ts'
import { broken, known, type Outcome } from './outcome.ts'

export interface TierSpelling {
  readonly id: string
  readonly label: { readonly vi: string; readonly en: string }
  readonly synonyms: readonly string[]
}

/** Folded spelling to tier id. */
export type TierVocabulary = ReadonlyMap<string, string>

export function tierVocabulary(tiers: readonly TierSpelling[]): TierVocabulary {
  return new Map(
    tiers.flatMap((tier) =>
      [tier.id, tier.label.vi, tier.label.en, ...tier.synonyms].map(
        (text) => [tierKey(text), tier.id] as const,
      ),
    ),
  )
}

/** Reads a tier cell or a section heading; an unknown spelling breaks `unknown_tier`. */
export function parseTier(raw: string, vocabulary: TierVocabulary): Outcome<string> {
  const id = vocabulary.get(tierKey(raw))
  return id === undefined ? broken('unknown_tier') : known(id)
}

/** The matching form of a tier: "II. CẤP CƠ SỞ (871 công trình)", "Cấp cơ sở" and "cơ sở" are one spelling. */
export function tierKey(text: string): string {
  return foldText(text)
    .replace(/^(?:[ivx]+|[a-hđ]|\d+)[.)/:]\s*/u, '')
    .replace(/ ?\([^)]*\)$/u, '')
    .replace(/^(?:công trình )?cấp /u, '')
    .replace(/[.;,:]+$/u, '')
    .trim()
}

import type { Tier } from '../data/register.ts'
import type { LanguageCode } from '../messages/language-code.ts'

/** The tier's label in a language; its id when the campaign does not define it. */
export function tierName(id: string | null, tiers: readonly Tier[], code: LanguageCode): string {
  const tier = tiers.find((known) => known.tier_id === id)
  return tier?.[`label_${code}`] ?? id ?? ''
}

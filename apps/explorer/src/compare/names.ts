import type { Register } from '../data/register.ts'
import { lowerFirst } from '../format/case.ts'
import type { Language } from '../messages/language.ts'
import { tierName } from '../words/tier-name.ts'
import type { Group, Kind } from './compare-address.ts'
import { messages } from './messages.ts'

export type Named = Pick<Register, 'tiers' | 'phases' | 'campaigns'>

/** "Cấp thành phố" · "3 Feb 2025" · the name of a campaign. */
export function sideName(kind: Kind, id: string, register: Named, language: Language): string {
  if (kind === 'tiers') return tierName(id, register.tiers, language.code)
  if (kind === 'phases') return phaseName(id, register, language)
  if (kind === 'days') return language.date.day(id)
  return register.campaigns.find(({ campaign_id }) => campaign_id === id)?.[`name_${language.code}`] ?? id
}

/** The same within a sentence, where a label begins small and a name does not. */
export function sideNameWithin(kind: Kind, id: string, register: Named, language: Language): string {
  const name = sideName(kind, id, register, language)
  return kind === 'tiers' || kind === 'phases' ? lowerFirst(name) : name
}

export function compareGroupName(by: Group, id: string, register: Named, language: Language): string {
  if (id === '') return messages[language.code].unnamed
  if (by === 'tier') return tierName(id, register.tiers, language.code)
  return by === 'phase' ? phaseName(id, register, language) : id
}

function phaseName(id: string, { phases }: Named, { code }: Language): string {
  return phases.find(({ phase_id }) => phase_id === id)?.[`label_${code}`] ?? id
}

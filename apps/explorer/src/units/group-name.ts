import type { Register } from '../data/register.ts'
import type { LanguageCode } from '../messages/language-code.ts'
import { tierName } from '../words/tier-name.ts'
import { messages } from './messages.ts'
import type { Peers } from './peers.ts'

/** "Cấp cơ sở" · "Wards" · "All units". */
export function groupName({ by, id }: Peers, { tiers }: Pick<Register, 'tiers'>, code: LanguageCode): string {
  if (by === 'tier') return tierName(id, tiers, code)
  if (by === 'parent') return id
  return by === 'kind' ? (messages[code].kinds[id] ?? id) : messages[code].all
}

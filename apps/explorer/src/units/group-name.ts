import { type UnitKind, unitKindLabels } from '@vedich/model'

import type { Register } from '../data/register.ts'
import type { LanguageCode } from '../messages/language-code.ts'
import { tierName } from '../words/tier-name.ts'
import { messages } from './messages.ts'
import type { Peers } from './peers.ts'

/** "Cấp cơ sở" · "Wards" · "All units". */
export function groupName({ by, id }: Peers, { tiers }: Pick<Register, 'tiers'>, code: LanguageCode): string {
  if (by === 'tier') return tierName(id, tiers, code)
  if (by === 'parent') return id
  return by === 'kind' ? (unitKindLabels[id as UnitKind]?.[code] ?? id) : messages[code].all
}

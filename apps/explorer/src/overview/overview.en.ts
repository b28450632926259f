import { plural } from '../format/plural.ts'
import type { vi } from './overview.vi.ts'

/** The words of what the overview tells after its first charts, in English. */
export const en: typeof vi = {
  first: (p) => `The first run, ${p.day}: ${plural(p.works, 'work')} taken in`,
  since: (p) => `Since the last snapshot (${p.day}): ${p.changes}`,
  nothing: 'nothing changed',
  change: (p) => `${p.count} ${p.what}`,
  rejected: (p) => `${p.count} rows rejected`,
  more: 'See the runs',
}
